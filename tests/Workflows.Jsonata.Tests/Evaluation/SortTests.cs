namespace Workflows.Jsonata.Tests.Evaluation;

public sealed class SortTests
{
    [Theory]
    [InlineData("lines^(price).sku", """["tea", "cup", "pot"]""")]
    [InlineData("lines^(>price).sku", """["pot", "cup", "tea"]""")]
    [InlineData("lines^(count, >price).sku", """["pot", "cup", "tea"]""")]
    [InlineData("lines^(<sku)[0].sku", "\"cup\"")]
    [InlineData("lines^($count(tags)).sku", """["pot", "cup", "tea"]""")]
    [InlineData("lines^(tags[1]).sku", """["tea", "cup", "pot"]""")]
    [InlineData("lines^(>tags[1]).sku", """["tea", "cup", "pot"]""")]
    [InlineData("lines^(1).sku", """["tea", "cup", "pot"]""")]
    [InlineData("single^(value).value", "1")]
    [InlineData("missing^(value)", "undefined")]
    [InlineData("[3, 1, 2]^($)", "[1, 2, 3]")]
    [InlineData("lines.tags^($)", """["blue", "hot", "leaf"]""")]
    public void Evaluate_Sort_OrdersByItsTerms(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("[1, 'a']^($)", "T2007")]
    [InlineData("lines^(tags)", "T2008")]
    [InlineData("[true, false]^($)", "T2008")]
    public void Evaluate_SortByWhatHasNoOrder_Fails(string expression, string code) => Expect.Error(expression, code);

    [Fact]
    public void Evaluate_SortOfMany_IsStable()
    {
        Expect.Result(
            "$join([0..99].{'n': $, 'k': $ % 3}^(k).n.$string(), ' ') = $join([[0..33].($ * 3), [0..32].($ * 3 + 1), [0..32].($ * 3 + 2)].$string(), ' ')",
            "true"
        );
    }
}
