using Spectre.Console;
using Spectre.Console.Rendering;
using Workflows.App.Output.Live;
using Workflows.App.Progress;

namespace Workflows.App.Output;

/// <summary>The states of a run that is over: how often, how many attempts, how long.</summary>
internal static class SummaryTable
{
    /// <summary>The table as plain text, of any width.</summary>
    public static void Write(RunProgress progress, bool skipsTime, TextWriter writer) =>
        Terminals.Plain(writer).Write(Of(progress, skipsTime, Glyphs.For(unicode: false)));

    public static IRenderable Of(RunProgress progress, bool skipsTime, Glyphs glyphs)
    {
        var rows = StateTree.Of(progress, glyphs);
        var hasItems = rows.Any(r => r.State.HasItems);
        var table = new Table().Border(TableBorder.None);
        table.AddColumn(new TableColumn(Quiet("State")));
        table.AddColumn(new TableColumn(Quiet("Type")));
        string[] items = hasItems ? ["Items"] : [];
        string[] times = skipsTime ? ["Clock", "Real"] : ["Time"];
        foreach (var head in (string[])[.. items, "Entered", "Attempts", "Failed", .. times])
        {
            table.AddColumn(new TableColumn(Quiet(head)).RightAligned().NoWrap());
        }
        foreach (var (state, guides) in rows)
        {
            var took = state.Took(progress.Now);
            Text[] itemCells = hasItems ? [Quiet(state.HasItems ? StateNote.Items(state) : "")] : [];
            Text[] clockCells = skipsTime ? [Clock(took.Clock)] : [];
            table.AddRow([
                StateTree.Label(state, guides, glyphs, progress.Now, Style.Plain),
                Quiet(state.Type),
                .. itemCells,
                Number(state.Entered, Style.Plain),
                state.HasAttempts ? Number(state.Attempts, Style.Plain) : Quiet(""),
                state.FailedAttempts > 0 ? Number(state.FailedAttempts, Styles.Bad) : Quiet(""),
                .. clockCells,
                Quiet(Durations.Short(took.Real)),
            ]);
        }
        return table;
    }

    private static Text Clock(TimeSpan time) =>
        new(Durations.Short(time), time > TimeSpan.Zero ? Style.Plain : Styles.Quiet);

    private static Text Quiet(string text) => new(text, Styles.Quiet);

    private static Text Number(int number, Style style) => new(number.ToString(CultureInfo.InvariantCulture), style);
}
