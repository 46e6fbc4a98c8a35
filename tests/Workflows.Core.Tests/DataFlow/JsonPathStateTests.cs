namespace Workflows.Core.Tests.DataFlow;

/// <summary>What is told of states in JSONPath.</summary>
public sealed class JsonPathStateTests
{
    private const string Function = "arn:aws:lambda:us-east-1:123456789012:function:F";

    [Fact]
    public void Check_FieldSetOnOneWayOnly_IsReportedWithTheOther() =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'beans'} : caller history ['A', 'B'] -> C"],
            Checked.JsonPath(
                """
                "A": {"Type": "Pass", "Result": {"picked": "c"}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [{"Variable": "$.picked", "StringEquals": "c", "Next": "D"}], "Default": "C"},
                "D": {"Type": "Pass", "Result": "dark", "ResultPath": "$.beans", "Next": "C"},
                "C": {"Type": "Pass", "InputPath": "$.beans", "End": true}
                """
            )
        );

    [Theory]
    [InlineData("""{"picked": "c", "beans": 5}""", "$.beans")]
    [InlineData("""{"picked": "c", "beans.$": "$$.Execution.Input"}""", "$.beans")]
    [InlineData("""{"picked": "c", "beans.$": "$$.Execution.Input"}""", "$.beans.dark")]
    public void Check_FieldOfAnyTypeSetOnOneWayOnly_IsReportedWithTheOther(string parameters, string path) =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'" + path[2..] + "'} : caller history ['A', 'T'] -> C"],
            Checked.JsonPath(
                $$"""
                "A": {"Type": "Choice", "Choices": [{"Variable": "$.picked", "StringEquals": "c", "Next": "D"}], "Default": "T"},
                "D": {"Type": "Pass", "Parameters": {{parameters}}, "Next": "C"},
                "T": {"Type": "Pass", "Result": {"picked": "t"}, "Next": "C"},
                "C": {"Type": "Pass", "InputPath": "{{path}}", "End": true}
                """
            )
        );

    [Theory]
    [InlineData(""" "Type": "Pass", "InputPath": "$.no" """, "no")]
    [InlineData(""" "Type": "Pass", "OutputPath": "$.no" """, "no")]
    [InlineData(""" "Type": "Pass", "Parameters": {"a": [{"b.$": "$.a.no"}]} """, "a.no")]
    [InlineData(""" "Type": "Pass", "Parameters": {"a.$": "States.Format('{}', $.no)"} """, "no")]
    [InlineData(""" "Type": "Pass", "Assign": {"v.$": "$.no"} """, "no")]
    [InlineData(""" "Type": "Wait", "SecondsPath": "$.no" """, "no")]
    [InlineData(""" "Type": "Pass", "InputPath": "$$.Map.Item.Value" """, "$$.Map.Item.Value")]
    public void Check_PathThatFindsNothing_IsReported(string state, string name) =>
        Assert.Equal(
            [$"WF0804 MissingArgument: {{'{name}'}} : caller history ['A'] -> B"],
            Checked.JsonPath(
                $$""" "A": {"Type": "Pass", "Result": {"a": {"b": 1} }, "Next": "B"}, "B": { {{state}}, "End": true} """
            )
        );

    [Fact]
    public void Check_VariableNotSet_IsReported() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'v'} : caller history [] -> A"],
            Checked.JsonPath(""" "A": {"Type": "Pass", "Parameters": {"a.$": "$v.b"}, "End": true} """)
        );

    [Fact]
    public void Check_ResultPathKeepsTheInput_NothingIsReported() =>
        Assert.Empty(
            Checked.JsonPath(
                $$"""
                "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                "B": {"Type": "Task", "Resource": "{{Function}}", "ResultSelector": {"c.$": "$.x"}, "ResultPath": "$.b.r", "Next": "C"},
                "C": {"Type": "Pass", "Parameters": {"a.$": "$.a", "c.$": "$.b.r.c"}, "Next": "D"},
                "D": {"Type": "Pass", "Parameters": {"sum.$": "States.MathAdd($.a, 1)", "c.$": "$.c"}, "End": true}
                """
            )
        );

    [Fact]
    public void Check_ResultPathIntoAText_IsReported() =>
        Assert.Equal(
            ["WF0811 $.a.b is no place in the input of \"B\", which is an object with a."],
            Checked.JsonPath(
                """
                "A": {"Type": "Pass", "Result": {"a": "text"}, "Next": "B"},
                "B": {"Type": "Pass", "Result": 1, "ResultPath": "$.a.b", "End": true}
                """
            )
        );

    [Fact]
    public void Check_ErrorOutputOfACatch_IsPutIntoTheInput() =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'error.Message'} : caller history ['A', 'B'] -> C"],
            Checked.JsonPath(
                $$"""
                "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                "B": {"Type": "Task", "Resource": "{{Function}}", "End": true,
                  "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "C"}]},
                "C": {"Type": "Pass", "Parameters": {"a.$": "$.a", "e.$": "$.error.Cause", "m.$": "$.error.Message"}, "End": true}
                """
            )
        );

    [Theory]
    [InlineData("""{"Variable": "$.n", "IsPresent": true, "Next": "D"}""")]
    [InlineData("""{"Not": {"Variable": "$.n", "IsPresent": false}, "Next": "D"}""")]
    [InlineData(
        """{"And": [{"Variable": "$.n", "IsPresent": true}, {"Variable": "$.n", "NumericEquals": 1}], "Next": "D"}"""
    )]
    [InlineData(
        """{"Not": {"Or": [{"Variable": "$.n", "IsPresent": false}, {"Variable": "$.n", "IsNull": true}]}, "Next": "D"}"""
    )]
    public void Check_FieldThatAChoiceAsksFor_IsKnownAfterIt(string rule) =>
        Assert.Empty(Checked.JsonPath(Guarded(rule)));

    [Theory]
    [InlineData("""{"Variable": "$.n", "IsPresent": false, "Next": "D"}""", "['A', 'M', 'B'] -> D")]
    [InlineData("""{"Variable": "$.n", "NumericEquals": 1, "Next": "D"}""", "['A', 'M'] -> B")]
    [InlineData(
        """{"Or": [{"Variable": "$.n", "IsPresent": true}, {"Variable": "$.m", "IsPresent": true}], "Next": "D"}""",
        "['A', 'M', 'B'] -> D"
    )]
    public void Check_FieldThatAChoiceDoesNotAskFor_IsReported(string rule, string history) =>
        Assert.Equal([$"WF0804 MissingArgument: {{'n'}} : caller history {history}"], Checked.JsonPath(Guarded(rule)));

    [Theory]
    [InlineData("\"NumericEquals\": 1", "NumericEquals never holds, because $.a is a string.")]
    [InlineData("\"BooleanEqualsPath\": \"$.b\"", "BooleanEqualsPath never holds, because $.a is a string.")]
    public void Check_ComparisonThatNeverHolds_IsReported(string comparison, string message) =>
        Assert.Equal(
            [$"WF0810 {message}"],
            Checked.JsonPath(
                $$"""
                "A": {"Type": "Pass", "Result": {"a": "text", "b": true}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [{"Variable": "$.a", {{comparison}}, "Next": "C"}], "Default": "C"},
                "C": {"Type": "Succeed"}
                """
            )
        );

    [Fact]
    public void Check_MapOverATypedArray_KnowsItems() =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'sky'} : caller history ['A', 'M'] -> I"],
            Checked
                .JsonPath(
                    """
                    "A": {"Type": "Pass", "Result": {"lines": [{"sku": "a"}]}, "Next": "M"},
                    "M": {"Type": "Map", "ItemsPath": "$.lines", "ItemSelector": {"line.$": "$$.Map.Item.Value", "sky.$": "$$.Map.Item.Value.sku"},
                      "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Pass", "Parameters": {"a.$": "$.line.sku", "b.$": "$.sky", "c.$": "$.line.sky"}, "End": true}}},
                      "End": true}
                    """
                )
                .Select(static f => f.Replace("line.sky", "sky", StringComparison.Ordinal))
        );

    [Fact]
    public void Check_ResultOfAMap_IsAnArray() =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'x'} : caller history ['M'] -> B"],
            Checked.Findings(
                """
                {"StartAt": "M", "States": {
                "M": {"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Pass", "Result": {"x": 1}, "End": true}}}, "Next": "B"},
                "B": {"Type": "Pass", "Parameters": {"first.$": "$[0].x", "all.$": "$[*].x", "no.$": "$.x"}, "End": true}}}
                """
            )
        );

    private static string Guarded(string rule) =>
        $$"""
            "A": {"Type": "Choice", "Choices": [
              {"Variable": "$$.Execution.Name", "StringEquals": "n", "Next": "N"},
              {"Variable": "$$.Execution.Name", "StringEquals": "m", "Next": "M"}], "Default": "Z"},
            "Z": {"Type": "Pass", "Result": {}, "Next": "B"},
            "N": {"Type": "Pass", "Result": {"n": 1}, "Next": "B"},
            "M": {"Type": "Pass", "Result": {"m": 1}, "Next": "B"},
            "B": {"Type": "Choice", "Choices": [{{rule}}], "Default": "E"},
            "D": {"Type": "Pass", "InputPath": "$.n", "End": true},
            "E": {"Type": "Succeed"}
            """;
}
