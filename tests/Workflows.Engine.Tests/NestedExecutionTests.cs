using Workflows.Engine.History;
using Workflows.Engine.Nesting;
using Workflows.Engine.Tasks;
using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests;

public class NestedExecutionTests
{
    private const string Prefix = "arn:aws:states:::states:startExecution";

    private static readonly StateMachine Child = Machine(
        new JsonataWait("Rest") { Seconds = 3600, Next = "Double" },
        new JsonataPass("Double") { Output = "{% $states.input.n * 2 %}", End = true }
    );

    [Fact]
    public async Task Sync2_ChildSucceeds_GivesItsOutputAsJson()
    {
        var result = await RunAsync(Start(Prefix + ".sync:2"), Child);

        Assert.Equal(42, result.Output["Output"]);
        Assert.Equal(Json.Object(("n", 21)), result.Output["Input"]);
        Assert.Equal("SUCCEEDED", result.Output["Status"]);
        Assert.Equal("arn:aws:states:us-east-1:123456789012:execution:Child:nested", result.Output["ExecutionArn"]);
        Assert.Equal(TimeSpan.FromHours(1), result.Duration);
    }

    [Fact]
    public async Task Sync_ChildSucceeds_GivesItsOutputAsText()
    {
        var result = await RunAsync(Start(Prefix + ".sync"), Child);

        Assert.Equal("42", result.Output["Output"]);
        Assert.Equal("{\"n\":21}", result.Output["Input"]);
    }

    [Fact]
    public async Task Sync_Child_IsSubmittedFirst()
    {
        var result = await RunAsync(Start(Prefix + ".sync"), Child);

        Assert.Equal(
            ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"],
            result.Types().Where(t => t.StartsWith("Task", StringComparison.Ordinal) && !t.Contains("State"))
        );
        var submitted = result.History.OfType<TaskEvent>().Single(e => e.Type == HistoryEventType.TaskSubmitted);
        Assert.Equal(result.Output["ExecutionArn"], submitted.Output["ExecutionArn"]);
    }

    [Fact]
    public async Task Sync_ChildFails_IsTaskFailedWithItsDescription()
    {
        var failing = Machine(new JsonataFail("No") { Error = "Shop.Closed", Cause = "It is night." });

        var result = await RunAsync(Start(Prefix + ".sync"), failing);

        Assert.Equal("States.TaskFailed", result.Error);
        var cause = Json.Parse(result.Cause!);
        Assert.Equal("Shop.Closed", cause["Error"]);
        Assert.Equal("It is night.", cause["Cause"]);
        Assert.Equal("FAILED", cause["Status"]);
    }

    [Fact]
    public async Task StartOnly_Child_TakesNoTimeAndGivesItsArn()
    {
        var result = await RunAsync(Start(Prefix), Child);

        Assert.Equal(TimeSpan.Zero, result.Duration);
        Assert.Equal(["ExecutionArn", "StartDate"], result.Output.Keys.ToArray());
    }

    [Fact]
    public async Task StartSyncExecution_ChildFails_IsAResult()
    {
        var failing = Machine(new JsonataFail("No") { Error = "Shop.Closed" });

        var result = await RunAsync(Start("arn:aws:states:::aws-sdk:sfn:startSyncExecution"), failing);

        Assert.Equal(ExecutionStatus.Succeeded, result.Status);
        Assert.Equal("FAILED", result.Output["Status"]);
    }

    [Fact]
    public async Task Child_StartsAnotherOne_RunsIt()
    {
        var grandchild = new NestedMachine("Grandchild", CompiledMachine.Compile(Child), new TaskBindings());
        var child = Machine(Start(Prefix + ".sync:2", "${Grandchild}") with { Output = "{% $states.result.Output %}" });

        var result = await RunAsync(Start(Prefix + ".sync:2"), child, grandchild);

        Assert.Equal(42, result.Output["Output"]);
    }

    [Fact]
    public void Missing_UnknownChild_IsLeftToTheOthers()
    {
        var runner = new NestedExecutions(new Refusing());

        Assert.Equal("no", runner.Missing(Start(Prefix + ".sync")));
    }

    private static JsonataTask Start(
        string resource,
        string machine = "arn:aws:states:us-east-1:123456789012:stateMachine:Child"
    ) =>
        new("Start")
        {
            Resource = resource,
            Arguments = Json.Object(
                ("StateMachineArn", machine),
                ("Name", "nested"),
                ("Input", Json.Object(("n", 21)))
            ),
            End = true,
        };

    private static Task<ExecutionResult> RunAsync(JsonataTask state, StateMachine child, params NestedMachine[] others)
    {
        var machine = new NestedMachine("Child", CompiledMachine.Compile(child), new TaskBindings());
        return Runs.RunAsync(Machine(state), default, new NestedExecutions(new TaskBindings(), [machine, .. others]));
    }

    private sealed class Refusing : ITaskRunner
    {
        public string Missing(TaskState state) => "no";

        public Task<TaskOutcome> RunAsync(TaskRequest request) => Task.FromResult(TaskOutcome.Failure("No"));
    }
}
