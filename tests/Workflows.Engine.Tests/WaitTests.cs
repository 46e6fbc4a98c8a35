using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests;

public sealed class WaitTests
{
    [Fact]
    public async Task Wait_Seconds_MovesTheVirtualClock()
    {
        var result = await RunAsync(Machine(new JsonataWait("W") { Seconds = 3600, End = true }));

        Assert.Equal(TimeSpan.FromHours(1), result.Duration);
        Assert.Equal(["ExecutionStarted", "WaitStateEntered", "WaitStateExited", "ExecutionSucceeded"], result.Types());
    }

    [Fact]
    public async Task Wait_ComputedSeconds_AreEvaluated()
    {
        var result = await RunAsync(
            Machine(new JsonataWait("W") { Seconds = "{% $states.input * 60 %}", End = true }),
            2
        );

        Assert.Equal(TimeSpan.FromMinutes(2), result.Duration);
    }

    [Theory]
    [InlineData("2024-01-01T06:30:00Z", 6.5)]
    [InlineData("2024-01-01T06:30:00+01:00", 5.5)]
    [InlineData("2023-01-01T00:00:00Z", 0)]
    public async Task Wait_Timestamp_WaitsUntilThen(string timestamp, double hours)
    {
        var result = await RunAsync(Machine(new JsonataWait("W") { Timestamp = timestamp, End = true }));

        Assert.Equal(TimeSpan.FromHours(hours), result.Duration);
    }

    [Theory]
    [InlineData("2024-01-01 06:30:00Z")]
    [InlineData("2024-01-01T06:30:00")]
    [InlineData("tomorrow")]
    public async Task Wait_TimestampOfAnotherForm_Fails(string timestamp)
    {
        var result = await RunAsync(Machine(new JsonataWait("W") { Timestamp = timestamp, End = true }));

        Assert.Equal("States.QueryEvaluationError", result.Error);
        Assert.EndsWith(
            $"extended offset date-time format string: {timestamp}",
            result.Cause,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{% -1 %}")]
    [InlineData("{% 1.5 %}")]
    [InlineData("{% 'soon' %}")]
    public async Task Wait_SecondsOutOfRange_Fails(string seconds)
    {
        var result = await RunAsync(Machine(new JsonataWait("W") { Seconds = seconds, End = true }));

        Assert.Equal("States.QueryEvaluationError", result.Error);
    }

    [Fact]
    public async Task RealTime_Wait_EndsWhenTheClockSaysSo()
    {
        var clock = new ManualClock();
        var run = RunAsync(
            Machine(new JsonataWait("W") { Seconds = 90, End = true }),
            options: new() { RealTime = clock }
        );

        await clock.TimerSet;
        Assert.False(run.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(90));
        var result = await run;

        Assert.Equal(TimeSpan.FromSeconds(90), result.Duration);
    }

    [Fact]
    public async Task ManyExecutions_WithLongWaits_RunInParallel()
    {
        var machine = CompiledMachine.Compile(
            Machine(
                new JsonataPass("Start") { Assign = Json.Object(("left", 10)), Next = "Wait" },
                new JsonataWait("Wait")
                {
                    Seconds = 3600,
                    Assign = Json.Object(("left", "{% $left - 1 %}")),
                    Next = "More?",
                },
                new JsonataChoice("More?")
                {
                    Choices = [new() { Condition = "{% $left > 0 %}", Next = "Wait" }],
                    Default = "Done",
                },
                new JsonataSucceed("Done")
            )
        );

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 1000)
                .Select(i =>
                    machine.RunAsync(i, new Tasks.TaskBindings(), cancellation: TestContext.Current.CancellationToken)
                )
        );

        Assert.All(results, r => Assert.Equal(TimeSpan.FromHours(10), r.Duration));
        Assert.Equal(Enumerable.Range(0, 1000), results.Select(r => (int)r.Output.GetDouble()));
    }
}
