using System.Text;

namespace Workflows.Paths;

/// <summary>
/// Reads a text in single or double quotes. A backslash makes the quote part of the text; before
/// anything else it is an ordinary character.
/// </summary>
internal static class QuotedText
{
    public static string? Read(PathCursor cursor)
    {
        var quote = cursor.Current;
        if (quote is not ('\'' or '"'))
        {
            cursor.Fail("A text in quotes is expected");
            return null;
        }
        cursor.Position++;
        var text = new StringBuilder();
        while (!cursor.IsAtEnd)
        {
            var current = cursor.Current;
            if (current == quote)
            {
                cursor.Position++;
                return text.ToString();
            }
            if (current == '\\' && cursor.Peek(1) == quote)
            {
                cursor.Position++;
            }
            text.Append(cursor.Current);
            cursor.Position++;
        }
        cursor.Fail($"The closing {quote} is missing");
        return null;
    }
}
