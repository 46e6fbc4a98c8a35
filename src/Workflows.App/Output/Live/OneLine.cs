using Spectre.Console;
using Spectre.Console.Rendering;

namespace Workflows.App.Output.Live;

/// <summary>Text that stays on one line: what does not fit is cut, and the cut is shown.</summary>
internal sealed class OneLine : Renderable
{
    private readonly IReadOnlyList<Segment> parts;

    public OneLine(params IReadOnlyList<Segment> parts)
    {
        this.parts = [.. parts.Select(p => new Segment(Clean(p.Text), p.Style))];
        Width = Segment.CellCount(this.parts);
    }

    public OneLine(string text, Style? style = null)
        : this(new Segment(text, style ?? Style.Plain)) { }

    /// <summary>How many columns of the terminal the whole text takes.</summary>
    public int Width { get; }

    /// <summary>A text without line breaks and other control characters, which would disturb what is around it.</summary>
    public static string Clean(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    /// <summary>The text in exactly so many columns: cut, or filled up with blanks.</summary>
    public IEnumerable<Segment> Fit(int width, string cutSign, Justify alignment = Justify.Left)
    {
        var shown = Cut(width, cutSign);
        var blanks = Segment.Padding(Math.Max(0, width - Segment.CellCount(shown)));
        return alignment == Justify.Right ? [blanks, .. shown] : [.. shown, blanks];
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth) =>
        new(Math.Min(1, Width), Math.Min(Width, maxWidth));

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        Cut(maxWidth, Glyphs.For(options.Unicode).Cut);

    private IReadOnlyList<Segment> Cut(int width, string sign)
    {
        if (Width <= width)
        {
            return parts;
        }
        var shown = new List<Segment>();
        var left = width - sign.Length;
        foreach (var part in parts.TakeWhile(_ => left > 0))
        {
            shown.Add(Segment.Truncate(part, left)!);
            left -= part.CellCount();
        }
        shown.Add(new Segment(sign[..Math.Clamp(width, 0, sign.Length)]));
        return shown;
    }
}
