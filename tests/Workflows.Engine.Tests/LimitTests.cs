using Workflows.Engine.Tasks;
using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests;

public class LimitTests
{
    private const int MostBytes = 262_144;

    [Fact]
    public async Task TaskResult_JustSmallEnough_IsTaken()
    {
        var result = await RunAsync(Machine(Give()), default, Bind(Text(MostBytes)));

        Assert.Equal(ExecutionStatus.Succeeded, result.Status);
    }

    [Fact]
    public async Task TaskResult_TooLarge_IsDataLimitExceeded()
    {
        var result = await RunAsync(Machine(Give()), default, Bind(Text(MostBytes + 1)));

        Assert.Equal("States.DataLimitExceeded", result.Error);
        Assert.Equal(
            "The state/task '${Give}' returned a result with a size exceeding the maximum number of bytes service limit.",
            result.Cause
        );
    }

    [Theory]
    [InlineData("States.DataLimitExceeded")]
    [InlineData("States.ALL")]
    public async Task TaskResult_TooLarge_CanBeCaught(string name)
    {
        var machine = Machine(
            Give() with
            {
                Catch = [new() { ErrorEquals = [name], Next = "Caught" }],
            },
            new JsonataPass("Caught") { Output = "caught", End = true }
        );

        var result = await RunAsync(machine, default, Bind(Text(MostBytes + 1)));

        Assert.Equal("caught", result.Output);
    }

    [Fact]
    public async Task Input_TooLarge_IsRefused()
    {
        var machine = Machine(new JsonataPass("P") { End = true });

        var error = await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(machine, Text(MostBytes + 1)));

        Assert.StartsWith("The input has more than 262144 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_TooLarge_EndsTheExecutionWhateverCatches()
    {
        var inner = new JsonataPass("Grow") { Output = "{% $states.input & 'xx' %}", End = true };
        var machine = Machine(
            new JsonataParallel("All")
            {
                Branches = [new() { StartAt = "Grow", States = [inner] }],
                Catch = [new() { ErrorEquals = ["States.ALL"], Next = "Caught" }],
                End = true,
            },
            new JsonataPass("Caught") { End = true }
        );

        var result = await RunAsync(machine, Text(MostBytes));

        Assert.Equal((ExecutionStatus.Failed, "States.DataLimitExceeded"), (result.Status, result.Error));
        Assert.Equal(["All", "Grow"], result.Entered());
    }

    [Fact]
    public async Task Variables_TooLarge_EndTheExecution()
    {
        var machine = Machine(
            new JsonataPass("Set") { Assign = Json.Object(("x", "{% $states.input & 'xx' %}")), End = true }
        );

        var result = await RunAsync(machine, Text(MostBytes));

        Assert.Equal("States.DataLimitExceeded", result.Error);
    }

    [Fact]
    public async Task Output_NoLimit_MayBeAnySize()
    {
        var machine = Machine(new JsonataPass("Grow") { Output = "{% $states.input & 'xx' %}", End = true });

        var result = await RunAsync(machine, Text(MostBytes), options: new() { MaxPayloadBytes = null });

        Assert.Equal(ExecutionStatus.Succeeded, result.Status);
    }

    [Theory]
    [InlineData("null", 4)]
    [InlineData("true", 4)]
    [InlineData("false", 5)]
    [InlineData("-12.50", 6)]
    [InlineData("[]", 2)]
    [InlineData("[1,2]", 5)]
    [InlineData("{}", 2)]
    [InlineData("""{"a":1,"b":[{}]}""", 16)]
    [InlineData("\"a\\nb\\u0001\"", 12)]
    [InlineData("\"é€😀\"", 11)]
    public void JsonSize_Value_IsThatOfItsText(string json, int bytes)
    {
        var value = Json.Parse(json);

        Assert.False(JsonSize.Exceeds(value, bytes));
        Assert.True(JsonSize.Exceeds(value, bytes - 1));
    }

    [Fact]
    public async Task Express_LongerThanFiveMinutes_IsTimedOut()
    {
        var machine = Machine(new JsonataWait("W") { Seconds = 301, End = true });

        var result = await RunAsync(machine, options: new() { Type = ExecutionType.Express });

        Assert.Equal((ExecutionStatus.TimedOut, TimeSpan.FromMinutes(5)), (result.Status, result.Duration));
    }

    [Fact]
    public async Task Standard_LongerThanAYear_IsTimedOut()
    {
        var machine = Machine(new JsonataWait("W") { Timestamp = "2025-06-01T00:00:00Z", End = true });

        var result = await RunAsync(machine);

        Assert.Equal((ExecutionStatus.TimedOut, TimeSpan.FromDays(365)), (result.Status, result.Duration));
    }

    [Fact]
    public async Task Standard_LongerThanAYear_MayBeAllowed()
    {
        var machine = Machine(new JsonataWait("W") { Timestamp = "9999-12-31T23:59:59Z", End = true });

        var result = await RunAsync(machine, options: new() { MaxDuration = TimeSpan.MaxValue });

        Assert.Equal(ExecutionStatus.Succeeded, result.Status);
    }

    [Fact]
    public async Task ManyExecutions_WithHoursOfWaiting_RunAtOnceAndAlike()
    {
        var machine = CompiledMachine.Compile(
            Machine(
                new JsonataWait("Rest") { Seconds = 3600, Next = "Roll" },
                new JsonataPass("Roll") { Output = "{% $random() %}", End = true }
            )
        );

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 1_000)
                .Select(i =>
                    machine.RunAsync(
                        default,
                        new TaskBindings(),
                        new() { Seed = i % 2 },
                        TestContext.Current.CancellationToken
                    )
                )
        );

        Assert.All(results, r => Assert.Equal(TimeSpan.FromHours(1), r.Duration));
        Assert.All(results.Index(), r => Assert.Equal(results[r.Index % 2].History, r.Item.History));
        Assert.NotEqual(results[0].Output, results[1].Output);
    }

    private static JsonataTask Give() => new("Give") { Resource = "${Give}", End = true };

    private static TaskBindings Bind(Json result) => new(Function("Give", (_, _) => result));

    /// <summary>A string whose JSON text has so many bytes.</summary>
    private static Json Text(int bytes) => new string('x', bytes - 2);
}
