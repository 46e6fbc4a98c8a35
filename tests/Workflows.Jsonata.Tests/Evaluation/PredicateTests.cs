namespace Workflows.Jsonata.Tests.Evaluation;

public sealed class PredicateTests
{
    [Theory]
    [InlineData("lines[0].sku", "\"tea\"")]
    [InlineData("lines[-1].sku", "\"pot\"")]
    [InlineData("lines[1.9].sku", "\"cup\"")]
    [InlineData("lines[3].sku", "undefined")]
    [InlineData("lines[-4].sku", "undefined")]
    [InlineData("lines[[0, 2]].sku", """["tea", "pot"]""")]
    [InlineData("lines[[-1, 0]].sku", """["tea", "pot"]""")]
    [InlineData("lines[[0, 0]].sku", """["tea", "tea"]""")]
    [InlineData("lines[[0..1]].sku", """["tea", "cup"]""")]
    [InlineData("lines[$count(tags) - 1].sku", "\"pot\"")]
    [InlineData("matrix[0]", "[1, 2]")]
    [InlineData("matrix[0][1]", "2")]
    [InlineData("id[0]", "\"A-7\"")]
    [InlineData("id[1]", "undefined")]
    [InlineData("lines.tags[0]", """["hot", "blue"]""")]
    [InlineData("(lines.tags)[0]", "\"hot\"")]
    public void Evaluate_Position_SelectsTheItemThere(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("lines[price > 5].sku", """["cup", "pot"]""")]
    [InlineData("lines[price > 5][count = 1][0].sku", "\"cup\"")]
    [InlineData("lines[sku = 'tea'].price", "4")]
    [InlineData("lines[tags].sku", """["tea", "cup"]""")]
    [InlineData("lines[$not($exists(tags))].sku", "\"pot\"")]
    [InlineData("lines[$not(tags)].sku", "undefined")]
    [InlineData("lines['leaf' in tags].sku", "\"tea\"")]
    [InlineData("customer[first = 'Ann'].last", "\"Lee\"")]
    [InlineData("customer[first = 'Bob'].last", "undefined")]
    [InlineData("lines.tags[$ != 'hot']", """["leaf", "blue"]""")]
    [InlineData("missing[true]", "undefined")]
    [InlineData("matrix[$[0] = 3]", "[3]")]
    public void Evaluate_Condition_SelectsWhatFulfilsIt(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("(1; [1, 2, 3])[$ > 1]", "[2, 3]")]
    [InlineData("[1..5][$ % 2 = 0]", "[2, 4]")]
    [InlineData("'text'[0]", "\"text\"")]
    [InlineData("$append(1, [2, 3])[-1]", "3")]
    [InlineData("{'a': 1}[a = 1].a", "1")]
    public void Evaluate_PredicateOfAnyExpression_SelectsFromItsValue(string expression, string json) =>
        Expect.Result(expression, json);
}
