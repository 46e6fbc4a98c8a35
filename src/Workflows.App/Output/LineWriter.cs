using System.Text;

namespace Workflows.App.Output;

/// <summary>Takes text from any thread and hands it on line by line.</summary>
internal sealed class LineWriter(Action<string> onLine) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (line)
        {
            if (value == '\n')
            {
                TakeLine();
            }
            else if (value != '\r')
            {
                line.Append(value);
            }
        }
    }

    /// <summary>A text in one piece, whatever other threads write.</summary>
    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (line)
        {
            foreach (var c in buffer)
            {
                Write(c);
            }
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    /// <summary>Hands on what has no line end yet as a line.</summary>
    public void EndLine()
    {
        lock (line)
        {
            if (line.Length > 0)
            {
                TakeLine();
            }
        }
    }

    private void TakeLine()
    {
        onLine(line.ToString());
        line.Clear();
    }
}
