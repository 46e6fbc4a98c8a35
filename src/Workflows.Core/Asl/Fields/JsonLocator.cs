using System.Text;
using System.Text.Json;

namespace Workflows.Asl;

/// <summary>
/// Finds where in a JSON text a value stands. Places are needed only for messages, so nothing is remembered while
/// reading; the text is walked again instead.
/// </summary>
internal static class JsonLocator
{
    /// <summary>The place of the member or item at <paramref name="path"/>; of the innermost one that exists, if it does not.</summary>
    public static SourceLocation Find(string text, string? file, StatePath path)
    {
        // A byte order mark is no part of the text, and .NET's reader would refuse it.
        var utf8 = Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Json.MaxDepth + 1 });
        reader.Read();
        var offset = reader.TokenStartIndex;
        foreach (var segment in path.Segments())
        {
            var found = segment is string name ? ToMember(ref reader, name) : ToItem(ref reader, (int)segment);
            if (found is null)
            {
                break;
            }
            offset = found.Value;
        }
        return At(utf8.AsSpan(0, (int)offset), file);
    }

    /// <summary>Moves to the value of a member; gives the place of its name.</summary>
    private static long? ToMember(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = reader.TokenStartIndex;
            var here = IsName(ref reader, name);
            reader.Read();
            if (here)
            {
                return start;
            }
            reader.Skip();
        }
        return null;
    }

    private static bool IsName(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // A name with the escape of half a character, which .NET's reader does not compare.
            return false;
        }
    }

    private static long? ToItem(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == index)
            {
                return reader.TokenStartIndex;
            }
            reader.Skip();
        }
        return null;
    }

    private static SourceLocation At(ReadOnlySpan<byte> before, string? file)
    {
        var line = before.Count((byte)'\n');
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation(file, line + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
