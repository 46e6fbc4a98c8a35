using Spectre.Console;
using Spectre.Console.Rendering;
using Workflows.App.Progress;

namespace Workflows.App.Output.Live;

/// <summary>The states of a run as the lines of a tree.</summary>
internal static class StateTree
{
    /// <summary>Each state that was entered, those inside of it after it, with the lines that lead to it.</summary>
    public static IReadOnlyList<(StateProgress State, string Guides)> Of(RunProgress progress, Glyphs glyphs)
    {
        var rows = new List<(StateProgress, string)>();
        Add(progress.States, "", isParallel: false, rows, glyphs);
        return rows;
    }

    /// <summary>A state with the lines that lead to it and the sign of how it stands.</summary>
    public static OneLine Label(StateProgress state, string guides, Glyphs glyphs, Moment now, Style style)
    {
        var (sign, signStyle) = Styles.Of(state, glyphs, now.Real);
        return new OneLine(
            new Segment(guides, Styles.Quiet),
            new Segment(sign + " ", signStyle),
            new Segment(state.Name, style)
        );
    }

    private static void Add(
        IReadOnlyList<StateProgress> states,
        string indent,
        bool isParallel,
        List<(StateProgress, string)> rows,
        Glyphs glyphs
    )
    {
        var branch = -1;
        foreach (var state in states)
        {
            var guide =
                !isParallel ? ""
                : state.Branch != branch ? glyphs.FirstOfBranch
                : glyphs.Branch;
            branch = state.Branch;
            rows.Add((state, indent + guide));
            var inner = indent + (isParallel ? glyphs.Branch : "") + "  ";
            Add(state.Children, inner, state.Type == "Parallel", rows, glyphs);
        }
    }
}
