using Workflows.Engine.History;
using Workflows.Engine.Tasks;
using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests;

public sealed class ExecutionTests
{
    private static StateMachine Endless =>
        Machine(new JsonataPass("A") { Next = "B" }, new JsonataPass("B") { Next = "A" });

    [Fact]
    public async Task Cancelled_WhileWaiting_IsAborted()
    {
        using var stop = new CancellationTokenSource();
        var clock = new ManualClock();
        var run = CompiledMachine
            .Compile(Machine(new JsonataWait("W") { Seconds = 60, End = true }))
            .RunAsync(default, new TaskBindings(), new() { RealTime = clock }, stop.Token);

        await clock.TimerSet;
        await stop.CancelAsync();
        var result = await run;

        Assert.Equal(ExecutionStatus.Aborted, result.Status);
        Assert.Equal(["WaitStateEntered", "ExecutionAborted"], result.Types().TakeLast(2));
    }

    [Fact]
    public async Task Cancelled_WhileATaskRuns_TellsTheTaskAndEnds()
    {
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var told = new TaskCompletionSource();
        var task = AsyncFunction(
            "Stuck",
            async (context, _) =>
            {
                context.CancellationToken.Register(told.SetResult);
                started.SetResult();
                await new TaskCompletionSource().Task;
                return 1;
            }
        );
        var run = CompiledMachine
            .Compile(Machine(Call("A", "Stuck")))
            .RunAsync(default, new TaskBindings(task), cancellation: stop.Token);

        await started.Task;
        await stop.CancelAsync();
        var result = await run;
        await told.Task;

        Assert.Equal(ExecutionStatus.Aborted, result.Status);
        Assert.Equal(["TaskStarted", "ExecutionAborted"], result.Types().TakeLast(2));
    }

    [Fact]
    public async Task Cancelled_InALoopThatNeverWaits_IsAborted()
    {
        using var stop = new CancellationTokenSource();
        var options = new ExecutionOptions
        {
            MaxHistoryEvents = int.MaxValue,
            OnEvent = e =>
            {
                if (e.Id == 1000)
                {
                    stop.Cancel();
                }
            },
        };

        var result = await CompiledMachine.Compile(Endless).RunAsync(default, new TaskBindings(), options, stop.Token);

        Assert.Equal(ExecutionStatus.Aborted, result.Status);
    }

    [Fact]
    public async Task HistoryLimit_EndlessLoop_FailsAsTheServiceDoes()
    {
        var result = await RunAsync(Endless);

        Assert.Equal("States.Runtime", result.Error);
        Assert.Equal("The execution reached the maximum number of history events (25000).", result.Cause);
        Assert.Equal(25_000, result.History[^1].Id);
    }

    [Fact]
    public async Task MachineTimeout_RunsLonger_IsTimedOut()
    {
        var machine = Machine(new JsonataWait("W") { Seconds = 100, End = true }) with { TimeoutSeconds = 10 };

        var result = await RunAsync(machine);

        Assert.Equal((ExecutionStatus.TimedOut, TimeSpan.FromSeconds(10)), (result.Status, result.Duration));
        Assert.Equal("ExecutionTimedOut", result.Types()[^1]);
    }

    [Fact]
    public async Task SameRun_Twice_HasTheSameHistoryEvenIfTasksAnswerInAnyOrder()
    {
        var random = new Random(1);
        var task = AsyncFunction(
            "Work",
            async (_, n) =>
            {
                // Truly concurrent code, that answers when it likes.
                var steps = random.Next(1, 20);
                for (var i = 0; i < steps; i++)
                {
                    await Task.Yield();
                }
                return n;
            }
        );
        var machine = Machine(
            new JsonataMap("Each")
            {
                MaxConcurrency = 7,
                ItemProcessor = new()
                {
                    StartAt = "One",
                    States = [Call("One", "Work") with { End = null, Next = "Two" }, Call("Two", "Work")],
                },
                End = true,
            }
        );
        var items = Json.Array(Enumerable.Range(0, 40).Select(i => (Json)i));

        var first = await RunAsync(machine, items, new TaskBindings(task));
        var second = await RunAsync(machine, items, new TaskBindings(task));

        Assert.Equal(items, first.Output);
        Assert.Equal(first.History, second.History);
    }

    [Fact]
    public async Task OnEvent_HearsOfEveryEventInOrder()
    {
        var heard = new List<HistoryEvent>();

        var result = await RunAsync(
            Machine(new JsonataPass("A") { End = true }),
            options: new() { OnEvent = heard.Add }
        );

        Assert.Equal(result.History, heard);
    }

    [Fact]
    public void Compile_EverythingThatIsWrong_IsReportedAtOnce()
    {
        var machine = Machine(
            new JsonataPass("A") { Output = "{% 1 + %}", Next = "Nowhere" },
            new JsonPathPass("B") { InputPath = "nothing", End = true },
            new JsonataChoice("C") { Choices = [new() { Condition = "{% true %}", Next = "Lost" }] },
            new JsonataPass("D")
        ) with
        {
            StartAt = "Missing",
        };

        var error = Assert.Throws<DefinitionException>(() => CompiledMachine.Compile(machine));

        Assert.Equal(
            [
                (EngineCodes.InvalidExpression, "/States/A/Output"),
                (EngineCodes.MissingTarget, "/States/A/Next"),
                (EngineCodes.InvalidExpression, "/States/B/InputPath"),
                (EngineCodes.MissingTarget, "/States/C/Choices[0]/Next"),
                (EngineCodes.MissingTarget, "/States/D/Next"),
                (EngineCodes.MissingTarget, "/StartAt"),
            ],
            error.Diagnostics.Select(d => (d.Code, d.StatePath)).OrderBy(d => d.StatePath == "/StartAt").ToList()
        );
    }
}
