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
        var rows = StateTree
            .Of(progress, glyphs)
            .Select(row => (row.State, Label: StateTree.Label(row.State, row.Guides, glyphs, now, StyleOf(row.State))))
            .ToList();
        var shown = Choose(rows, height - 1);
        var head = new OneLine(title, Styles.Strong);
        var columns = new Columns(
            rows.Select(r => r.Label.Width).Append(head.Width).Max(),
            maxWidth,
            skipsTime,
            glyphs
        );
        var totals = new OneLine(Totals(rows.Count - shown.Count), Styles.Quiet);
        return
        [
            .. columns.Line(head, totals, "clock", skipsTime ? "real" : "time"),
            .. shown.SelectMany(row => Line(row.State, row.Label, columns, glyphs)),
        ];
    }

    private IEnumerable<Segment> Line(StateProgress state, OneLine label, Columns columns, Glyphs glyphs)
    {
        var took = state.Took(now);
        var clock = took.Clock > TimeSpan.Zero ? Durations.Short(took.Clock) : "";
        return columns.Line(
            label,
            new OneLine(StateNote.Of(state, columns.Note, glyphs)),
            clock,
            Durations.Short(took.Real)
        );
    }

    private static Style StyleOf(StateProgress state) => state.Open > 0 ? Style.Plain : Styles.Quiet;

    private string Totals(int hidden)
    {
        List<string> words = [Durations.Short(now.Real)];
        if (hidden > 0)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{hidden} states hidden"));
        }
        if (skipsTime && now.Clock > TimeSpan.Zero)
        {
            words.Add($"{Durations.Words(now.Clock)} skipped");
        }
        return string.Join(", ", words);
    }

    /// <summary>The rows that fit: first those under way, then those that began last; in the order of the run.</summary>
    private static List<(StateProgress State, OneLine Label)> Choose(
        List<(StateProgress State, OneLine Label)> rows,
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

        private readonly int width;
        private readonly int name;
        private readonly bool withClock;
        private readonly string cut;

        public Columns(int longestName, int width, bool withClock, Glyphs glyphs)
        {
            name = Math.Clamp(longestName, NarrowestName, Math.Max(NarrowestName, width * 2 / 5));
            Note = Math.Max(0, width - name - Gap - (withClock ? 2 : 1) * (Gap + Time));
            this.width = width;
            this.withClock = withClock;
            cut = glyphs.Cut;
        }

        public int Note { get; }

        /// <summary>A line as wide as the terminal; on a very narrow one the last columns are cut.</summary>
        public IEnumerable<Segment> Line(OneLine name, OneLine note, string clock, string time)
        {
            IEnumerable<Segment> line =
            [
                .. name.Fit(this.name + Gap, cut),
                .. note.Fit(Note, cut),
                .. withClock ? TimeColumn(clock) : [],
                .. TimeColumn(time),
            ];
            return [.. new OneLine([.. line]).Fit(width, cut), Segment.LineBreak];
        }

        private IEnumerable<Segment> TimeColumn(string time) =>
            new OneLine(time, Styles.Quiet).Fit(Gap + Time, cut, Justify.Right);
    }
}
