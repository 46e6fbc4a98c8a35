namespace Workflows.Core.Tests.Checks.Paths;

/// <summary>The paths that fields hold.</summary>
public sealed class PathRuleTests
{
    private const string Choice = """
        "Type": "Choice", "Default": "S", "Choices":
        """;

    private const string Map = """
        "Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Pass", "End": true}}},
        """;

    [Theory]
    [InlineData("InputPath", "order")]
    [InlineData("OutputPath", "$.a b")]
    [InlineData("InputPath", "States.Format('{}', 1)")]
    [InlineData("OutputPath", " $.a")]
    public void InvalidPath_NoPath_IsRefused(string field, string text)
    {
        var finding = Assert.Single(Find("WF0501", "Pass", field, text));

        Assert.Equal($"/States/S/{field}", finding.StatePath);
        Assert.Equal(
            new ServiceRefusal("SCHEMA_VALIDATION_FAILED", $"/States/S/{field}", "Value must be a valid JSONPath."),
            finding.Service
        );
    }

    [Theory]
    [InlineData("ResultPath", "order")]
    [InlineData("ResultPath", "")]
    public void InvalidPath_ReferencePath_SaysHowItStarts(string field, string text) =>
        Assert.Equal(
            "Value is not a Reference Path: Reference path didn't start with '$'",
            Assert.Single(Find("WF0501", "Pass", field, text)).Service!.Message
        );

    [Theory]
    [InlineData("InputPath", "$")]
    [InlineData("InputPath", "$$")]
    [InlineData("InputPath", "$order.id")]
    [InlineData("OutputPath", "$..a[?(@.b > 1)]")]
    [InlineData("ResultPath", "$.a['b c'][0]")]
    [InlineData("InputPath", "${Path}")]
    public void InvalidPath_PathOrPlaceholder_IsAccepted(string field, string text) =>
        Assert.Empty(Find("WF0501", "Pass", field, text));

    [Fact]
    public void InvalidPath_Null_IsAccepted() =>
        Assert.Empty(
            TextCheck.Find(
                "WF0501",
                """
                "Type": "Pass", "InputPath": null, "OutputPath": null, "ResultPath": null, "End": true
                """
            )
        );

    [Theory]
    [InlineData("""[{"Variable": "x", "IsPresent": true, "Next": "S"}]""", "Choices[0]/Variable")]
    [InlineData("""[{"Variable": "$.a", "StringEqualsPath": "b", "Next": "S"}]""", "Choices[0]/StringEqualsPath")]
    [InlineData(
        """[{"Or": [{"Not": {"And": [{"Variable": "x", "IsNull": true}]}}], "Next": "S"}]""",
        "Choices[0]/Or[0]/Not/And[0]/Variable"
    )]
    public void InvalidPath_ChoiceRules_AreSearched(string choices, string place) =>
        Assert.Equal(place, TextCheck.Places(TextCheck.Find("WF0501", Choice + choices)));

    [Fact]
    public void InvalidPath_MapFields_AreSearched() =>
        Assert.Equal(
            "ItemsPath Catch[0]/ResultPath MaxConcurrencyPath ToleratedFailureCountPath ToleratedFailurePercentagePath "
                + "ItemReader/ReaderConfig/MaxItemsPath ItemBatcher/MaxItemsPerBatchPath ItemBatcher/MaxInputBytesPerBatchPath",
            TextCheck.Places(
                TextCheck.Find(
                    "WF0501",
                    Map
                        + """
                        "ItemsPath": "a", "Catch": [{"ErrorEquals": ["E"], "ResultPath": "b", "Next": "S"}],
                        "MaxConcurrencyPath": "c", "ToleratedFailureCountPath": "d", "ToleratedFailurePercentagePath": "e",
                        "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"MaxItemsPath": "f"}},
                        "ItemBatcher": {"MaxItemsPerBatchPath": "g", "MaxInputBytesPerBatchPath": "h"}, "End": true
                        """
                )
            )
        );

    [Theory]
    [InlineData("Pass", "ResultPath", "$.a[*]")]
    [InlineData("Wait", "SecondsPath", "$.a[-1]")]
    [InlineData("Wait", "TimestampPath", "$..a")]
    [InlineData("Task", "TimeoutSecondsPath", "$.a[0:2]")]
    [InlineData("Task", "HeartbeatSecondsPath", "$.a[?(@.b)]")]
    [InlineData("Map", "ItemsPath", "$.a[*].b")]
    [InlineData("Map", "ItemsPath", "$['a','b']")]
    public void NotReferencePath_SeveralPlaces_IsRefused(string type, string field, string text)
    {
        var finding = Assert.Single(Find("WF0502", type, field, text));

        Assert.Equal(
            new ServiceRefusal("SCHEMA_VALIDATION_FAILED", $"/States/S/{field}", "Value is not a Reference Path"),
            finding.Service
        );
    }

