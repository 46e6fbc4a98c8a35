namespace Workflows.Core.Tests.Reading;

/// <summary>The tests of JSONPath choice rules.</summary>
public sealed class ChoiceTestTests
{
    public static TheoryData<ComparisonOperator, string> Operands()
    {
        var data = new TheoryData<ComparisonOperator, string>();
        foreach (var comparison in Enum.GetValues<ComparisonOperator>())
        {
            data.Add(comparison, OperandOf(comparison.ToString()));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Operands))]
    public void Read_EachOperator_KeepsItsOperand(ComparisonOperator comparison, string operand)
    {
        var test = Read($$"""{ "Variable": "$.x", "{{comparison}}": {{operand}}, "Next": "S" }""");

        Assert.Equal(new ComparisonTest("$.x", comparison, Json.Parse(operand)), test);
    }

    [Theory]
    [MemberData(nameof(Operands))]
    public void Read_OperandOfAnotherType_IsAnError(ComparisonOperator comparison, string operand)
    {
        var wrong = operand is "true" or "12.50" ? "\"text\"" : "12";
        var finding = Assert.Single(
            Definition.Findings(Choice($$"""{ "Variable": "$.x", "{{comparison}}": {{wrong}}, "Next": "S" }"""))
        );

        Assert.Equal(AslCodes.WrongType, finding.Code);
        Assert.Equal($"/States/S/Choices[0]/{comparison}", finding.StatePath);
    }

    [Fact]
    public void Read_Combinations_NestWithCommentsOfTheirOwn()
    {
        var test = Read(
            """
            {
              "And": [
                { "Comment": "not null", "Not": { "Variable": "$.x", "IsNull": true } },
                {
                  "Or": [
                    { "Variable": "$.x", "StringEquals": "a" },
                    { "Comment": "or b", "Variable": "$.x", "StringEquals": "b" }
                  ]
                }
              ],
              "Next": "S"
            }
            """
        );

        static ComparisonTest Is(string text) => new("$.x", ComparisonOperator.StringEquals, text);
        var notNull = new NotTest(new ComparisonTest("$.x", ComparisonOperator.IsNull, true)) { Comment = "not null" };
        Assert.Equal(new AndTest([notNull, new OrTest([Is("a"), Is("b") with { Comment = "or b" }])]), test);
    }

    [Fact]
    public void Read_NumericOperand_KeepsItsDigits()
    {
        var text = Choice("""{ "Variable": "$.x", "NumericEquals": 12345678901234567890.10, "Next": "S" }""");

        Assert.Contains("12345678901234567890.10", StateMachine.Parse(text).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RuleWithoutComparison_IsAnError()
    {
        var finding = Assert.Single(Definition.Findings(Choice("""{ "Variable": "$.x", "Next": "S" }""")));

        Assert.Equal(AslCodes.MissingField, finding.Code);
        Assert.Equal("/States/S/Choices[0]", finding.StatePath);
        Assert.StartsWith("A JSONPath choice rule needs a comparison", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoComparisonsInOneRule_KeepsTheSecondAsUnknown()
    {
        var text = Choice("""{ "Variable": "$.x", "IsNull": true, "StringEquals": "a", "Next": "S" }""");
        var result = AslReader.Read(text);

        Assert.Equal(AslCodes.UnknownField, Assert.Single(result.Diagnostics).Code);
        Assert.Equal(Json.Parse(text), result.Machine?.ToJsonValue());
    }

    private static string OperandOf(string comparison) =>
        comparison switch
        {
            _ when comparison.EndsWith("Path", StringComparison.Ordinal) => "\"$.y\"",
            _ when comparison.StartsWith("Is", StringComparison.Ordinal) => "true",
            _ when comparison.StartsWith("Boolean", StringComparison.Ordinal) => "true",
            _ when comparison.StartsWith("Numeric", StringComparison.Ordinal) => "12.50",
            _ when comparison.StartsWith("Timestamp", StringComparison.Ordinal) => "\"2030-01-01T00:00:00Z\"",
            _ => "\"a*\"",
        };

    private static string Choice(string rule) =>
        Definition.Of($$"""{ "Type": "Choice", "Choices": [{{rule}}] }""", Definition.JsonPath);

    private static ChoiceTest Read(string rule)
    {
        var machine = Definition.Whole(Choice(rule));
        return Assert.Single(Assert.IsType<JsonPathChoice>(machine.States[0]).Choices).Test;
    }
}
