using Spectre.Console;
using Workflows.App.Progress;
using Workflows.Engine;

namespace Workflows.App.Output.Live;

/// <summary>The colours of progress: those of the terminal's own palette, so that they suit its background.</summary>
internal static class Styles
{
    public static readonly Style Quiet = new(decoration: Decoration.Dim);
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Running = new(Color.Teal);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Bad = new(Color.Maroon);
    public static readonly Style Warning = new(Color.Olive);

    /// <summary>The sign of how a state stands, and its style.</summary>
    public static (string Sign, Style Style) Of(StateProgress state, Glyphs glyphs, TimeSpan time) =>
        state switch
        {
            { Open: > 0 } => (Frame(glyphs.Spinner, time), Running),
            { LatestEnd: VisitEnd.Succeeded } => (glyphs.Done, Good),
            { LatestEnd: VisitEnd.Caught } => (glyphs.Caught, Warning),
            { Failed: > 0 } => (glyphs.Failed, Bad),
            _ => (glyphs.Stopped, Quiet),
        };

    /// <summary>The style of a status.</summary>
    public static Style Of(ExecutionStatus status) =>
        (status == ExecutionStatus.Succeeded ? Good : Bad).Combine(Strong);

    private static string Frame(Spinner spinner, TimeSpan time) =>
        spinner.Frames[(int)(time / spinner.Interval % spinner.Frames.Count)];
}
