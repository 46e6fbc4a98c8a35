using System.Text;

namespace Workflows.Engine.Intrinsics;

/// <summary>A template of <c>States.Format</c>: texts, and between each two of them a place <c>{}</c> for a value.</summary>
internal sealed class FormatTemplate
{
    private readonly string[] texts;

    private FormatTemplate(string[] texts) => this.texts = texts;

    /// <summary>Reads a template. A backslash makes the character after it an ordinary one.</summary>
    public static FormatTemplate Parse(string source)
    {
        var parts = new List<string>();
        var text = new StringBuilder();
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '{' && i + 1 < source.Length && source[i + 1] == '}')
            {
                parts.Add(text.ToString());
                text.Clear();
                i++;
                continue;
            }
            if (source[i] == '\\' && i + 1 < source.Length)
            {
                i++;
            }
            text.Append(source[i]);
        }
        return new FormatTemplate([.. parts, text.ToString()]);
    }

    /// <summary>The text with the values in their places.</summary>
    /// <exception cref="Errors.EvaluationException">There are not as many values as places.</exception>
    public Json Fill(CallArguments arguments)
    {
        var values = arguments.Values;
        if (values.Length != texts.Length - 1)
        {
            throw arguments.Failure(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The template has {texts.Length - 1} places {{}}, but there are {values.Length} values."
                )
            );
        }
        var filled = new StringBuilder(texts[0]);
        for (var i = 0; i < values.Length; i++)
        {
            Append(filled, values[i]);
            filled.Append(texts[i + 1]);
        }
        return filled.ToString();
    }

    /// <summary>Writes a value as Java does: <c>{a=1, b=[x, y]}</c>.</summary>
    private static void Append(StringBuilder target, Json value)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                target.Append(value.GetString());
                break;
            case JsonKind.Array:
                target.Append('[');
                for (var i = 0; i < value.Count; i++)
                {
                    target.Append(i == 0 ? "" : ", ");
                    Append(target, value[i]);
                }
                target.Append(']');
                break;
            case JsonKind.Object:
                target.Append('{');
                for (var i = 0; i < value.Count; i++)
                {
                    target.Append(i == 0 ? "" : ", ").Append(value.Keys[i]).Append('=');
                    Append(target, value.Values[i]);
                }
                target.Append('}');
                break;
            default:
                target.Append(value.ToString());
                break;
        }
    }
}
