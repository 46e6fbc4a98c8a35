using Workflows.Graphs;

namespace Workflows.Core.Tests.Graphs;

/// <summary>What rules of Choice states ask, as people read it.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("'Variable': '$.choice', 'StringEquals': 'c'", "choice = 'c'", "choice")]
    [InlineData("'Variable': '$.a.b[0]', 'NumericEquals': 3", "a.b[0] = 3", "a.b[0]")]
    [InlineData("'Variable': '$', 'NumericLessThan': 3", "input < 3", null)]
    [InlineData("'Variable': '$..price', 'NumericLessThan': 3", "..price < 3", null)]
    [InlineData("'Variable': '$$.Execution.Name', 'StringGreaterThanEquals': 'm'", "Execution.Name >= 'm'", null)]
    [InlineData("'Variable': '$total', 'NumericLessThanEqualsPath': '$.limit'", "total <= limit", null)]
    [InlineData("'Variable': '$.a', 'StringEqualsPath': '$.b'", "a = b", null)]
    [InlineData("'Variable': '$.file', 'StringMatches': '*.csv'", "file matches '*.csv'", null)]
    [InlineData(
        "'Variable': '$.due', 'TimestampGreaterThan': '2030-01-01T00:00:00Z'",
        "due > '2030-01-01T00:00:00Z'",
        null
    )]
    [InlineData("'Variable': '$.ok', 'BooleanEquals': true", "ok", "ok")]
    [InlineData("'Variable': '$.ok', 'BooleanEquals': false", "not ok", "ok")]
    [InlineData("'Variable': '$.x', 'IsPresent': true", "x is present", null)]
    [InlineData("'Variable': '$.x', 'IsPresent': false", "x is absent", null)]
    [InlineData("'Variable': '$.x', 'IsNull': false", "x is not null", null)]
    [InlineData("'Variable': '$.x', 'IsTimestamp': true", "x is a time", null)]
    [InlineData("'Not': {'Variable': '$.x', 'IsString': true}", "x is no string", null)]
    [InlineData("'Not': {'Variable': '$.x', 'StringEquals': 'c'}", "x != 'c'", null)]
    [InlineData("'Not': {'Variable': '$.x', 'NumericLessThan': 3}", "not (x < 3)", null)]
    [InlineData("'Not': {'Not': {'Variable': '$.ok', 'BooleanEquals': true}}", "ok", null)]
    [InlineData(
        "'And': [{'Variable': '$.x', 'IsPresent': true}, {'Or': [{'Variable': '$.x', 'NumericEquals': 1}, {'Variable': '$.x', 'NumericEquals': 2}]}]",
        "x is present and (x = 1 or x = 2)",
        null
    )]
    [InlineData(
        "'Not': {'Or': [{'Variable': '$.x', 'NumericEquals': 1}, {'Variable': '$.y', 'NumericEquals': 2}]}",
        "not (x = 1 or y = 2)",
        null
    )]
    [InlineData("'Or': [{'Variable': '$.x', 'NumericEquals': 1}]", "x = 1", null)]
    public void JsonPathRule_InWords(string rule, string text, string? operand) =>
        Assert.Equal(
            new GraphCondition(text, operand),
            Condition($$"""{{{rule.Replace('\'', '"')}}, "Next": "S"}""", "JSONPath")
        );

    [Theory]
    [InlineData("$choice = 'c'", "choice = 'c'", "choice")]
    [InlineData("$states.input.status = \\\"done\\\"", "input.status = 'done'", "input.status")]
    [InlineData(
        "$states.context.Execution.Input.total >= 20 and $x < -3",
        "Execution.Input.total >= 20 and x < -3",
        null
    )]
    [InlineData("$states.input", "input", null)]
    [InlineData("$not($check.valid)", "not check.valid", null)]
    [InlineData("$not($a = 1)", "not (a = 1)", null)]
    [InlineData("$exists($order.milk) and $order.milk != null", "order.milk is present and order.milk != null", null)]
    [InlineData("($a or $b) and ($c)", "(a or b) and c", null)]
    [InlineData("$a - ($b - 1) > 0", "a - (b - 1) > 0", null)]
    [InlineData("$count($states.input.rows) > 0", "count(input.rows) > 0", null)]
    [InlineData("$type in ['a', 'b']", "type in ['a', 'b']", null)]
    [InlineData("$items[0].name = 'x'", "items[0].name = 'x'", "items[0].name")]
    [InlineData("$items[price > 5].sku = 'x'", "$items[price > 5].sku = 'x'", null)]
    [InlineData("$a  ~>   $f", "$a  ~>   $f", null)]
    [InlineData("$a = = 1", "$a = = 1", null)]
    public void JsonataRule_InWords(string expression, string text, string? operand) =>
        Assert.Equal(
            new GraphCondition(text, operand),
            Condition($$"""{"Condition": "{% {{expression}} %}", "Next": "S"}""", "JSONata")
        );

    [Theory]
    [InlineData("true", "always")]
    [InlineData("false", "never")]
    public void JsonataRule_OfAConstant_SaysSo(string condition, string text) =>
        Assert.Equal(text, Condition($$"""{"Condition": {{condition}}, "Next": "S"}""", "JSONata").Text);

    [Fact]
    public void Print_LongCondition_IsCutBetweenWords()
    {
        var sum = string.Join(" + ", Enumerable.Range(1, 30).Select(i => $"$item{i}"));
        var graph = Pipes.Graph(
            "S",
            new JsonataChoice("S") { Choices = [new() { Condition = $"{{% {sum} > 9 %}}", Next = "S" }] }
        );

        var box = DotGraph.Read(DotPrinter.Print(graph)).Nodes["cond1"];

        Assert.Equal("item1 + item2 + item3 + item4 + item5 + item6 + item7 +… ?", box["label"]);
        Assert.Contains("item30 > 9", box["tooltip"], StringComparison.Ordinal);
        Assert.Contains("item7 +…", MermaidPrinter.Print(graph), StringComparison.Ordinal);
    }

    private static GraphCondition Condition(string rule, string language) =>
        Pipes
            .Graph(
                $$$"""{"QueryLanguage": "{{{language}}}", "StartAt": "S", "States": {"S": {"Type": "Choice", "Choices": [{{{rule}}}]} } }"""
            )
            .Flow.Edges.OfType<ConditionEdge>()
            .Single()
            .Condition;
}
