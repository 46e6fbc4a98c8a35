using System.Text;

namespace Workflows.Tool.Yaml;

/// <summary>A text whose parts stand at given places, as far as what is before them leaves room.</summary>
internal sealed class PlacedText
{
    private readonly StringBuilder text = new();
    private long line = 1;
    private long column = 1;

    /// <summary>Moves on to a place; stays, if the text is beyond it.</summary>
    public void MoveTo(long toLine, long toColumn)
    {
        if (line < toLine)
        {
            text.Append('\n', (int)(toLine - line));
            (line, column) = (toLine, 1);
        }
        if (line == toLine && column < toColumn)
        {
            text.Append(' ', (int)(toColumn - column));
            column = toColumn;
        }
    }

    /// <summary>Adds a part without line breaks.</summary>
    public void Add(string part)
    {
        text.Append(part);
        column += part.Length;
    }

    public override string ToString() => text.ToString();
}
