using Spectre.Console;
using Spectre.Console.Rendering;
using Workflows.App.Progress;
using Workflows.App.Running;
using Workflows.Engine;

namespace Workflows.App.Output.Live;

/// <summary>The end of a run on a terminal: the states' failures, and the closing line with what does not fit on it below.</summary>
internal static class EndView
{
    /// <summary>So many lines of JSON there are on the smallest terminal; on a large one they take half of it.</summary>
    private const int FewestJsonLines = 10;

    /// <summary>Each state of which attempts failed, with the reason of the latest.</summary>
    public static IRenderable Failures(RunProgress progress, Glyphs glyphs) =>
        new Rows(
            StateTree
                .Of(progress, glyphs)
                .Select(row => (row.State, Failure: StateNote.Failure(row.State)))
                .Where(row => row.Failure is { Length: > 0 })
                .Select(row => new Text(OneLine.Clean($"! {row.State.Name}, {row.Failure}"), Styles.Warning))
        );

    /// <summary>The closing line.</summary>
    public static IRenderable Closing(PreparedWorkflow workflow, ExecutionResult result, Glyphs glyphs, Size size)
    {
        var status = result.Status.ToText();
        var style = Styles.Of(result.Status);
        var rest = $" {workflow.Name} {Ending.After(workflow, result)}, ";
        var whole = new OneLine(new Segment(status, style), new Segment(rest + Ending.Outcome(result)));
        if (whole.Width <= size.Width)
        {
            return new Rows(whole);
        }
        var isGood = result.Status == ExecutionStatus.Succeeded;
        var head = new Paragraph(status, style).Append(
            OneLine.Clean(rest + (isGood ? "output:" : Ending.Error(result)))
        );
        var below = isGood ? Lines(result.Output, glyphs, size) : Cause(result.Cause, glyphs, size);
        return new Rows([head, .. below]);
    }

    private static IEnumerable<IRenderable> Cause(string? cause, Glyphs glyphs, Size size)
    {
        if (cause is null)
        {
            return [];
        }
        return Failure.AsJson(cause) is { IsObject: true } json
            ? [new Text("Cause:"), .. Lines(json, glyphs, size)]
            : $"Cause: {cause}".Split('\n').Select(line => new Text(OneLine.Clean(line)));
    }

    /// <summary>JSON over several lines, each cut at the edge, and all of them before they fill the screen.</summary>
    private static IEnumerable<IRenderable> Lines(Json json, Glyphs glyphs, Size size)
    {
        var lines = JsonLines.Of(json, size.Width).ToList();
        var room = Math.Max(FewestJsonLines, size.Height / 2);
        foreach (var line in lines.Take(room))
        {
            yield return new OneLine(line);
        }
        if (lines.Count > room)
        {
            var more = string.Create(CultureInfo.InvariantCulture, $"{lines.Count - room} more lines");
            yield return new OneLine($"{glyphs.Cut} {more}; --json prints all of them", Styles.Quiet);
        }
    }
}
