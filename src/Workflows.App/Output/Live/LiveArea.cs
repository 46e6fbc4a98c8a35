using Spectre.Console;
using Spectre.Console.Advanced;
using Spectre.Console.Rendering;

namespace Workflows.App.Output.Live;

/// <summary>The last lines of a terminal, drawn anew again and again, while other lines go above them.</summary>
internal sealed class LiveArea(IAnsiConsole terminal)
{
    // Terminals that know these show what is between them at once, without flicker; the others ignore them.
    private const string BeginUpdate = "\e[?2026h";
    private const string EndUpdate = "\e[?2026l";
    private const string EraseBelow = "\r\e[J";
    private const string HideCursor = "\e[?25l";
    private const string ShowCursor = "\e[?25h";

    private int height;

    /// <summary>Draws the area, which takes whole lines and leaves the cursor under them.</summary>
    /// <param name="above">Lines that go above the area and stay.</param>
    /// <param name="content">What the area shows.</param>
    public void Draw(string above, IRenderable content)
    {
        var text = terminal.ToAnsi(content);
        Write($"{BeginUpdate}{HideCursor}{Back()}{above}{text}{EndUpdate}");
        height = text.Count(c => c == '\n');
    }

    /// <summary>Takes the area away; what was above it stays.</summary>
    /// <param name="above">More lines that stay.</param>
    public void Clear(string above)
    {
        Write(height == 0 ? above : $"{BeginUpdate}{Back()}{above}{ShowCursor}{EndUpdate}");
        height = 0;
    }

    private string Back() =>
        height == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\e[{height}A") + EraseBelow;

    private void Write(string text)
    {
        var writer = terminal.Profile.Out.Writer;
        writer.Write(text);
        writer.Flush();
    }
}
