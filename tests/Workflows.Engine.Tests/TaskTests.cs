using Workflows.Engine.History;
using Workflows.Engine.Tasks;
using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests;

public sealed class TaskTests
{
    [Fact]
    public async Task Task_Bound_GetsItsArgumentsAndGivesItsResult()
    {
        var tasks = new TaskBindings(Function("Double", (_, n) => n.GetDouble() * 2));

        var result = await RunAsync(Machine(Call("A", "Double")), 21, tasks);

        Assert.Equal((Json)42, result.Output);
        Assert.Equal(
            [
                "ExecutionStarted",
                "TaskStateEntered",
                "TaskScheduled",
                "TaskStarted",
                "TaskSucceeded",
                "TaskStateExited",
                "ExecutionSucceeded",
            ],
            result.Types()
        );
        Assert.Equal([0L, 0, 2, 3, 4, 5, 6], result.History.Select(e => e.PreviousId));
        var scheduled = Assert.Single(
            result.History.OfType<TaskEvent>(),
            e => e.Type == HistoryEventType.TaskScheduled
        );
        Assert.Equal(("lambda", "invoke"), (scheduled.ResourceType, scheduled.Resource));
        Assert.Equal("${Double}", scheduled.Parameters["FunctionName"]);
    }

    [Fact]
    public async Task Task_PlainSymbol_IsAFunctionCalledByItsName()
    {
        var tasks = new TaskBindings(Function("Double", (_, n) => n.GetDouble() * 2));
        var machine = Machine(new JsonataTask("A") { Resource = "${Double}", End = true });

        var result = await RunAsync(machine, 4, tasks);

        Assert.Equal((Json)8, result.Output);
        Assert.Contains("LambdaFunctionSucceeded", result.Types());
    }

    [Fact]
    public async Task Task_OnAWorker_IsAnsweredByItsTokenAfterItWasSubmitted()
    {
        var worker = TaskDefinition.Worker<Json, Json>("Pack", (_, item) => Task.FromResult((Json)$"{item} packed"));

        var result = await RunAsync(Machine(worker.ToState() with { End = true }), 3, new TaskBindings(worker));

        Assert.Equal("3 packed", result.Output);
        var events = result.History.OfType<TaskEvent>().ToList();
        Assert.Equal(
            ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"],
            events.Select(e => e.Type.ToString())
        );
        Assert.Equal("local-1", events[0].Parameters["MessageBody"]["taskToken"]);
    }

    [Fact]
    public async Task Task_OnEcs_ReadsItsPayloadFromTheEnvironment()
    {
        var report = TaskDefinition.Ecs<Json, Json>("Report", (_, data) => Task.FromResult(data["rows"]));
        var state = report.ToState(Json.Object(("rows", "{% $states.input %}"))) with { End = true };

        var result = await RunAsync(Machine(state), Json.Array(1, 2), new TaskBindings(report));

        Assert.Equal(Json.Array(1, 2), result.Output);
    }

    [Theory]
    [InlineData(TaskService.EcsWorker)]
    [InlineData(TaskService.Ecs)]
    [InlineData(TaskService.Lambda)]
    public void Missing_TaskOfAnyService_IsNamed(TaskService service)
    {
        var task = new TaskDefinition<Json, Json>("Pack", service, (_, item) => Task.FromResult(item));

        var missing = CompiledMachine.Compile(Machine(task.ToState() with { End = true })).Missing(new TaskBindings());

        Assert.Equal(["State \"Pack\" calls ${Pack}, and no task is bound to it."], missing);
    }

    [Fact]
    public async Task ToState_Call_TellsTheTaskWhoCalls()
    {
        TaskContext? seen = null;
        var task = TaskDefinition.Lambda<Json, string>(
            "Look",
            (context, _) =>
            {
                seen = context;
                return "seen";
            }
        );

        var result = await RunAsync(
            Machine(task.ToState("{% $states.input.a %}", name: "Have a look") with { End = true }),
            Json.Object(("a", "argument")),
            new TaskBindings(task),
            new() { Name = "run-1", MachineName = "Shop" }
        );

        Assert.Equal((Json)"seen", result.Output);
        Assert.Equal(
            ("run-1", "Have a look", "Shop", 1),
            (seen!.ExecutionName, seen.StateName, seen.StateMachineName, seen.Attempt)
        );
        Assert.Equal("arn:aws:states:us-east-1:123456789012:execution:Shop:run-1", seen.TraceId);
    }

