using Spectre.Console;
using Spectre.Console.Rendering;
using Workflows.App.Output.Live;
using Workflows.App.Progress;
using Workflows.Engine.History;

namespace Workflows.App.Tests.Live;

public sealed class RunViewTests
{
    private static readonly TaskDefinition Mail = TaskDefinition.Lambda<Json, Json>(
        "Mail",
        (context, input) => context.Attempt == 1 ? throw new TaskFailedException("Busy", "try\nlater") : input
    );

    private static readonly StateMachine Machine = new()
    {
        StartAt = "Settle",
        States =
        [
            new JsonataParallel("Settle")
            {
                Branches =
                [
                    new()
                    {
                        StartAt = "Mail",
                        States = [Mail.ToState() with { Retry = [new() { ErrorEquals = ["Busy"] }], End = true }],
                    },
                    new()
                    {
                        StartAt = "Reserve",
                        States =
                        [
                            new JsonataPass("Reserve") { Next = "Cool" },
                            new JsonataWait("Cool") { Seconds = 90, End = true },
                        ],
                    },
                ],
                Next = "Each",
            },
            new JsonataMap("Each")
            {
                Items = "{% [1..200] %}",
                MaxConcurrency = 3,
                ItemProcessor = new()
                {
                    StartAt = "Rest",
                    States = [new JsonataWait("Rest") { Seconds = 60, End = true }],
                },
                End = true,
            },
        ],
    };

    [Fact]
    public async Task Render_RetryInABranch_ShowsAttemptAndReason()
    {
        var lines = await FrameAtAsync(
            80,
            what => what is TaskEvent { Type: HistoryEventType.TaskScheduled, Id: > 10 },
            height: 20
        );

        Assert.Equal(
            [
                "Shop           11 ms, 1 s skipped                             clock         real",
                "⠋ Settle                                                      1.0 s         9 ms",
                "  ├ ⠋ Mail     attempt 2 of 4, after Busy: try later          1.0 s         7 ms",
                "  ├ ✓ Reserve                                                               1 ms",
                "  │ ⠋ Cool     waits 1 min 30 s                               1.0 s         2 ms",
            ],
            lines
        );
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(160)]
    public async Task Render_LargeMap_IsABarAndOneRowForEachStateInside(int width)
    {
        var lines = await FrameAtAsync(
            width,
            what => what is MapIterationEvent { Type: HistoryEventType.MapIterationStarted, Index: 103 },
            height: 20
        );

        Assert.Equal(7, lines.Count);
        Assert.All(lines, l => Assert.InRange(l.Length, 1, width));
        if (width >= 80)
        {
            Assert.Matches("^⠴ Each +━+─+ 101/200, 3 running +34 min +4[0-9]{2} ms$", lines[5]);
            Assert.Matches("^  ⠴ Rest +101 done, 2 running +", lines[6]);
        }
    }

    [Fact]
    public async Task Render_LittleRoom_ShowsWhatIsUnderWay()
    {
        var lines = await FrameAtAsync(80, what => what is MapIterationEvent { Index: 103 }, height: 4);

        Assert.Equal(4, lines.Count);
        Assert.Contains("3 states hidden", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  │ ✓ Cool", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("⠴ Each", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TerminalWithoutUnicode_UsesAscii()
    {
        var lines = await FrameAtAsync(
            80,
            what => what is MapIterationEvent { Index: 103 },
            height: 20,
            unicode: false
        );

        Assert.All(lines, l => Assert.True(l.All(char.IsAscii), l));
        Assert.Contains("###", lines[5], StringComparison.Ordinal);
    }

    /// <summary>The lines of the view at the first event that is asked for.</summary>
    private static async Task<IReadOnlyList<string>> FrameAtAsync(
        int width,
        Func<HistoryEvent, bool> moment,
        int height,
        bool unicode = true
    )
    {
        IReadOnlyList<string>? lines = null;
        await Followed.RunAsync(
            Machine,
            [Mail],
            (progress, what) => lines ??= moment(what) ? Render(progress, width, height, unicode) : null
        );
        Assert.NotNull(lines);
        return lines;
    }

    private static IReadOnlyList<string> Render(RunProgress progress, int width, int height, bool unicode)
    {
        using var screen = new Screen(width, height);
        var console = screen.Console();
        console.Profile.Capabilities.Unicode = unicode;
        var view = new RunView("Shop", progress, progress.Now, skipsTime: true, height);
        var segments = ((IRenderable)view).Render(RenderOptions.Create(console), width);
        return [.. Segment.SplitLines(segments).Select(l => string.Concat(l.Select(s => s.Text)).TrimEnd())];
    }
}
