using Workflows.App.Progress;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Tests.Progress;

public sealed class RunProgressTests
{
    private static readonly TaskDefinition Work = TaskDefinition.Lambda<Json, Json>("Work", (_, input) => input);

    private static readonly TaskDefinition FailsTwice = TaskDefinition.Lambda<Json, Json>(
        "FailsTwice",
        (context, input) => context.Attempt <= 2 ? throw new TaskFailedException("Busy", "try later") : input
    );

    private static readonly TaskDefinition FailsAlways = TaskDefinition.Lambda<Json, Json>(
        "FailsAlways",
        Json (_, _) => throw new TaskFailedException("Broken", "for good")
    );

    private static readonly Retrier Retrier = new()
    {
        ErrorEquals = ["States.ALL"],
        IntervalSeconds = 10,
        MaxAttempts = 2,
        BackoffRate = 1,
    };

    [Fact]
    public async Task Apply_RetriedTask_CountsAttemptsAndTime()
    {
        var run = await RunAsync(FailsTwice.ToState() with { Retry = [Retrier], End = true });

        var state = run["FailsTwice"];
        Assert.Equal((1, 3, 2, 3), (state.Entered, state.Attempts, state.FailedAttempts, state.MostAttempts));
        Assert.Equal(VisitEnd.Succeeded, state.LatestEnd);
        Assert.Equal(new Failure("Busy", "try later"), state.LatestFailure);
        Assert.Equal(TimeSpan.FromSeconds(20), state.Took(run.Progress.Now).Clock);
    }

    [Fact]
    public async Task Apply_CaughtError_EndsAsCaught()
    {
        var run = await RunAsync(
            FailsAlways.ToState() with
            {
                Catch = [new() { ErrorEquals = ["Broken"], Next = "After" }],
                End = true,
            },
            new JsonataPass("After") { End = true }
        );

        Assert.Equal(VisitEnd.Caught, run["FailsAlways"].LatestEnd);
        Assert.Equal(VisitEnd.Succeeded, run["After"].LatestEnd);
    }

    [Fact]
    public async Task Apply_Map_CountsItemsOfTheLatestAttempt()
    {
        var attempts = 0;
        var third = TaskDefinition.Lambda<int, int>(
            "Third",
            (_, n) => n == 3 && ++attempts == 1 ? throw new TaskFailedException("Odd", "once") : n
        );
        var most = 0;

        var run = await RunAsync(
            [third],
            (progress, _) => most = Math.Max(most, progress.States.Sum(s => s.ItemsOpen)),
            new JsonataMap("Each")
            {
                Items = "{% [1..5] %}",
                MaxConcurrency = 2,
                ItemProcessor = new() { StartAt = "Third", States = [third.ToState() with { End = true }] },
                Retry = [Retrier],
                End = true,
            }
        );

        var map = run["Each"];
        Assert.Equal((5, 5, 0, 2), (map.Items, map.ItemsDone, map.ItemsOpen, most));
        Assert.Equal((1, 2, 1), (map.Entered, map.Attempts, map.FailedAttempts));
        Assert.Equal([run["Third"]], map.Children);
        Assert.Equal(1, run["Third"].Failed);
    }

    [Fact]
    public async Task Apply_ParallelWithoutTimeBetween_KeepsBranchesTogether()
    {
        var run = await RunAsync(Both("Both", Flow("A1", "A2"), Flow("B1", "B2")) with { End = true });

        Assert.Equal(["A1", "A2", "B1", "B2"], run["Both"].Children.Select(c => c.Name));
        Assert.Equal([0, 0, 1, 1], run["Both"].Children.Select(c => c.Branch));
    }

    [Fact]
    public async Task Apply_InnerParallelFailsForGood_OuterIsRetried()
    {
        var inner = Both(
            "Inner",
            new Branch { StartAt = "FailsAlways", States = [FailsAlways.ToState() with { End = true }] }
        );
        var outer = Both("Outer", new Branch { StartAt = "Inner", States = [inner with { End = true }] });

        var run = await RunAsync(outer with { Retry = [Retrier], End = true });

        Assert.Equal(ExecutionStatus.Failed, run.Result.Status);
        Assert.Equal((1, 3, 3), (run["Outer"].Entered, run["Outer"].Attempts, run["Outer"].FailedAttempts));
        Assert.Equal((3, 3, 3), (run["Inner"].Entered, run["Inner"].Attempts, run["Inner"].FailedAttempts));
        Assert.Equal(3, run["FailsAlways"].Failed);
    }

    [Fact]
    public async Task Apply_OutputFails_IsAFailedAttempt()
    {
        var run = await RunAsync(Work.ToState() with { Output = "{% $missing %}", Retry = [Retrier], End = true });

        Assert.Equal((3, 3, 1), (run["Work"].Attempts, run["Work"].FailedAttempts, run["Work"].Failed));
        Assert.Equal("States.QueryEvaluationError", run["Work"].LatestFailure?.Error);
    }

