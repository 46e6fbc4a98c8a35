using System.Text;

namespace Workflows.Compiler;

/// <summary>Constants and names as JSONata writes them.</summary>
internal static class JsonataLiterals
{
    /// <summary>A constant.</summary>
    public static string Of(Json value) =>
        value.Kind switch
        {
            JsonKind.String => Text(value.GetString()),
            JsonKind.Array => $"[{string.Join(", ", value.Items.ToArray().Select(Of))}]",
            JsonKind.Object => Object(value),
            _ => value.ToString(),
        };

    /// <summary>A string, in the quotes that need fewer escapes inside of a JSON document.</summary>
    public static string Text(string content)
    {
        // JSONata has no escape for a single quote.
        var quote = content.Contains('\'', StringComparison.Ordinal) ? '"' : '\'';
        var text = new StringBuilder(content.Length + 2).Append(quote);
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (char.IsSurrogatePair(content, i))
            {
                text.Append(c).Append(content[++i]);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c))
            {
                text.Append(Escape(c));
            }
            else
            {
                text.Append(c == '\\' || (c == quote && c == '"') ? "\\" : "").Append(c);
            }
        }
        return text.Append(quote).ToString();
    }

    private static string Escape(char c) =>
        c switch
        {
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        };

    /// <summary>A field's name as a step of a path.</summary>
    public static string Name(string name) =>
        IsPlain(name) ? name
        : name.Contains('`', StringComparison.Ordinal) || name.Any(char.IsControl) ? Text(name)
        : $"`{name}`";

    private static bool IsPlain(string name) =>
        name is not ("" or "and" or "or" or "in" or "true" or "false" or "null" or "function")
        && !char.IsAsciiDigit(name[0])
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string Object(Json value)
    {
        var members = new string[value.Count];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = $"{Text(value.Keys[i])}: {Of(value.Values[i])}";
        }
        return $"{{{string.Join(", ", members)}}}";
    }
}
