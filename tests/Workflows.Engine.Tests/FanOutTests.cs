using Workflows.Engine.Tasks;
using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests;

public sealed class FanOutTests
{
    [Fact]
    public async Task Parallel_Results_AreInTheOrderOfTheBranches()
    {
        var machine = Machine(
            new JsonataParallel("Both")
            {
                Branches =
                [
                    new()
                    {
                        StartAt = "Slow",
                        States =
                        [
                            new JsonataWait("Slow")
                            {
                                Seconds = 10,
                                Output = "slow",
                                End = true,
                            },
                        ],
                    },
                    new()
                    {
                        StartAt = "Fast",
                        States =
                        [
                            new JsonataWait("Fast")
                            {
                                Seconds = 1,
                                Output = "fast",
                                End = true,
                            },
                        ],
                    },
                ],
                End = true,
            }
        );

        var result = await RunAsync(machine);

        Assert.Equal(Json.Parse("""["slow","fast"]"""), result.Output);
        Assert.Equal(TimeSpan.FromSeconds(10), result.Duration);
    }

    [Fact]
    public async Task Parallel_BranchFails_TheOthersAreAbortedAndTheErrorIsCaught()
    {
        var machine = Machine(
            new JsonataParallel("Both")
            {
                Branches =
                [
                    new() { StartAt = "Long", States = [new JsonataWait("Long") { Seconds = 1000, End = true }] },
                    new()
                    {
                        StartAt = "Short",
                        States =
                        [
                            new JsonataWait("Short") { Seconds = 5, Next = "Bad" },
                            new JsonataFail("Bad") { Error = "E" },
                        ],
                    },
                ],
                Catch =
                [
                    new()
                    {
                        ErrorEquals = ["E"],
                        Output = "caught",
                        Next = "After",
                    },
                ],
                End = true,
            },
            new JsonataSucceed("After")
        );

        var result = await RunAsync(machine);

        Assert.Equal((Json)"caught", result.Output);
        Assert.Equal(TimeSpan.FromSeconds(5), result.Duration);
        Assert.Contains("WaitStateAborted", result.Types());
        Assert.Equal(
            [
                "ParallelStateFailed",
                "ParallelStateExited",
                "SucceedStateEntered",
                "SucceedStateExited",
                "ExecutionSucceeded",
            ],
            result.Types().TakeLast(5)
        );
    }

