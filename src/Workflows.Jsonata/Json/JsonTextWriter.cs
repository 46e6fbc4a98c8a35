using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workflows;

/// <summary><see cref="Json"/> to JSON text.</summary>
internal static class JsonTextWriter
{
    /// <summary>One line, and only what JSON requires is escaped. Our values may nest deeper than a text may.</summary>
    public static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Json.MaxDepth * 2,
    };

    public static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    public static void Write(Json value, Utf8JsonWriter writer)
    {
        switch (value.Reference)
        {
            case string text:
                WriteString(text, writer);
                break;
            case JsonNumber number:
                writer.WriteRawValue(
                    number.Text ?? JsonNumberText.Format(value.NumberUnchecked),
                    skipInputValidation: true
                );
                break;
            case JsonItems items:
                writer.WriteStartArray();
                foreach (var item in items.Span)
                {
                    Write(item, writer);
                }
                writer.WriteEndArray();
                break;
            case JsonMembers members:
                writer.WriteStartObject();
                for (var i = 0; i < members.Count; i++)
                {
                    writer.WritePropertyName(members.Keys[i]);
                    Write(members.Values[i], writer);
                }
                writer.WriteEndObject();
                break;
            case JsonTag when value.IsNull:
                writer.WriteNullValue();
                break;
            case JsonTag:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            default:
                throw new InvalidOperationException($"{value.Kind} has no JSON text.");
        }
    }

    private static void WriteString(string text, Utf8JsonWriter writer)
    {
        if (HasLoneSurrogate(text))
        {
            // The writer would replace half a character by U+FFFD; its escape keeps it.
            writer.WriteRawValue(EscapeSurrogates(text));
            return;
        }
        writer.WriteStringValue(text);
    }

    private static bool HasLoneSurrogate(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            return false;
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static string EscapeSurrogates(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => result.Append('\\').Append(c),
                < ' ' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ when char.IsSurrogate(c) => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }
        return result.Append('"').ToString();
    }
}
