using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workflows;

public readonly partial struct Json
{
    /// <summary>How deep a text may nest.</summary>
    public const int MaxDepth = 512;

    /// <summary>The value of a JSON text (RFC 8259: no comments, no trailing commas).</summary>
    /// <param name="text">The text.</param>
    /// <param name="rejectDuplicateKeys">
    /// Whether an object that names a member twice is an error; by default the last value wins.
    /// </param>
    /// <exception cref="JsonSyntaxException">The text is no JSON or nests deeper than <see cref="MaxDepth"/>.</exception>
    public static Json Parse(string text, bool rejectDuplicateKeys = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var size = Encoding.UTF8.GetByteCount(text);
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var length = Encoding.UTF8.GetBytes(text, buffer);
            return Parse(buffer.AsSpan(0, length), rejectDuplicateKeys);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The value of a JSON text, if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value; <see cref="Undefined"/> if the text is no JSON.</param>
    /// <returns>Whether the text is JSON.</returns>
    public static bool TryParse(string text, out Json value)
    {
        try
        {
            value = Parse(text);
            return true;
        }
        catch (JsonSyntaxException)
        {
            value = default;
            return false;
        }
    }

    /// <inheritdoc cref="Parse(string, bool)"/>
    /// <param name="utf8">The text in UTF-8; a byte order mark is passed over.</param>
    /// <param name="rejectDuplicateKeys">Whether an object that names a member twice is an error.</param>
    public static Json Parse(ReadOnlySpan<byte> utf8, bool rejectDuplicateKeys = false) =>
        JsonTextReader.Read(utf8, rejectDuplicateKeys);

    /// <summary>The same value as this library holds it.</summary>
    public static implicit operator Json(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? Undefined : Parse(element.GetRawText());

    /// <summary>The same value as this library holds it; <see langword="null"/> is the JSON <c>null</c>.</summary>
    public static implicit operator Json(JsonNode? node) => node is null ? Null : Parse(node.ToJsonString());

    /// <summary>The same value as System.Text.Json holds it.</summary>
    /// <exception cref="InvalidOperationException">There is no value, or it holds a function.</exception>
    public JsonElement ToJsonElement() =>
        JsonElement.Parse(
            JsonPrinter.Print(this, indented: false),
            new JsonDocumentOptions { MaxDepth = MaxDepth * 2 }
        );

    /// <summary>Writes the value.</summary>
    /// <exception cref="InvalidOperationException">There is no value, or it holds a function.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(JsonPrinter.Print(this, indented: false), skipInputValidation: true);
    }

    /// <summary>The value as compact JSON text; <c>undefined</c> if there is none.</summary>
    public override string ToString() => ToString(indented: false);

    /// <summary>The value as JSON text, compact or with an indentation of two spaces; <c>undefined</c> if there is none.</summary>
    public string ToString(bool indented) => IsUndefined ? "undefined" : JsonPrinter.Print(this, indented);
}
