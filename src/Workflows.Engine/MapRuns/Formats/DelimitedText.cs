using System.Diagnostics.CodeAnalysis;
using System.Text;
using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>
/// The rows of a text in columns: a quoted field may hold the delimiter, line ends and, doubled, quotation marks.
/// Empty lines are no rows.
/// </summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc4180"/>
internal sealed class DelimitedText(string text, char delimiter)
{
    private readonly StringBuilder quoted = new();
    private int position;

    /// <summary>Reads the next row.</summary>
    /// <exception cref="ObjectAccessException">A quoted field has no end.</exception>
    public bool TryReadRow([NotNullWhen(true)] out List<string>? fields)
    {
        while (position < text.Length && IsLineEnd(text[position]))
        {
            position++;
        }
        fields = null;
        if (position == text.Length)
        {
            return false;
        }
        fields = [ReadField()];
        while (position < text.Length && text[position] == delimiter)
        {
            position++;
            fields.Add(ReadField());
        }
        return true;
    }

    private string ReadField() =>
        position < text.Length && text[position] == '"' ? ReadQuoted() : ReadPlain().ToString();

    private ReadOnlySpan<char> ReadPlain()
    {
        var rest = text.AsSpan(position);
        var length = rest.IndexOfAny(delimiter, '\r', '\n');
        var field = length < 0 ? rest : rest[..length];
        position += field.Length;
        return field;
    }

    private string ReadQuoted()
    {
        quoted.Clear();
        while (true)
        {
            var start = ++position;
            position = text.IndexOf('"', start);
            if (position < 0)
            {
                throw new ObjectAccessException("A quoted field has no closing quotation mark.");
            }
            quoted.Append(text, start, position - start);
            position++;
            if (position == text.Length || text[position] != '"')
            {
                // What stands between the closing quotation mark and the delimiter belongs to the field.
                return quoted.Append(ReadPlain()).ToString();
            }
            quoted.Append('"');
        }
    }

    private static bool IsLineEnd(char character) => character is '\r' or '\n';
}