    [Fact]
    public async Task Variables_OfAnInnerFlow_AreItsOwn()
    {
        var machine = Machine(
            new JsonataPass("Set") { Assign = Json.Object(("outer", 1)), Next = "Both" },
            new JsonataParallel("Both")
            {
                Branches =
                [
                    new()
                    {
                        StartAt = "In",
                        States =
                        [
                            new JsonataPass("In") { Assign = Json.Object(("inner", "{% $outer + 1 %}")), Next = "Out" },
                            new JsonataPass("Out") { Output = "{% $inner %}", End = true },
                        ],
                    },
                ],
                Next = "After",
            },
            new JsonataPass("After") { Output = "{% [$states.input[0], $outer, $exists($inner)] %}", End = true }
        );

        Assert.Equal(Json.Parse("[2,1,false]"), (await RunAsync(machine)).Output);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public async Task Map_MaxConcurrency_LimitsTheIterationsAtATime(long maxConcurrency, int expected)
    {
        var (running, most) = (0, 0);
        var task = AsyncFunction(
            "Work",
            async (context, n) =>
            {
                most = Math.Max(most, ++running);
                await Task.Delay(TimeSpan.FromSeconds(10 - n.GetDouble()), context.Clock, context.CancellationToken);
                running--;
                return n.GetDouble() * 10;
            }
        );

        var result = await RunAsync(
            Map(Call("W", "Work"), maxConcurrency),
            Json.Parse("[1,2,3,4,5]"),
            new TaskBindings(task)
        );

        Assert.Equal(Json.Parse("[10,20,30,40,50]"), result.Output);
        Assert.Equal(expected, most);
    }

    [Fact]
    public async Task Map_ItemSelector_SeesItemAndIndex()
    {
        var machine = Machine(
            new JsonataMap("Each")
            {
                Items = "{% $states.input.items %}",
                ItemSelector = Json.Object(
                    ("i", "{% $states.context.Map.Item.Index %}"),
                    ("v", "{% $states.context.Map.Item.Value %}"),
                    ("all", "{% $states.input.name %}")
                ),
                ItemProcessor = new() { StartAt = "P", States = [new JsonataPass("P") { End = true }] },
                End = true,
            }
        );

        var result = await RunAsync(machine, Json.Parse("""{"items":["a","b"],"name":"n"}"""));

        Assert.Equal(Json.Parse("""[{"i":0,"v":"a","all":"n"},{"i":1,"v":"b","all":"n"}]"""), result.Output);
    }

    [Fact]
    public async Task Map_NoItems_GivesAnEmptyArray()
    {
        Assert.Equal(
            Json.EmptyArray,
            (await RunAsync(Map(new JsonataPass("P") { End = true }), Json.EmptyArray)).Output
        );
    }

    [Fact]
    public async Task Map_ItemsAreNoArray_FailsWithTheServicesWords()
    {
        var result = await RunAsync(Map(new JsonataPass("P") { End = true }), Json.Object(("foo", "bar")));

        Assert.Equal("States.QueryEvaluationError", result.Error);
        Assert.Equal(
            "An error occurred while executing the state 'Each' (entered at the event id #2). "
                + "Map state input must be an array but was: {\"foo\":\"bar\"}",
            result.Cause
        );
        Assert.Equal(
            ["ExecutionStarted", "MapStateEntered", "EvaluationFailed", "MapStateFailed", "ExecutionFailed"],
            result.Types()
        );
    }

    [Fact]
    public async Task Map_OneAtATime_NumbersItsEventsAsTheServiceDoes()
    {
        var result = await RunAsync(Map(new JsonataPass("P") { End = true }, maxConcurrency: 1), Json.Parse("[1,2]"));

        Assert.Equal(
            [
                (1L, 0L, "ExecutionStarted"),
                (2, 0, "MapStateEntered"),
                (3, 2, "MapStateStarted"),
                (4, 3, "MapIterationStarted"),
                (5, 4, "PassStateEntered"),
                (6, 5, "PassStateExited"),
                (7, 6, "MapIterationSucceeded"),
                (8, 6, "MapIterationStarted"),
                (9, 8, "PassStateEntered"),
                (10, 9, "PassStateExited"),
                (11, 10, "MapIterationSucceeded"),
                (12, 11, "MapStateSucceeded"),
                (13, 11, "MapStateExited"),
                (14, 13, "ExecutionSucceeded"),
            ],
            result.History.Select(e => (e.Id, e.PreviousId, e.Type.ToString()))
        );
    }

    [Fact]
    public async Task Map_Retried_StartsAnewAndFailsAtTheEndOnly()
    {
        var machine = Machine(
            new JsonataMap("Each")
            {
                MaxConcurrency = 1,
                ItemProcessor = new()
                {
                    StartAt = "Bad",
                    States = [new JsonataFail("Bad") { Error = "E", Cause = "C" }],
                },
                Retry = [new() { ErrorEquals = ["E"], MaxAttempts = 1 }],
                End = true,
            }
        );

        var result = await RunAsync(machine, Json.Parse("[1]"));

        Assert.Equal(
            [
                (3L, 2L, "MapStateStarted"),
                (4, 3, "MapIterationStarted"),
                (5, 4, "FailStateEntered"),
                (6, 5, "MapIterationFailed"),
                (7, 5, "MapStateStarted"),
                (8, 7, "MapIterationStarted"),
                (9, 8, "FailStateEntered"),
                (10, 9, "MapIterationFailed"),
                (11, 9, "MapStateFailed"),
                (12, 11, "ExecutionFailed"),
            ],
            result.History.Skip(2).Select(e => (e.Id, e.PreviousId, e.Type.ToString()))
        );
    }

    [Fact]
    public async Task Map_ManyItemsWithoutWaiting_NeedsNoDeepStack()
    {
        var items = Json.Array(Enumerable.Range(0, 50_000).Select(i => (Json)i));

        var result = await RunAsync(
            Map(new JsonataPass("P") { End = true }, maxConcurrency: 1),
            items,
            options: new() { MaxHistoryEvents = int.MaxValue, MaxPayloadBytes = null }
        );

        Assert.Equal(items, result.Output);
    }

    [Fact]
    public async Task Map_ItemSelectorFails_IsTheMapStatesError()
    {
        var machine = Machine(
            new JsonataMap("Each")
            {
                ItemSelector = "{% $states.context.Map.Item.Value.missing %}",
                ItemProcessor = new() { StartAt = "P", States = [new JsonataPass("P") { End = true }] },
                Catch =
                [
                    new()
                    {
                        ErrorEquals = ["States.QueryEvaluationError"],
                        Output = "caught",
                        Next = "After",
                    },
                ],
                End = true,
            },
            new JsonataSucceed("After")
        );

        Assert.Equal((Json)"caught", (await RunAsync(machine, Json.Parse("[1,2]"))).Output);
    }

    private static StateMachine Map(State inner, long maxConcurrency = 0) =>
        Machine(
            new JsonataMap("Each")
            {
                MaxConcurrency = maxConcurrency,
                ItemProcessor = new() { StartAt = inner.Name, States = [inner] },
                End = true,
            }
        );
}