    [Fact]
    public async Task Apply_ArgumentsFail_BelongToTheirState()
    {
        // The event of such a failure follows from the one before the state, not from the state's own.
        var run = await RunAsync(
            new JsonataPass("Before") { Next = "Work" },
            Work.ToState("{% $missing %}") with
            {
                Retry = [Retrier],
                End = true,
            }
        );

        Assert.Equal((3, 3), (run["Work"].Attempts, run["Work"].FailedAttempts));
        Assert.Equal(0, run["Before"].FailedAttempts);
    }

    [Fact]
    public async Task Apply_Loop_AddsUp()
    {
        var run = await RunAsync(
            new JsonataPass("Begin") { Assign = Json.Object(("n", 0)), Next = "Wait" },
            new JsonataWait("Wait")
            {
                Seconds = 60,
                Assign = Json.Object(("n", "{% $n + 1 %}")),
                Next = "Again?",
            },
            new JsonataChoice("Again?")
            {
                Choices = [new() { Condition = "{% $n < 5 %}", Next = "Wait" }],
                Default = "End",
            },
            new JsonataSucceed("End")
        );

        Assert.Equal(5, run["Wait"].Entered);
        Assert.Equal(TimeSpan.FromMinutes(5), run["Wait"].Took(run.Progress.Now).Clock);
        Assert.Equal(["Begin", "Wait", "Again?", "End"], run.Progress.States.Select(s => s.Name));
    }

    [Fact]
    public async Task Took_VisitsAtTheSameTime_CountOnce()
    {
        var run = await RunAsync(
            new JsonataMap("Each")
            {
                Items = "{% [1..10] %}",
                ItemProcessor = new()
                {
                    StartAt = "Wait",
                    States = [new JsonataWait("Wait") { Seconds = 60, End = true }],
                },
                End = true,
            }
        );

        Assert.Equal(TimeSpan.FromMinutes(1), run["Wait"].Took(run.Progress.Now).Clock);
    }

    [Fact]
    public async Task Took_WhileUnderWay_GoesOnWithTheClock()
    {
        TimeSpan? took = null;
        await RunAsync(
            [],
            (progress, what) =>
                took ??=
                    what.Type == HistoryEventType.WaitStateEntered
                        ? progress.States[0].Took(progress.Now + new Moment(TimeSpan.FromSeconds(7), default)).Clock
                        : null,
            new JsonataWait("Wait") { Seconds = 60, End = true }
        );

        Assert.Equal(TimeSpan.FromSeconds(7), took);
    }

    [Fact]
    public async Task Apply_FailState_FailsItself()
    {
        var run = await RunAsync(new JsonataFail("Stop") { Error = "No" });

        Assert.Equal((VisitEnd.Failed, 0), (run["Stop"].LatestEnd, run["Stop"].Open));
    }

    [Fact]
    public async Task Apply_PathFindsNothing_FailsTheStateThoughNoEventSaysSo()
    {
        var run = await RunAsync(new JsonPathPass("Pick") { InputPath = "$.missing", End = true });

        Assert.Equal((VisitEnd.Failed, 1), (run["Pick"].LatestEnd, run["Pick"].Failed));
        Assert.Equal("States.Runtime", run["Pick"].LatestFailure?.Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Apply_PathFindsNothingInside_FailsTheStateAndThoseAround(bool isMap)
    {
        State[] inner = [new JsonPathPass("Pick") { InputPath = "$.missing", End = true }];
        var run = await RunAsync(
            isMap
                ? new JsonataMap("Outer")
                {
                    Items = Json.Array(1),
                    ItemProcessor = new() { StartAt = "Pick", States = [.. inner] },
                    End = true,
                }
                : Both("Outer", new Branch { StartAt = "Pick", States = [.. inner] }) with
                {
                    End = true,
                }
        );

        Assert.Equal((VisitEnd.Failed, VisitEnd.Failed), (run["Pick"].LatestEnd, run["Outer"].LatestEnd));
        Assert.Equal((1, 1), (run["Pick"].FailedAttempts, run["Outer"].FailedAttempts));
    }

    private static Task<Followed> RunAsync(params State[] states) => RunAsync([], null, states);

    private static Task<Followed> RunAsync(
        IEnumerable<TaskDefinition> tasks,
        Action<RunProgress, HistoryEvent>? onEvent,
        params State[] states
    ) =>
        Followed.RunAsync(
            new StateMachine { StartAt = states[0].Name, States = StateList.Create(states) },
            [Work, FailsTwice, FailsAlways, .. tasks],
            onEvent
        );

    private static JsonataParallel Both(string name, params Branch[] branches) =>
        new(name) { Branches = [.. branches] };

    private static Branch Flow(string first, string second) =>
        new()
        {
            StartAt = first,
            States = [new JsonataPass(first) { Next = second }, new JsonataPass(second) { End = true }],
        };
}