    [Fact]
    public async Task Retry_FailsTwice_WaitsLongerEachTimeAndSucceeds()
    {
        var attempts = new List<(int Attempt, DateTimeOffset At)>();
        var task = Function(
            "Flaky",
            (context, _) =>
            {
                attempts.Add((context.Attempt, context.Clock.GetUtcNow()));
                return context.Attempt < 3 ? throw new TaskFailedException("Flaky.Down", "not yet") : (Json)"up";
            }
        );
        var machine = Machine(
            Call("A", "Flaky") with
            {
                Arguments = Json.Object(
                    ("FunctionName", "${Flaky}"),
                    ("Payload", Json.Object(("meta", Json.EmptyObject), ("data", 1)))
                ),
                Retry =
                [
                    new()
                    {
                        ErrorEquals = ["Flaky.Down"],
                        IntervalSeconds = 2,
                        BackoffRate = 3,
                    },
                ],
            }
        );

        var result = await RunAsync(machine, tasks: new TaskBindings(task));

        Assert.Equal((Json)"up", result.Output);
        Assert.Equal([1, 2, 3], attempts.Select(a => a.Attempt));
        Assert.Equal(
            [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)],
            attempts.Select(a => a.At - attempts[0].At)
        );
    }

    [Fact]
    public async Task Retry_MaxAttemptsReached_Fails()
    {
        var calls = 0;
        var task = Function("Down", (_, _) => throw new TaskFailedException($"Down.{++calls > 0}", "always"));
        var machine = Machine(
            Call("A", "Down") with
            {
                Retry =
                [
                    new()
                    {
                        ErrorEquals = ["States.TaskFailed"],
                        MaxAttempts = 2,
                        MaxDelaySeconds = 1,
                    },
                ],
            }
        );

        var result = await RunAsync(machine, tasks: new TaskBindings(task));

        Assert.Equal(("Down.True", "always", 3), (result.Error, result.Cause, calls));
        Assert.Equal(TimeSpan.FromSeconds(2), result.Duration);
    }

    [Fact]
    public async Task Retry_FullJitter_WaitsAPartOfTheDelayThatTheSeedDecides()
    {
        var task = Function(
            "Flaky",
            (context, _) => context.Attempt == 1 ? throw new TaskFailedException("E") : (Json)1
        );
        var machine = Machine(
            Call("A", "Flaky") with
            {
                Retry =
                [
                    new()
                    {
                        ErrorEquals = ["States.ALL"],
                        IntervalSeconds = 100,
                        JitterStrategy = JitterStrategy.Full,
                    },
                ],
            }
        );

        var first = await RunAsync(machine, tasks: new TaskBindings(task), options: new() { Seed = 1 });
        var again = await RunAsync(machine, tasks: new TaskBindings(task), options: new() { Seed = 1 });
        var other = await RunAsync(machine, tasks: new TaskBindings(task), options: new() { Seed = 2 });

        Assert.InRange(first.Duration, TimeSpan.Zero, TimeSpan.FromSeconds(100));
        Assert.Equal(first.Duration, again.Duration);
        Assert.NotEqual(first.Duration, other.Duration);
    }

    [Fact]
    public async Task Catch_NamedError_LeadsOnWithTheErrorOutput()
    {
        var task = Function("Mail", (_, _) => throw new TaskFailedException("Mail.Bounced", "no such box"));
        var machine = Machine(
            Call("A", "Mail") with
            {
                Catch =
                [
                    new() { ErrorEquals = ["Other"], Next = "Wrong" },
                    new()
                    {
                        ErrorEquals = ["Mail.Bounced"],
                        Assign = Json.Object(("why", "{% $states.errorOutput.Cause %}")),
                        Output = "{% $states.input %}",
                        Next = "Escalate",
                    },
                ],
            },
            new JsonataFail("Wrong"),
            new JsonataPass("Escalate") { Output = "{% [$states.input, $why] %}", End = true }
        );

        var result = await RunAsync(machine, "order", new TaskBindings(task));

        Assert.Equal(Json.Parse("""["order","no such box"]"""), result.Output);
    }

    [Fact]
    public async Task Catch_WithoutOutput_HandsTheErrorOn()
    {
        var task = Function("Mail", (_, _) => throw new TaskFailedException("Mail.Bounced"));
        var machine = Machine(
            Call("A", "Mail") with
            {
                Assign = Json.Object(("never", 1)),
                Catch = [new() { ErrorEquals = ["States.ALL"], Next = "B" }],
            },
            new JsonataPass("B") { Output = "{% {'error': $states.input, 'assigned': $exists($never)} %}", End = true }
        );

        var result = await RunAsync(machine, tasks: new TaskBindings(task));

        Assert.Equal(Json.Parse("""{"error":{"Error":"Mail.Bounced","Cause":null},"assigned":false}"""), result.Output);
    }

    [Fact]
    public async Task Handler_Exception_BecomesErrorAndCauseAsLambdaReportsThem()
    {
        var task = Function("Boom", (_, _) => throw new InvalidOperationException("no stock"));

        var result = await RunAsync(Machine(Call("A", "Boom")), tasks: new TaskBindings(task));

        Assert.Equal("InvalidOperationException", result.Error);
        var cause = Json.Parse(result.Cause!);
        Assert.Equal("InvalidOperationException", cause["errorType"]);
        Assert.Equal("no stock", cause["errorMessage"]);
        Assert.True(cause["stackTrace"].IsArray);
    }

    [Fact]
    public async Task Timeout_TaskTakesLonger_FailsWithStatesTimeout()
    {
        var told = new TaskCompletionSource();
        var task = AsyncFunction(
            "Slow",
            async (context, _) =>
            {
                context.CancellationToken.Register(told.SetResult);
                await Task.Delay(TimeSpan.FromHours(2), context.Clock, CancellationToken.None);
                return 1;
            }
        );
        var machine = Machine(Call("A", "Slow") with { TimeoutSeconds = 60 });

        var result = await RunAsync(machine, tasks: new TaskBindings(task));

        Assert.Equal(("States.Timeout", TimeSpan.FromMinutes(1)), (result.Error, result.Duration));
        Assert.Contains("TaskTimedOut", result.Types());
        await told.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Timeout_TaskThatNeverAnswers_TimesOutOnTheVirtualClock()
    {
        var task = AsyncFunction(
            "Hangs",
            async (context, _) =>
            {
                while (true)
                {
                    await Task.Delay(TimeSpan.FromDays(30), context.Clock, context.CancellationToken);
                }
            }
        );

        var result = await RunAsync(
            Machine(Call("A", "Hangs") with { TimeoutSeconds = 60 }),
            tasks: new TaskBindings(task)
        );

        Assert.Equal("States.Timeout", result.Error);
    }

    [Fact]
    public async Task Timeout_LongerThanATimeCanBe_IsNeverReached()
    {
        var task = AsyncFunction("Quick", (_, _) => Task.FromResult<Json>(1));
        var machine = Machine(Call("A", "Quick") with { TimeoutSeconds = long.MaxValue });

        var result = await RunAsync(machine, tasks: new TaskBindings(task));

        Assert.Null(result.Error);
    }

    [Fact]
    public async Task Heartbeat_TaskSilentForLonger_FailsWithStatesTimeout()
    {
        var task = AsyncFunction(
            "Silent",
            async (context, _) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(50), context.Clock, context.CancellationToken);
                return 1;
            }
        );
        var machine = Machine(Call("A", "Silent") with { TimeoutSeconds = 60, HeartbeatSeconds = 10 });

        var result = await RunAsync(machine, tasks: new TaskBindings(task));

        Assert.Equal(("States.Timeout", TimeSpan.FromSeconds(10)), (result.Error, result.Duration));
    }

    [Fact]
    public async Task Handler_DelayOnTheExecutionsClock_TakesVirtualTimeOnly()
    {
        var task = AsyncFunction(
            "Sleepy",
            async (context, _) =>
            {
                for (var i = 0; i < 3; i++)
                {
                    await Task.Delay(TimeSpan.FromHours(1), context.Clock, context.CancellationToken);
                }
                return context.Clock.GetUtcNow().Hour;
            }
        );

        var result = await RunAsync(Machine(Call("A", "Sleepy")), tasks: new TaskBindings(task));

        Assert.Equal((Json)3, result.Output);
        Assert.Equal(TimeSpan.FromHours(3), result.Duration);
    }

    [Fact]
    public void Run_UnboundTasks_AreAllNamedBeforeAnythingRuns()
    {
        var machine = CompiledMachine.Compile(
            Machine(Call("A", "One") with { End = null, Next = "B" }, Call("B", "Two"))
        );

        var error = Assert.Throws<ArgumentException>(() =>
        {
            _ = machine.RunAsync(default, new TaskBindings(), cancellation: TestContext.Current.CancellationToken);
        });

        Assert.Contains("State \"A\" calls ${One}", error.Message, StringComparison.Ordinal);
        Assert.Contains("State \"B\" calls ${Two}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputFails_AfterTheTask_IsCaught()
    {
        var machine = Machine(
            Call("A", "One") with
            {
                Output = "{% $states.result.nothing %}",
                Catch = [new() { ErrorEquals = ["States.QueryEvaluationError"], Next = "B" }],
            },
            new JsonataSucceed("B") { Output = "caught" }
        );

        var result = await RunAsync(machine, tasks: new TaskBindings(Function("One", (_, _) => 1)));

        Assert.Equal((Json)"caught", result.Output);
    }
}
