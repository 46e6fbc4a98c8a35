using Workflows.Engine.Tasks;
using Workflows.Engine.TestState;

namespace Workflows.Engine.Tests.TestState;

/// <summary>How a tested state ends, and where it leads.</summary>
public sealed class OutcomeTests
{
    private const string Retried = """
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::lambda:invoke",
          "Retry": [
            { "ErrorEquals": ["Bank.Closed"], "MaxAttempts": 0 },
            { "ErrorEquals": ["Bank.Busy"], "IntervalSeconds": 2, "BackoffRate": 3, "MaxAttempts": 3, "MaxDelaySeconds": 10 }
          ],
          "Catch": [
            { "ErrorEquals": ["Bank.Lost"], "Next": "Search" },
            { "ErrorEquals": ["States.ALL"], "ResultPath": "$.why", "Next": "Apologize" }
          ],
          "Next": "Thank"
        }
        """;

    [Fact]
    public async Task RunAsync_StateWithNext_TellsOutputAndNextState()
    {
        var result = await Tests.State("""{ "Type": "Pass", "Result": 1, "Next": "Two" }""").TestAsync();

        Assert.Equal(new TestStateResult(TestStateStatus.Succeeded) { Output = 1, NextState = "Two" }, result);
    }

    [Fact]
    public async Task RunAsync_EndOfFlow_HasNoNextState()
    {
        var request = Tests.State("""{ "Type": "Succeed" }""") with { Input = "done" };

        Assert.Equal(new TestStateResult(TestStateStatus.Succeeded) { Output = "done" }, await request.TestAsync());
    }

    [Fact]
    public async Task RunAsync_NoInput_IsAnEmptyObject() =>
        Assert.Equal(Json.EmptyObject, (await Tests.State("""{ "Type": "Succeed" }""").TestAsync()).Output);

    [Theory]
    [InlineData(150, "Big")]
    [InlineData(50, "Small")]
    public async Task RunAsync_Choice_TellsTheWayTaken(int total, string expected)
    {
        var request = Tests.State(
            """
            {
              "Type": "Choice",
              "Choices": [{ "Variable": "$.total", "NumericGreaterThan": 100, "Next": "Big" }],
              "Default": "Small"
            }
            """
        );

        var result = await (request with { Input = Json.Object(("total", total)) }).TestAsync();

        Assert.Equal((TestStateStatus.Succeeded, expected), (result.Status, result.NextState));
    }

    [Fact]
    public async Task RunAsync_StateInsideAMap_IsFoundByItsName()
    {
        var request = Tests.State(
            """
            {
              "StartAt": "Each",
              "States": {
                "Each": {
                  "Type": "Map",
                  "ItemProcessor": { "StartAt": "Double", "States": { "Double": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% 2 * $states.input %}", "End": true } } },
                  "End": true
                }
              }
            }
            """
        );

        var result = await (request with { StateName = "Double", Input = 21 }).TestAsync();

        Assert.Equal(42, result.Output);
    }

    [Fact]
    public async Task RunAsync_FailState_FailsWithItsErrorAndCause()
    {
        var result = await Tests.State("""{ "Type": "Fail", "Error": "Broken", "Cause": "by design" }""").TestAsync();

        Assert.Equal(new TestStateResult(TestStateStatus.Failed) { Error = "Broken", Cause = "by design" }, result);
    }

    [Fact]
    public async Task RunAsync_FieldThatCannotBeEvaluated_CauseNamesNoEvent()
    {
        var request = Tests.State(
            """{ "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $none %}", "End": true }"""
        );

        var result = await request.TestAsync();

        Assert.Equal((TestStateStatus.Failed, "States.QueryEvaluationError"), (result.Status, result.Error));
        Assert.StartsWith("The JSONata expression '$none'", result.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 6)]
    [InlineData(2, 10)]
    public async Task RunAsync_ErrorWithAttemptsLeft_IsRetriableAfterTheDelay(int retries, int delay)
    {
        var request = Tests.State(Retried) with
        {
            Mock = Tests.Error("Bank.Busy", "later"),
            InspectionLevel = InspectionLevel.Debug,
            StateConfiguration = new() { RetrierRetryCount = retries },
        };

        var result = await request.TestAsync();

        Assert.Equal((TestStateStatus.Retriable, "Bank.Busy", "later"), (result.Status, result.Error, result.Cause));
        Assert.Equal((true, null), (result.Output.IsUndefined, result.NextState));
        Assert.Equal(
            new InspectionErrorDetails { RetryIndex = 1, RetryBackoffIntervalSeconds = delay },
            result.InspectionData!.ErrorDetails
        );
    }

    [Fact]
    public async Task RunAsync_ErrorWithoutAttemptsLeft_IsCaught()
    {
        var request = Tests.State(Retried) with
        {
            Input = Json.Object(("id", 1)),
            Mock = Tests.Error("Bank.Busy", "later"),
            InspectionLevel = InspectionLevel.Debug,
            StateConfiguration = new() { RetrierRetryCount = 3 },
        };

        var result = await request.TestAsync();

        Assert.Equal((TestStateStatus.CaughtError, "Bank.Busy", "later"), (result.Status, result.Error, result.Cause));
        Assert.Equal("Apologize", result.NextState);
        Assert.Equal(Json.Parse("""{ "id": 1, "why": { "Error": "Bank.Busy", "Cause": "later" } }"""), result.Output);
        Assert.Equal(
            new InspectionErrorDetails { RetryIndex = 1, CatchIndex = 1 },
            result.InspectionData!.ErrorDetails
        );
    }

    [Fact]
    public async Task RunAsync_ErrorThatNothingNames_Fails()
    {
        var request = Tests.State("""{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true }""");

        var result = await (
            request with
            {
                Mock = Tests.Error("Lost"),
                InspectionLevel = InspectionLevel.Trace,
            }
        ).TestAsync();

        Assert.Equal((TestStateStatus.Failed, "Lost", null), (result.Status, result.Error, result.Cause));
        Assert.Null(result.InspectionData!.ErrorDetails);
    }

    [Fact]
    public async Task RunAsync_WaitOfAnHour_TimesOutAfterFiveMinutes()
    {
        var result = await Tests.State("""{ "Type": "Wait", "Seconds": 3600, "End": true }""").TestAsync();

        Assert.Equal((TestStateStatus.Failed, "States.Timeout"), (result.Status, result.Error));
    }

    [Fact]
    public async Task RunAsync_TaskWithoutMock_IsDoneByTheTasks()
    {
        var request = Tests.State("""{ "Type": "Task", "Resource": "${Double}", "End": true }""");
        var tasks = new TaskBindings(Runs.Function("Double", (_, number) => number.GetDouble() * 2));

        var result = await (request with { Input = 21, RoleArn = "arn:aws:iam::123456789012:role/test" }).TestAsync(
            tasks
        );

        Assert.Equal(42, result.Output);
    }

    [Fact]
    public async Task RunAsync_TaskWithoutMockAndTasks_IsMisuse()
    {
        var request = Tests.State("""{ "Type": "Task", "Resource": "${Double}", "End": true }""");

        await Assert.ThrowsAsync<ArgumentException>(() =>
            (request with { RoleArn = "arn:aws:iam::123456789012:role/test" }).TestAsync()
        );
    }
}
