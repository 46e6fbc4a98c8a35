using Spectre.Console;
using Spectre.Console.Rendering;
using Workflows.App.Progress;

namespace Workflows.App.Output.Live;

/// <summary>A run while it is under way: a line for each state, as many as there is room for.</summary>
/// <param name="title">What runs.</param>
/// <param name="progress">How far it has come.</param>
/// <param name="now">The moment to show.</param>
/// <param name="skipsTime">Whether the execution's clock is not the real one, so that both are shown.</param>
/// <param name="height">How many lines there may be, at least 2.</param>
internal sealed class RunView(string title, RunProgress progress, Moment now, bool skipsTime, int height) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var glyphs = Glyphs.For(options.Unicode);
        var rows = StateTree.Of(progress, glyphs);
        var shown = Choose(rows, height - 1);
        var longest = rows.Select(r => r.Guides.Length + 2 + r.State.Name.Length).Append(title.Length).Max();
        var columns = new Columns(longest, maxWidth, skipsTime, glyphs);
        IEnumerable<Segment> lines = columns.Line(
            new OneLine(title, Styles.Strong),
            new OneLine(Totals(rows.Count - shown.Count), Styles.Quiet),
            "clock",
            skipsTime ? "real" : "time"
        );
        foreach (var (state, guides) in shown)
        {
            var took = state.Took(now);
            lines = lines.Concat(
                columns.Line(
                    StateTree.Label(state, guides, glyphs, now, state.Open > 0 ? Style.Plain : Styles.Quiet),
                    new OneLine(StateNote.Of(state, columns.Note, glyphs)),
                    took.Clock > TimeSpan.Zero ? Durations.Short(took.Clock) : "",
                    Durations.Short(took.Real)
                )
            );
        }
        return lines;
    }

    private string Totals(int hidden)
    {
        List<string> words = [Durations.Short(now.Real)];
        if (skipsTime && now.Clock > TimeSpan.Zero)
        {
            words.Add($"{Durations.Words(now.Clock)} skipped");
        }
        if (hidden > 0)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{hidden} states not shown"));
        }
        return string.Join(", ", words);
    }

    /// <summary>The rows that fit: first those under way, then those that began last; in the order of the run.</summary>
    private static IReadOnlyList<(StateProgress State, string Guides)> Choose(
        IReadOnlyList<(StateProgress State, string Guides)> rows,
        int room
    ) =>
        rows.Count <= room
            ? rows
            :
            [
                .. rows.Select((row, at) => (row, at))
                    .OrderByDescending(r => r.row.State.Open > 0)
                    .ThenByDescending(r => r.at)
                    .Take(room)
                    .OrderBy(r => r.at)
                    .Select(r => r.row),
            ];

    /// <summary>The widths of the columns: as steady as can be, so that nothing moves from frame to frame.</summary>
    private sealed class Columns
    {
        private const int Gap = 2;
        private const int Time = 11;
        private const int NarrowestName = 12;

        private readonly int name;
        private readonly bool withClock;
        private readonly string cut;

        public Columns(int longestName, int width, bool withClock, Glyphs glyphs)
        {
            name = Math.Clamp(longestName, NarrowestName, Math.Max(NarrowestName, width * 2 / 5));
            Note = Math.Max(0, width - name - Gap - (withClock ? 2 : 1) * (Gap + Time));
            this.withClock = withClock;
            cut = glyphs.Cut;
        }

        public int Note { get; }

        public IEnumerable<Segment> Line(OneLine name, OneLine note, string clock, string time)
        {
            var gap = Segment.Padding(Gap);
            var quiet = Styles.Quiet;
            IEnumerable<Segment> clockColumn = withClock
                ? [gap, .. new OneLine(clock, quiet).Fit(Time, cut, Justify.Right)]
                : [];
            return
            [
                .. name.Fit(this.name, cut),
                gap,
                .. note.Fit(Note, cut),
                .. clockColumn,
                gap,
                .. new OneLine(time, quiet).Fit(Time, cut, Justify.Right),
                Segment.LineBreak,
            ];
        }
    }
}
