using Spectre.Console;
using Workflows.App.Output.Live;

namespace Workflows.App.Tests.Live;

public sealed class LiveAreaTests
{
    [Fact]
    public void Draw_Again_ReplacesWhatThereWas()
    {
        using var screen = new Screen(40, 10);
        var area = new LiveArea(screen.Console());

        area.Draw("", Rows("long line one", "two", "three"));
        area.Draw("", Rows("short"));

        Assert.Equal(["short", ""], screen.Lines);
        Assert.False(screen.ShowsCursor);
    }

    [Fact]
    public void Draw_LinesAbove_StayInOrder()
    {
        using var screen = new Screen(40, 10);
        var area = new LiveArea(screen.Console());

        area.Draw("log 1\n", Rows("frame 1", "more"));
        area.Draw("log 2\nlog 3\n", Rows("frame 2", "more"));

        Assert.Equal(["log 1", "log 2", "log 3", "frame 2", "more", ""], screen.Lines);
    }

    [Fact]
    public void Clear_LeavesOnlyWhatIsAbove()
    {
        using var screen = new Screen(40, 10);
        var area = new LiveArea(screen.Console());

        area.Draw("log 1\n", Rows("frame", "more"));
        area.Clear("log 2\n");

        Assert.Equal(["log 1", "log 2", ""], screen.Lines);
        Assert.True(screen.ShowsCursor);
    }

    private static Rows Rows(params string[] lines) => new(lines.Select(l => new Text(l)));
}
