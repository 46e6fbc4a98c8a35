using Workflows.Engine.History;
using Workflows.Engine.Tasks;
using static Workflows.Engine.Tests.MapRuns.DistributedMaps;

namespace Workflows.Engine.Tests.MapRuns;

public sealed class DistributedMapTests
{
    [Fact]
    public async Task Run_Children_LeaveNoEventsInTheHistory()
    {
        var result = await RunAsync(Map(Passing), Json.Parse("[1,2]"));

        Assert.Equal(Json.Parse("[1,2]"), result.Output);
        Assert.Equal(
            [
                "ExecutionStarted",
                "MapStateEntered",
                "MapStateStarted",
                "MapRunStarted",
                "MapRunSucceeded",
                "MapStateSucceeded",
                "MapStateExited",
                "ExecutionSucceeded",
            ],
            result.Types()
        );
        Assert.Equal([0, 0, 2, 3, 4, 5, 4, 7], result.History.Select(e => e.PreviousId));
        Assert.Equal(2, result.History.OfType<MapStateStartedEvent>().Single().Length);
        Assert.StartsWith(
            "arn:aws:states:us-east-1:123456789012:mapRun:Machine/Each:",
            result.History.OfType<MapRunStartedEvent>().Single().MapRunArn,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Run_ChildrenThatTakeTime_ResultsAreInTheOrderOfTheItems()
    {
        var processor = Processor(new JsonataWait("Wait") { Seconds = "{% $states.input %}", End = true });

        var result = await RunAsync(Map(processor), Json.Parse("[30,10,20]"));

        Assert.Equal(Json.Parse("[30,10,20]"), result.Output);
        Assert.Equal(TimeSpan.FromSeconds(30), result.Duration);
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(1, 600)]
    [InlineData(4, 180)]
    [InlineData(10, 60)]
    public async Task Run_MaxConcurrency_LimitsTheChildren(int most, int seconds)
    {
        var processor = Processor(new JsonataWait("Wait") { Seconds = 60, End = true });

        var result = await RunAsync(
            Map(processor) with
            {
                MaxConcurrency = most,
            },
            Json.Array(Enumerable.Range(0, 10).Select(i => (Json)i))
        );

        Assert.Equal(TimeSpan.FromSeconds(seconds), result.Duration);
    }

    [Fact]
    public async Task Child_ContextObject_IsThatOfAnExecutionOfItsOwn()
    {
        var processor = Processor(
            new JsonataPass("Look")
            {
                Output = "{% $states.context.{'e': Execution, 'm': StateMachine, 'item': $exists(Map)} %}",
                End = true,
            }
        );

        var result = await RunAsync(Map(processor), Json.Parse("[7]"));

        var seen = result.Output[0];
        var id = seen["e"]["Name"].GetString();
        Assert.True(Guid.TryParse(id, out _));
        Assert.Equal($"arn:aws:states:us-east-1:123456789012:execution:Machine/Each:{id}", seen["e"]["Id"]);
        Assert.Equal(7, seen["e"]["Input"]);
        Assert.Equal("arn:aws:states:us-east-1:123456789012:stateMachine:Machine/Each", seen["m"]["Id"]);
        Assert.Equal("Machine/Each", seen["m"]["Name"]);
        Assert.Equal(false, seen["item"]);
    }

    [Fact]
    public async Task Child_Variables_AreItsOwn()
    {
        var processor = Processor(
            new JsonataPass("Look")
            {
                Output = "{% $exists($outer) %}",
                Assign = Json.Object(("outer", 2)),
                End = true,
            }
        );
        var machine = Runs.Machine(
            new JsonataPass("Set")
            {
                Output = Json.Array(1),
                Assign = Json.Object(("outer", 1)),
                Next = "Map",
            },
            Map(processor) with
            {
                Output = "{% [$states.result, $outer] %}",
            }
        );

        var result = await Runs.RunAsync(machine);

        Assert.Equal(Json.Parse("[false,1]"), result.Output);
    }

    [Fact]
    public async Task ItemSelector_Item_IsInTheContextObject()
    {
        var map = Map(Passing) with { ItemSelector = "{% $states.context.Map.Item %}" };

        var ofArray = await RunAsync(map, Json.Parse("[5]"));
        var ofObject = await RunAsync(map, Json.Parse("""{"a":5}"""));

        Assert.Equal(Json.Parse("""[{"Index":0,"Value":5,"Source":"STATE_DATA"}]"""), ofArray.Output);
        Assert.Equal(Json.Parse("""[{"Index":0,"Key":"a","Value":5,"Source":"STATE_DATA"}]"""), ofObject.Output);
    }

    [Fact]
    public async Task Items_Object_ItsMembersAreTheItems()
    {
        var result = await RunAsync(Map(Passing), Json.Parse("""{"a":1,"b":2}"""));

        Assert.Equal(Json.Parse("""[{"Key":"a","Value":1},{"Key":"b","Value":2}]"""), result.Output);
    }

    [Fact]
    public async Task Items_None_TheResultIsEmpty()
    {
        var result = await RunAsync(Map(FailingBelowZero), Json.EmptyArray);

        Assert.Equal(Json.EmptyArray, result.Output);
    }

    [Fact]
    public async Task Batcher_Items_ArePutTogether()
    {
        var map = Map(Passing) with
        {
            ItemSelector = "{% $states.context.Map.Item.Value * 10 %}",
            ItemBatcher = new()
            {
                MaxItemsPerBatch = 2,
                BatchInput = Json.Object(("all", "{% $count($states.input) %}")),
            },
        };

        var result = await RunAsync(map, Json.Parse("[1,2,3]"));

        Assert.Equal(
            Json.Parse("""[{"BatchInput":{"all":3},"Items":[10,20]},{"BatchInput":{"all":3},"Items":[30]}]"""),
            result.Output
        );
    }

    [Theory]
    [InlineData(null, null, "[1]", true)]
    [InlineData(null, null, "[1,-1]", false)]
    [InlineData(2, null, "[-1,-2,3]", true)]
    [InlineData(2, null, "[-1,-2,-3,4]", false)]
    [InlineData(null, 50, "[-1,2]", true)]
    [InlineData(null, 50, "[-1,-2,3]", false)]
    [InlineData(null, 100, "[-1,-2]", true)]
    public async Task Failures_UpToTheTolerated_DoNotFailTheState(
        int? count,
        int? percentage,
        string items,
        bool succeeds
    )
    {
        var map = Map(FailingBelowZero) with { ToleratedFailureCount = count, ToleratedFailurePercentage = percentage };

        var result = await RunAsync(map, Json.Parse(items));

        Assert.Equal(succeeds, result.Status == ExecutionStatus.Succeeded);
        if (!succeeds)
        {
            Assert.Equal("States.ExceedToleratedFailureThreshold", result.Error);
            Assert.Equal("The specified tolerated failure threshold was exceeded", result.Cause);
        }
    }

    [Fact]
    public async Task Failures_OfABatch_CountAsManyAsItsItems()
    {
        var failing = Processor(new JsonataFail("Bad") { Error = "E" });
        var map = Map(failing) with { ItemBatcher = new() { MaxItemsPerBatch = 3 } };

        var tolerated = await RunAsync(map with { ToleratedFailureCount = 3 }, Json.Parse("[1,2,3]"));
        var exceeded = await RunAsync(map with { ToleratedFailureCount = 2 }, Json.Parse("[1,2,3]"));

        Assert.Equal(ExecutionStatus.Succeeded, tolerated.Status);
        Assert.Equal("States.ExceedToleratedFailureThreshold", exceeded.Error);
    }

    [Fact]
    public async Task Failures_Tolerated_AreDescribedInTheResult()
    {
        var map = Map(FailingBelowZero) with { ToleratedFailureCount = 1 };

        var result = await RunAsync(map, Json.Parse("[1,-2,3]"));

        Assert.Equal(3, result.Output.Count);
        Assert.Equal(1, result.Output[0]);
        Assert.Equal("FAILED", result.Output[1]["Status"]);
        Assert.Equal("Negative", result.Output[1]["Error"]);
        Assert.Equal("-2", result.Output[1]["Cause"]);
        Assert.Equal("-2", result.Output[1]["Input"]);
        Assert.Equal(3, result.Output[2]);
    }

    [Fact]
    public async Task Failures_MoreThanTolerated_AbortTheOthersAndStartNoMore()
    {
        var started = 0;
        var processor = Processor(
            Runs.Call("Start", "Count") with
            {
                End = null,
                Next = "Wait",
            },
            new JsonataWait("Wait") { Seconds = "{% $states.input %}", Next = "Bad" },
            new JsonataFail("Bad") { Error = "E" }
        );
        var tasks = new TaskBindings(
            Runs.Function(
                "Count",
                (_, input) =>
                {
                    Interlocked.Increment(ref started);
                    return input;
                }
            )
        );
        var map = Map(processor) with { MaxConcurrency = 2 };

        var result = await RunAsync(map, Json.Parse("[1000,5,5]"), tasks: tasks);

        Assert.Equal("States.ExceedToleratedFailureThreshold", result.Error);
        Assert.Equal(TimeSpan.FromSeconds(5), result.Duration);
        Assert.Equal(2, started);
    }

    [Theory]
    [InlineData("{% -1 %}", null, "ToleratedFailureCount cannot be negative.")]
    [InlineData(null, "{% -0.1 %}", "ToleratedFailurePercentage must be between 0 and 100.")]
    [InlineData(null, "{% 100.1 %}", "ToleratedFailurePercentage must be between 0 and 100.")]
    public async Task Failures_LimitOutOfRange_FailsTheState(string? count, string? percentage, string cause)
    {
        var map = Map(Passing) with
        {
            ToleratedFailureCount = count is null ? (Computed<long>?)null : count,
            ToleratedFailurePercentage = percentage is null ? (Computed<double>?)null : percentage,
        };

        var result = await RunAsync(map, Json.Parse("[1]"));

        Assert.Equal(ErrorNames.Runtime, result.Error);
        Assert.EndsWith(cause, result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_FailedMapRun_RunsAllAgain()
    {
        var calls = 0;
        var tasks = new TaskBindings(
            Runs.Function("Flaky", (_, input) => ++calls == 1 ? throw new InvalidOperationException() : input)
        );
        var map = Map(Processor(Runs.Call("Try", "Flaky"))) with
        {
            MaxConcurrency = 1,
            Retry = [new() { ErrorEquals = [ErrorNames.ExceedToleratedFailureThreshold], IntervalSeconds = 1 }],
        };

        var result = await RunAsync(map, Json.Parse("[1,2]"), tasks: tasks);

        Assert.Equal(Json.Parse("[1,2]"), result.Output);
        Assert.Equal(2, result.History.OfType<MapRunStartedEvent>().DistinctBy(e => e.MapRunArn).Count());
        Assert.DoesNotContain("MapStateFailed", result.Types());
    }

    [Fact]
    public async Task Child_Express_EndsAfterFiveMinutes()
    {
        var express = Processor(new JsonataWait("Wait") { Seconds = 1000, End = true }) with
        {
            ProcessorConfig = new() { Mode = ProcessorMode.Distributed, ExecutionType = ExecutionType.Express },
        };

        var result = await RunAsync(Map(express) with { ToleratedFailurePercentage = 100 }, Json.Parse("[1]"));

        Assert.Equal("TIMED_OUT", result.Output[0]["Status"]);
        Assert.Equal(TimeSpan.FromMinutes(5), result.Duration);
    }

    [Fact]
    public async Task Child_HistoryTooLong_FailsAlone()
    {
        var loop = Processor(
            new JsonataChoice("Again")
            {
                Choices = [new() { Condition = "{% $states.input > 0 %}", Next = "Again" }],
                Default = "End",
            },
            new JsonataSucceed("End")
        );
        var map = Map(loop) with { ToleratedFailureCount = 1, End = true };

        var result = await RunAsync(map, Json.Parse("[0,1]"));

        Assert.Equal(0, result.Output[0]);
        Assert.Equal(ErrorNames.Runtime, result.Output[1]["Error"]);
        Assert.Equal(8, result.History.Count);
    }

    [Fact]
    public async Task Child_InputTooLarge_FailsAlone()
    {
        var map = Map(Passing) with
        {
            ItemSelector = "{% $pad('', $states.context.Map.Item.Value, 'x') %}",
            ToleratedFailureCount = 1,
            Output = "{% $states.result.Error %}",
        };

        var result = await RunAsync(map, Json.Array(1, 256 * 1024));

        Assert.Equal(ErrorNames.DataLimitExceeded, result.Output);
    }

    [Theory]
    [InlineData(ProcessorMode.Inline)]
    [InlineData(ProcessorMode.Distributed)]
    public async Task MaxConcurrency_Negative_FailsTheState(ProcessorMode mode)
    {
        var map = Map(Passing with { ProcessorConfig = new() { Mode = mode } }) with { MaxConcurrency = -1 };

        var result = await RunAsync(map, Json.Array(1));

        Assert.Equal(ErrorNames.Runtime, result.Error);
        Assert.EndsWith("MaxConcurrency cannot be negative.", result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execution_TimesOut_TheMapRunEndsWithIt()
    {
        var machine = Runs.Machine(Map(Processor(new JsonataWait("Wait") { Seconds = 1000, End = true }))) with
        {
            TimeoutSeconds = 10,
        };

        var result = await Runs.RunAsync(machine, Json.Parse("[1,2]"));

        Assert.Equal(ExecutionStatus.TimedOut, result.Status);
        Assert.Equal(["MapRunStarted", "ExecutionTimedOut"], result.Types().TakeLast(2));
        Assert.Equal(TimeSpan.FromSeconds(10), result.Duration);
    }

    [Fact]
    public async Task Nested_MapRunInAChild_Runs()
    {
        var inner = Map(Passing) with { Items = "{% [1..$states.input] %}" };

        var result = await RunAsync(Map(Processor(inner)), Json.Parse("[1,3]"));

        Assert.Equal(Json.Parse("[[1],[1,2,3]]"), result.Output);
    }

    [Fact]
    public async Task Run_ManyItems_TheSameEachTime()
    {
        var processor = Processor(new JsonataPass("Draw") { Output = "{% $floor($random() * 1000000) %}", End = true });
        var items = Json.Array(Enumerable.Range(0, 2000).Select(i => (Json)i));

        var first = await RunAsync(Map(processor), items);
        var second = await RunAsync(Map(processor), items);

        Assert.Equal(first.Output, second.Output);
        Assert.NotEqual(first.Output[0], first.Output[1]);
    }
}
