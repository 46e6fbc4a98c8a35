using Workflows.Engine.TestState;

namespace Workflows.Engine.Tests.TestState;

/// <summary>Map and Parallel states whose inner flows are mocked.</summary>
public sealed class MockedFlowTests
{
    private const string Distributed = """
        "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } }
        """;

    private static TestStateRequest Map(string fields, string mock) =>
        Tests.State($$"""{ "Type": "Map", {{fields}}, {{Distributed}}, "End": true }""") with
        {
            Input = Json.Parse("""{ "items": [1, 2, 3], "by": 10 }"""),
            Mock = Tests.Result(mock),
            InspectionLevel = InspectionLevel.Debug,
        };

    [Fact]
    public async Task Parallel_MockedResult_IsTheBranchesOutputs()
    {
        var request = Tests.State(
            """
            {
              "Type": "Parallel", "ResultPath": "$.both",
              "Branches": [
                { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
                { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } }
              ],
              "End": true
            }
            """
        );

        var result = await (
            request with
            {
                Input = Json.Object(("id", 1)),
                Mock = Tests.Result("[1, 2]"),
                InspectionLevel = InspectionLevel.Debug,
            }
        ).TestAsync();

        Assert.Equal(Json.Parse("""{ "id": 1, "both": [1, 2] }"""), result.Output);
        Assert.Equal(
            ["input", "afterResultSelector", "afterResultPath"],
            result.InspectionData!.ToJson().Keys.ToArray()
        );
    }

    [Fact]
    public async Task Map_ItemSelector_TellsWhatEachIterationWouldGet()
    {
        var request = Map(
            """
            "ItemsPath": "$.items", "ItemSelector": { "item.$": "$$.Map.Item.Value", "at.$": "$$.Map.Item.Index", "by.$": "$.by" }
            """,
            """["a", "b", "c"]"""
        );

        var result = await request.TestAsync();

        Assert.Equal(Json.Parse("""["a", "b", "c"]"""), result.Output);
        Assert.Equal(Json.Parse("[1, 2, 3]"), result.InspectionData!.AfterItemsPath);
        Assert.Equal(Json.Parse("""{ "item": 3, "at": 2, "by": 10 }"""), result.InspectionData.AfterItemSelector[2]);
        Assert.Equal(0, result.InspectionData.MaxConcurrency);
    }

    [Theory]
    [InlineData("\"ToleratedFailureCount\": 1", 1, TestStateStatus.Succeeded)]
    [InlineData("\"ToleratedFailureCount\": 1", 2, TestStateStatus.Failed)]
    [InlineData("\"ToleratedFailurePercentage\": 50", 1, TestStateStatus.Succeeded)]
    [InlineData("\"ToleratedFailurePercentage\": 50", 2, TestStateStatus.Failed)]
    [InlineData("\"MaxConcurrency\": 2", 3, TestStateStatus.Succeeded)]
    public async Task Map_FailedIterations_AreHeldAgainstItsLimits(string field, int failures, TestStateStatus expected)
    {
        var request = Map($"\"ItemsPath\": \"$.items\", {field}", "[1, 2, 3]") with
        {
            StateConfiguration = new() { MapIterationFailureCount = failures },
        };

        var result = await request.TestAsync();

        Assert.Equal(expected, result.Status);
        Assert.Equal(
            expected == TestStateStatus.Failed ? "States.ExceedToleratedFailureThreshold" : null,
            result.Error
        );
    }

    [Fact]
    public async Task Map_MoreFailuresThanIterations_IsRefused()
    {
        var request = Map("\"ItemsPath\": \"$.items\"", "[1, 2, 3]") with
        {
            StateConfiguration = new() { MapIterationFailureCount = 4 },
        };

        Assert.Equal("ValidationException", (await request.RefusalAsync()).Code);
    }

    [Fact]
    public async Task Map_ItemReader_ReadsTheGivenText()
    {
        var request = Map(
            """
            "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" }, "Parameters": { "Bucket": "b", "Key": "k" } },
            "ItemSelector": { "name.$": "$$.Map.Item.Value.name" }
            """,
            "[1, 2]"
        ) with
        {
            StateConfiguration = new() { MapItemReaderData = "name,age\nAda,36\nAlan,41\n" },
        };

        var result = await request.TestAsync();

        Assert.Equal(
            Json.Parse("""[{ "name": "Ada" }, { "name": "Alan" }]"""),
            result.InspectionData!.AfterItemSelector
        );
    }

    [Fact]
    public async Task Map_ReaderDataThatCannotBeRead_FailsAsTheReader()
    {
        var request = Map(
            """
            "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSON" }, "Parameters": { "Bucket": "b", "Key": "k" } }
            """,
            "[]"
        ) with
        {
            StateConfiguration = new() { MapItemReaderData = "no JSON" },
        };

        var result = await request.TestAsync();

        Assert.Equal((TestStateStatus.Failed, "States.ItemReaderFailed"), (result.Status, result.Error));
    }

    [Fact]
    public async Task Map_MockedError_IsRetriedAndCaughtAsTheStateSays()
    {
        var request = Map(
            """
            "ItemsPath": "$.items", "Catch": [{ "ErrorEquals": ["Lost"], "Next": "Search" }]
            """,
            "[]"
        ) with
        {
            Mock = Tests.Error("Lost", "item 2"),
            StateConfiguration = new() { ErrorCausedByState = "P" },
        };

        var result = await request.TestAsync();

        Assert.Equal((TestStateStatus.CaughtError, "Search"), (result.Status, result.NextState));
        Assert.Equal(Json.Parse("""{ "Error": "Lost", "Cause": "item 2" }"""), result.Output);
    }
}