    [Theory]
    [InlineData("Pass", "InputPath", "$.a[*]")]
    [InlineData("Fail", "CausePath", "$.a[*]")]
    [InlineData("Wait", "SecondsPath", "$seconds[0]['a']")]
    public void NotReferencePath_AnyPathOrOnePlace_IsAccepted(string type, string field, string text) =>
        Assert.Empty(Find("WF0502", type, field, text));

    [Theory]
    [InlineData("Pass", "ResultPath", "$order")]
    [InlineData("Pass", "ResultPath", "$$.order")]
    [InlineData("Map", "MaxConcurrencyPath", "$$.Execution.Input.n")]
    [InlineData("Task", "TimeoutSecondsPath", "$$.Execution.Input.n")]
    [InlineData("Wait", "SecondsPath", "$$.Execution.Input.n")]
    public void UnreachablePathRoot_OutOfReach_IsRefused(string type, string field, string text)
    {
        var finding = Assert.Single(Find("WF0503", type, field, text));

        Assert.Equal($"/States/S/{field}", finding.StatePath);
        Assert.Equal("Value is not a Reference Path", finding.Service!.Message);
    }

    [Theory]
    [InlineData("Map", "ItemsPath", "$$.Execution.Input.items")]
    [InlineData("Map", "ItemsPath", "$items")]
    [InlineData("Map", "MaxConcurrencyPath", "$n")]
    [InlineData("Pass", "InputPath", "$$")]
    [InlineData("Pass", "ResultPath", "$")]
    [InlineData("Fail", "ErrorPath", "$$.State.Name")]
    public void UnreachablePathRoot_InReach_IsAccepted(string type, string field, string text) =>
        Assert.Empty(Find("WF0503", type, field, text));

    [Fact]
    public void UnreachablePathRoot_ChoiceRule_ReachesEverything() =>
        Assert.Empty(
            TextCheck.Find(
                "WF0503",
                Choice
                    + """
                    [{"Variable": "$$.Execution.Name", "StringEqualsPath": "$name", "Next": "S"}]
                    """
            )
        );

    [Theory]
    [InlineData("error")]
    [InlineData("States.StringToJson($.text)")]
    [InlineData("States.MathAdd($.a, 1)")]
    [InlineData("States.Format('{}'")]
    public void InvalidMessagePath_NoText_IsRefused(string text)
    {
        var finding = Assert.Single(Find("WF0504", "Fail", "ErrorPath", text));

        Assert.Equal(("/States/S/ErrorPath", "/States/S/ErrorPath"), (finding.StatePath, finding.Service!.Location));
    }

    [Theory]
    [InlineData("$.error")]
    [InlineData("$$.State.Name")]
    [InlineData("States.Format('{}', States.MathAdd($.a, 1))")]
    [InlineData("States.UUID()")]
    [InlineData("States.ArrayGetItem($.a, 0)")]
    public void InvalidMessagePath_PathOrText_IsAccepted(string text) =>
        Assert.Empty(Find("WF0504", "Fail", "CausePath", text));

    [Theory]
    [InlineData("Pass", "InputPath", "$$.Task.Token", 1)]
    [InlineData("Task", "InputPath", "$$.Task.Token", 0)]
    [InlineData("Pass", "InputPath", "$$.Execution.Id", 0)]
    public void TaskTokenOutOfReach_OnlyATaskHasOne(string type, string field, string text, int count) =>
        Assert.Equal(count, Find("WF0531", type, field, text).Count);

    [Theory]
    [InlineData("Pass", 1)]
    [InlineData("Map", 0)]
    public void MapItemOutOfReach_OnlyAMapHasOne(string type, int count) =>
        Assert.Equal(count, Find("WF0532", type, "InputPath", "$$.Map.Item.Value").Count);

    [Fact]
    public void MapItemOutOfReach_InsideAMap_IsAccepted() =>
        Assert.Empty(
            TextCheck.Find(
                "WF0532",
                """
                "Type": "Map", "End": true, "ItemProcessor": {"StartAt": "I", "States":
                    {"I": {"Type": "Pass", "Parameters": {"index.$": "$$.Map.Item.Index"}, "End": true}}}
                """
            )
        );

    private static IReadOnlyList<Diagnostic> Find(string code, string type, string field, string text)
    {
        var more = type switch
        {
            "Task" => """
                "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true,
                """,
            "Map" => Map
                + """
                    "End": true,
                    """,
            "Fail" => "",
            _ => """
                "End": true,
                """,
        };
        return TextCheck.Find(
            code,
            type == "Map"
                ? $"{more} \"{field}\": {(Json)text}"
                : $"\"Type\": \"{type}\", {more} \"{field}\": {(Json)text}"
        );
    }
}
