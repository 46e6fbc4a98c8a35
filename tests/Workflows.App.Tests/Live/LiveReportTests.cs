using Microsoft.Extensions.Logging;

namespace Workflows.App.Tests.Live;

/// <summary>Runs on a terminal, seen as the user sees them when they are over.</summary>
public sealed class LiveReportTests
{
    private static readonly Action<ILogger, int, Exception?> LogItem = LoggerMessage.Define<int>(
        LogLevel.Information,
        default,
        "item {Item}"
    );

    private static readonly TaskDefinition Pack = TaskDefinition.Lambda<int, int>(
        "Pack",
        (context, n) =>
        {
            LogItem(context.Logger, n, null);
            return n % 50 == 7 && context.Attempt == 1 ? throw new TaskFailedException("Box.Torn", "at its bottom") : n;
        }
    );

    private static readonly Workflow<Json, Json> PackAll = Of(
        "PackAll",
        [Pack],
        new JsonataMap("Pack each item of the order, whatever it may be and however large it is")
        {
            Items = "{% [1..200] %}",
            MaxConcurrency = 10,
            ItemProcessor = new()
            {
                StartAt = "Pack",
                States = [Pack.ToState() with { Retry = [new() { ErrorEquals = ["Box.Torn"] }], End = true }],
            },
            Next = "Pickup",
        },
        new JsonataWait("Pickup")
        {
            Seconds = 3600,
            Output = "done",
            End = true,
        }
    );

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public async Task Run_LargeMap_EndsWithOneRowForIt(int width)
    {
        using var screen = new Screen(width, 25);
        var run = await RunAsync(PackAll, screen);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.InRange(screen.LongestLine, 1, width);
        Assert.True(screen.ShowsCursor);
        Assert.Equal("", screen.Lines[^1]);
        Assert.Equal("SUCCEEDED PackAll after 1 h (1 h skipped), output: \"done\"", screen.Lines[^2]);
        Assert.Equal("! Pack, 4 retries: Box.Torn: at its bottom", screen.Lines[^3]);
        Assert.Matches(@"^✓ Pickup +Wait +1 +1 h +\d+ ms$", screen.Lines[^4]);
        Assert.Matches(@"^  ✓ Pack +Task +200 +204 +4 +1\.0 s +\d+ ms$", screen.Lines[^5]);
        Assert.Matches(@"^✓ Pack each item.*[…s] Map +200/200 +1 +1 +1\.0 s +\d+ ms$", screen.Lines[^6]);
        Assert.Matches("^State +Type +Items +Entered +Attempts +Failed +Clock +Real$", screen.Lines[^7]);
        Assert.Equal(204, screen.Lines.Count(l => l.StartsWith("    item ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_LongOutput_IsBrokenAndCut()
    {
        var items = Json.Array(
            Enumerable.Range(0, 100).Select(i => Json.Object(("id", i), ("text", new string('x', i * 20))))
        );
        using var screen = new Screen(60, 30);
        await RunAsync(Of("Long", [], new JsonataPass("Items") { Output = items, End = true }), screen);

        Assert.Equal(60, screen.LongestLine);
        Assert.Contains("SUCCEEDED Long after 0 s, output:", screen.Lines);
        Assert.Contains("  {\"id\":1,\"text\":\"xxxxxxxxxxxxxxxxxxxx\"},", screen.Lines);
        Assert.Matches(@"^… \d+ more lines; --json prints all of them$", screen.Lines[^2]);
    }

    [Fact]
    public async Task Run_ExceptionOfATask_ShowsItsReport()
    {
        var task = TaskDefinition.Lambda<Json, Json>(
            "Throw",
            Json (_, _) => throw new InvalidOperationException("No.")
        );
        using var screen = new Screen(80, 30);
        var run = await RunAsync(Of("Throws", [task], task.ToState() with { End = true }), screen);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("! Throw, failed: InvalidOperationException: No.", screen.Lines);
        Assert.Contains("FAILED Throws after 0 s, Error: InvalidOperationException", screen.Lines);
        Assert.Contains(
            "  \"errorMessage\": \"No.\",",
            screen.Lines.Select(l => l.Replace("\":\"", "\": \"", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Run_Cancelled_EndsCleanly()
    {
        using var stop = new CancellationTokenSource();
        var task = StoppingTask.Of(stop);
        using var screen = new Screen(80, 25);
        var run = await RunAsync(Of("Stops", [task], task.ToState() with { End = true }), screen, stop.Token);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.True(screen.ShowsCursor);
        Assert.Equal("ABORTED Stops after 0 s, stopped before its end", screen.Lines[^2]);
        Assert.Contains(screen.Lines, l => l.StartsWith("■ Stop", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_Json_WritesNothingToTheTerminal()
    {
        using var screen = new Screen(80, 25);
        var run = await AppRun.OfAsync([PackAll], ["run", "PackAll", "--json"], terminal: screen.Console());

        Assert.Equal("done", Json.Parse(run.Output)["output"]);
        Assert.Equal([""], screen.Lines);
    }

    private static Workflow<Json, Json> Of(string name, TaskDefinition[] tasks, params State[] states) =>
        new(name, new StateMachine { StartAt = states[0].Name, States = StateList.Create(states) })
        {
            Tasks = [.. tasks],
        };

    private static Task<AppRun> RunAsync(Workflow workflow, Screen screen, CancellationToken cancellation = default) =>
        AppRun.OfAsync([workflow], ["run", workflow.Name], cancellation: cancellation, terminal: screen.Console());
}
