namespace Workflows.Jsonata.Tests.Evaluation;

public sealed class ConstructorTests
{
    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[1, 'a', null]", "[1, \"a\", null]")]
    [InlineData("[1, missing, 2]", "[1, 2]")]
    [InlineData("[lines.sku, 'x']", """["tea", "cup", "pot", "x"]""")]
    [InlineData("[[1, 2], [3]]", "[[1, 2], [3]]")]
    [InlineData("[matrix]", "[[1, 2], [3]]")]
    [InlineData("[[matrix]]", "[[[1, 2], [3]]]")]
    [InlineData("[single.value]", "[1]")]
    [InlineData("[[1, 2][0]]", "[1]")]
    [InlineData("[[[1, 2], 3][0]]", "[[1, 2]]")]
    public void Evaluate_Array_FlattensWhatIsNoConstructor(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{'a': id, 'b': missing, 'c': null}", """{"a": "A-7", "c": null}""")]
    [InlineData("{id: total}", """{"A-7": 42.5}""")]
    [InlineData("{missing: 1}", "{}")]
    [InlineData("{'a' & 1: 2}", """{"a1": 2}""")]
    [InlineData("{'b': 1, 'a': 2}", """{"b": 1, "a": 2}""")]
    [InlineData("lines.{sku: price}", """[{"tea": 4}, {"cup": 9}, {"pot": 25.5}]""")]
    public void Evaluate_Object_HasAMemberForEachPair(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("lines{sku: price}", """{"tea": 4, "cup": 9, "pot": 25.5}""")]
    [InlineData("lines{$string(count): sku}", """{"2": "tea", "1": ["cup", "pot"]}""")]
    [InlineData("lines{$string(count): $sum(price)}", """{"2": 4, "1": 34.5}""")]
    [InlineData("(lines{'all': $}).all[1].sku", "\"cup\"")]
    [InlineData("lines{'all': $}.sku", """{"all": ["tea", "cup", "pot"]}""")]
    [InlineData("lines.tags{$: 1}", """{"hot": 1, "leaf": 1, "blue": 1}""")]
    [InlineData("missing{'a': 1}", """{"a": 1}""")]
    [InlineData("customer{first: last}", """{"Ann": "Lee"}""")]
    [InlineData("lines[price > 5]{sku: count}", """{"cup": 1, "pot": 1}""")]
    [InlineData("[1, 2]{'n': $}", """{"n": [1, 2]}""")]
    [InlineData("{'k': 1}{'a': k}", """{"a": 1}""")]
    public void Evaluate_Grouping_CollectsByKey(string expression, string json) => Expect.Result(expression, json);

    [Fact]
    public void Evaluate_GroupingOfManyKeys_KeepsTheirOrder()
    {
        Expect.Result(
            "[1..12]{'k' & $: $}",
            "{" + string.Join(',', Enumerable.Range(1, 12).Select(static n => $"\"k{n}\": {n}")) + "}"
        );
    }

    [Theory]
    [InlineData("{1: 2}", "T1003", "Key in object structure must evaluate to a string; got: 1")]
    [InlineData("lines{price: 1}", "T1003", "Key in object structure must evaluate to a string; got: 4")]
    [InlineData("{'a': 1, 'a': 2}", "D1009", "Multiple key definitions evaluate to same key: \"a\"")]
    [InlineData("{'a': missing, 'a': 2}", "D1009", "Multiple key definitions evaluate to same key: \"a\"")]
    [InlineData("lines{sku: 1, 'tea': 2}", "D1009", "Multiple key definitions evaluate to same key: \"tea\"")]
    public void Evaluate_WrongKey_Fails(string expression, string code, string message)
    {
        Assert.Equal(message, Expect.Error(expression, code).Message);
    }
}
