using Spectre.Console;

namespace Workflows.App.Output.Live;

/// <summary>The signs that progress is drawn with.</summary>
internal sealed record Glyphs(
    Spinner Spinner,
    string Done,
    string Caught,
    string Failed,
    string Stopped,
    string FirstOfBranch,
    string Branch,
    char BarDone,
    char BarLeft,
    string Cut
)
{
    private static readonly Glyphs Unicode = new(Spinner.Known.Dots, "✓", "!", "✗", "■", "├ ", "│ ", '━', '─', "…");
    private static readonly Glyphs Ascii = new(Spinner.Known.Line, "+", "!", "x", "-", "+ ", "| ", '#', '.', "...");

    /// <summary>The signs that a terminal can show.</summary>
    public static Glyphs For(bool unicode) => unicode ? Unicode : Ascii;
}
