using Workflows.Engine.History;
using Workflows.Engine.Tasks;
using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests.History;

public sealed class HistoryJsonTests
{
    [Fact]
    public async Task Write_Run_IsWhatTheCliPrints()
    {
        var machine = Machine(
            new JsonataPass("Set")
            {
                Assign = Json.Object(("grams", "{% 20 %}"), ("who", "Ada")),
                Output = Json.Array(1),
                Next = "Wait",
            },
            new JsonataWait("Wait") { Timestamp = "2024-01-01T00:00:00.25Z", End = true }
        );

        var result = await RunAsync(machine, Json.Object(("a", 1)));

        AssertEvent(
            result,
            0,
            """
            {
              "timestamp": "2024-01-01T00:00:00+00:00", "type": "ExecutionStarted", "id": 1, "previousEventId": 0,
              "executionStartedEventDetails": {
                "input": "{\"a\":1}", "inputDetails": {"truncated": false}, "roleArn": "arn:aws:iam::123456789012:role/local"
              }
            }
            """
        );
        AssertEvent(
            result,
            2,
            """
            {
              "timestamp": "2024-01-01T00:00:00+00:00", "type": "PassStateExited", "id": 3, "previousEventId": 2,
              "stateExitedEventDetails": {
                "name": "Set", "output": "[1]", "outputDetails": {"truncated": false},
                "assignedVariables": {"grams": "20", "who": "\"Ada\""}, "assignedVariablesDetails": {"truncated": false}
              }
            }
            """
        );
        AssertEvent(
            result,
            4,
            """
            {
              "timestamp": "2024-01-01T00:00:00.250000+00:00", "type": "WaitStateExited", "id": 5, "previousEventId": 4,
              "stateExitedEventDetails": {"name": "Wait", "output": "[1]", "outputDetails": {"truncated": false}}
            }
            """
        );
    }

    [Fact]
    public async Task Write_Task_NamesServiceRegionAndLimits()
    {
        var state = Call("A", "Double") with { TimeoutSeconds = 60, HeartbeatSeconds = 5 };
        var tasks = new TaskBindings(Function("Double", (_, _) => throw new TaskFailedException("Odd", "7 is odd")));

        var result = await RunAsync(Machine(state), 7, tasks);

        AssertEvent(
            result,
            2,
            """
            {
              "timestamp": "2024-01-01T00:00:00+00:00", "type": "TaskScheduled", "id": 3, "previousEventId": 2,
              "taskScheduledEventDetails": {
                "resourceType": "lambda", "resource": "invoke", "region": "us-east-1",
                "parameters": "{\"FunctionName\":\"${Double}\",\"Payload\":7}", "timeoutInSeconds": 60, "heartbeatInSeconds": 5
              }
            }
            """
        );
        AssertEvent(
            result,
            4,
            """
            {
              "timestamp": "2024-01-01T00:00:00+00:00", "type": "TaskFailed", "id": 5, "previousEventId": 4,
              "taskFailedEventDetails": {"resourceType": "lambda", "resource": "invoke", "error": "Odd", "cause": "7 is odd"}
            }
            """
        );
    }

    [Fact]
    public async Task Write_FailWithoutError_HasEmptyDetails()
    {
        var result = await RunAsync(Machine(new JsonataFail("F")));

        AssertEvent(
            result,
            2,
            """
            {
              "timestamp": "2024-01-01T00:00:00+00:00", "type": "ExecutionFailed", "id": 3, "previousEventId": 2,
              "executionFailedEventDetails": {}
            }
            """
        );
    }

    [Fact]
    public void Write_EveryType_IsReadByTheSdk()
    {
        var written = HistoryJson.Write(SampleEvents.OfEveryType);

        var read = AwsSdk.ReadHistory(written);

        foreach (var (ours, theirs) in written["events"].Items.ToArray().Zip(read["events"].Items.ToArray()))
        {
            Assert.Equal(ours.With("timestamp", theirs["timestamp"]), theirs);
            Assert.Equal(Time(ours), Time(theirs));
        }
    }

    private static DateTimeOffset Time(Json what) =>
        DateTimeOffset.Parse(what["timestamp"].GetString(), System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertEvent(ExecutionResult result, int index, string expected) =>
        Assert.Equal(Json.Parse(expected).ToString(), HistoryJson.Write(result.History)["events"][index].ToString());
}
