namespace Workflows.Jsonata.Tests.Evaluation;

/// <summary>Corners of the language that only the reference implementation defines, each met by generated expressions.</summary>
public sealed class ReferenceBehaviourTests
{
    [Theory]
    [InlineData("[7]@$c.id", "\"A-7\"")]
    [InlineData("['s']@$x#$i.$i", "undefined")]
    [InlineData("[1, 2]@$c^($).id", "\"A-7\"")]
    [InlineData("1#$i", "1")]
    [InlineData("'id'#$i.$i", "0")]
    [InlineData("'x'^(1)", "\"x\"")]
    [InlineData("['abc'][0].$", "[\"a\",\"b\",\"c\"]")]
    [InlineData("[1, 2][0].$", "undefined")]
    [InlineData("[{'a': 1}][0].a", "undefined")]
    [InlineData("['abc']{'a': 1}.a", "undefined")]
    [InlineData("[]{}.$", "undefined")]
    public void Path_ThatBeginsWithALiteralOrAConstructor_IsTheReferences(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("1^($).x", "S0213")]
    [InlineData("1@$v#$i.$v", "S0213")]
    public void Path_ThatBeginsWithALiteralOrAConstructor_IsTheReferences_AndFails(string expression, string code) =>
        Expect.Error(expression, code);

    [Theory]
    [InlineData("[].a@$c", "[]")]
    [InlineData("[].a#$i", "[]")]
    [InlineData("[].a.%", "[]")]
    [InlineData("[].a[]#$i", "[[]]")]
    [InlineData("[]^(1)#$i.a", "[]")]
    [InlineData("nothing.a#$i", "undefined")]
    [InlineData("lines.missing#$i{'k': 1}", "{}")]
    [InlineData("missing.a#$i{'k': 1}", "{\"k\":1}")]
    public void Path_ThatEndsEarlyBeforeABinding_IsTheReferences(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("(customer.first)[0].%.last", "\"Lee\"")]
    [InlineData("(lines.tags)[$ = 'blue'].%.sku", "\"cup\"")]
    [InlineData("(lines.tags)[%.price > 4].%.sku", "\"cup\"")]
    public void Parent_OfQuotedNamesAndOfPathsInParentheses_IsTheReferences(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("customer.'first'[%.id]", "S0217")]
    [InlineData("'customer'[%.id].first", "S0217")]
    [InlineData("(customer.first{1: 2}).%", "T1003")]
    public void Parent_OfQuotedNamesAndOfPathsInParentheses_IsTheReferences_AndFails(string expression, string code) =>
        Expect.Error(expression, code);

    [Theory]
    [InlineData("$map([1, 2], function($v){ $string() })", "[\"null\",\"null\"]")]
    [InlineData("($f := function(){ $string() }; id.$f())", "\"A-7\"")]
    [InlineData("($f := function($s)<s-:s>{ $s }; $g := function(){ $f() }; id.$g())", "\"A-7\"")]
    public void TailCall_TakesItsContextFromTheCaller(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("($f := function(){ $uppercase() & '' }; id.$f())", "T0411")]
    [InlineData("id ~> function($x){ $length() }", "T0411")]
    public void TailCall_TakesItsContextFromTheCaller_AndFails(string expression, string code) =>
        Expect.Error(expression, code);

    [Theory]
    [InlineData("$map(1, function($a){ true ? $filter(1, function(){ true }) })", "[1]")]
    [InlineData("$map(1, function($a){ ($filter(1, function(){ true })) })", "[1]")]
    [InlineData("$map(1, function($a){ $filter(1, function(){ true }) })", "[1]")]
    [InlineData("$map(1, function($a){ $filter(1, function(){ true })[0] })", "1")]
    [InlineData("($f := function(){ ($sum([1, 2]))[0] }; $f())", "3")]
    [InlineData("($f := function(){ ($sum([1, 2]))[1] }; $f())", "undefined")]
    [InlineData("($f := function(){ (id)[][-1] }; {'a': $f()})", "{\"a\":[\"A-7\"]}")]
    public void TailCall_OfAFunctionThatGivesASequence_KeepsIt(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("($f := function($x)<s>{ $x }; $f(?)(1))", "1")]
    [InlineData("[1, 2]^(0 % 0)", "[2,1]")]
    [InlineData("[1, 2, 3][1{'k': 1}]", "2")]
    [InlineData("$spread(missing['a'][])", "undefined")]
    [InlineData("id.$@$v#$i[]", "\"A-7\"")]
    [InlineData("id.$#$i@$v[]", "[\"A-7\"]")]
    [InlineData("{'x': id[]}.x", "\"A-7\"")]
    [InlineData("{'x': id[]}[$type(x) = 'string'].x", "\"A-7\"")]
    [InlineData("$clone({'a': 0 % 0})", "{\"a\":null}")]
    [InlineData("/1/(12).match", "\"1\"")]
    [InlineData("/u/(true).match", "\"u\"")]
    [InlineData("/,/([1, 2]).start", "1")]
    [InlineData("/^\\[o/(customer).match", "\"[o\"")]
    [InlineData("$sort([2, 1, 3], function($a, $b){ [] })", "[3,1,2]")]
    [InlineData("lines.(1;sku{'k': 1}).%", "undefined")]
    public void Corner_IsTheReferences(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$clone({'a': 1 / 0})", "D1001")]
    public void Corner_IsTheReferences_AndFails(string expression, string code) => Expect.Error(expression, code);

    [Fact]
    public void Eval_WithoutInput_SeesTheContextAsItIs()
    {
        var input = Json.Parse("""[{"id": 1}, {"id": 2}]""");

        Expect.Result("{'a': $eval('id')}", """{"a": [1, 2]}""", input);
        Expect.Result("$eval('id', $)", "[1, 2]", input);
    }

    [Fact]
    public void Error_WithACallStillToComeAsItsValue_HasAMessage() =>
        Assert.NotEmpty(Expect.Error("(function(){ ($match()){$: $} }())", "T1003").Message);

    [Fact]
    public void Transformation_OfAnEarlierResult_LeavesItAsItIs()
    {
        var earlier = JsonataExpression.Parse("[{'a': 1}] ~> |$|{'b': 2}|").Evaluate(Json.Undefined);

        JsonataExpression.Parse("{'c': 1} ~> |$$[0]|{'b': 3}|").Evaluate(earlier);

        Assert.Equal("""[{"a":1,"b":2}]""", earlier.ToString());
    }

    [Theory]
    [InlineData("(missing.none)[$error('met') in %].n")]
    [InlineData("(missing.none)[$error('met') in %.%].n")]
    public void Evaluate_NothingWithAPredicateThatAsksForParents_MeetsThePredicate(string expression) =>
        Expect.Error(expression, "D3137");
}
