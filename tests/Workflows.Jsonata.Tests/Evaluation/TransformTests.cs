namespace Workflows.Jsonata.Tests.Evaluation;

public sealed class TransformTests
{
    [Theory]
    [InlineData("single ~> |$|{'extra': value + 1}|", """[{"value": 1, "extra": 2}]""")]
    [InlineData("customer ~> |$|{'first': 'Bea'}, 'phones'|", """{"first": "Bea", "last": "Lee"}""")]
    [InlineData("customer ~> |$|{}, ['first', 'phones', 'none']|", """{"last": "Lee"}""")]
    [InlineData("customer ~> |none|{'a': 1}|", """{"first": "Ann", "last": "Lee", "phones": ["11", "22"]}""")]
    [InlineData("($ ~> |lines[price > 5]|{'dear': true}|).lines.dear", "[true, true]")]
    [InlineData("($ ~> |lines|{'price': price * 2}|).lines.price", "[8, 18, 51]")]
    [InlineData("(($ ~> |lines|{'price': 0}|); lines.price)", "[4, 9, 25.5]")]
    [InlineData(
        "{'n': 1, 'b': {'n': 2}} ~> |**[$exists(n)]|{'n': n + 1, 'm': b.n}|",
        """{"n": 2, "b": {"n": 3}, "m": 2}"""
    )]
    [InlineData("{'b': {'n': 2}} ~> |b|{'n': 5}|", """{"b": {"n": 5}}""")]
    [InlineData("$map([{'n': 1}, {'n': 2}], |$|{'n': n + 1}|)", """[{"n": 2}, {"n": 3}]""")]
    [InlineData("missing ~> |$|{}|", "undefined")]
    public void Evaluate_Transform_ChangesACopy(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("customer ~> |$|5|", "T2011")]
    [InlineData("customer ~> |$|{}, 5|", "T2012")]
    [InlineData("customer ~> |$|{}, ['a', 5]|", "T2012")]
    [InlineData("5 ~> |$|{}|", "T0410")]
    [InlineData("($clone := 5; customer ~> |$|{}|)", "T2013")]
    public void Evaluate_WrongTransform_Fails(string expression, string code) => Expect.Error(expression, code);

    [Fact]
    public void Evaluate_TransformOfTheInputItself_LeavesTheInput()
    {
        var before = Expect.Order.ToString();

        JsonataExpression.Parse("customer ~> |$$.customer|{'first': 'Eve'}|").Evaluate(Expect.Order);

        Assert.Equal(before, Expect.Order.ToString());
    }
}
