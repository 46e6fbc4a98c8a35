namespace Workflows;

/// <summary>
/// The text of a <see cref="Json"/>, as ECMAScript writes it: nothing is escaped but what JSON requires and halves of
/// characters. .NET's writer escapes more, replaces halves of characters in names, and does not indent raw numbers.
/// </summary>
internal sealed class JsonPrinter(bool indented)
{
    private readonly JsonTextBuffer text = new();
    private int depth;

    /// <summary>The text of a value.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is no value in some place, or a function; or the value nests deeper than twice <see cref="Json.MaxDepth"/>.
    /// </exception>
    public static string Print(Json value, bool indented)
    {
        var printer = new JsonPrinter(indented);
        printer.Value(value);
        return printer.text.Finish();
    }

    private void Value(Json value)
    {
        switch (value.Reference)
        {
            case string content:
                JsonStringText.Append(text, content);
                break;
            case JsonNumber { Text: { } exact }:
                text.Append(exact);
                break;
            case JsonNumber:
                text.Append(value.NumberUnchecked);
                break;
            case JsonItems items:
                Open('[');
                for (var i = 0; i < items.Count; i++)
                {
                    Next(i);
                    Value(items.Span[i]);
                }
                Close(']', items.Count);
                break;
            case JsonMembers members:
                Open('{');
                for (var i = 0; i < members.Count; i++)
                {
                    Next(i);
                    JsonStringText.Append(text, members.Keys[i]);
                    text.Append(indented ? ": " : ":");
                    Value(members.Values[i]);
                }
                Close('}', members.Count);
                break;
            case JsonTag when value.IsNull:
                text.Append("null");
                break;
            case JsonTag:
                text.Append(value.IsTrue ? "true" : "false");
                break;
            default:
                throw new InvalidOperationException($"{value.Kind} has no JSON text.");
        }
    }

    private void Open(char bracket)
    {
        text.Append(bracket);
        if (++depth > Json.MaxDepth * 2)
        {
            throw new InvalidOperationException("The JSON value nests too deep to be written.");
        }
    }

    private void Next(int index)
    {
        if (index > 0)
        {
            text.Append(',');
        }
        Line();
    }

    private void Close(char bracket, int count)
    {
        depth--;
        if (count > 0)
        {
            Line();
        }
        text.Append(bracket);
    }

    private void Line()
    {
        if (indented)
        {
            text.Append('\n');
            text.Append(' ', depth * 2);
        }
    }
}
