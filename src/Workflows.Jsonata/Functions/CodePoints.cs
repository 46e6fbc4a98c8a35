namespace Workflows.Jsonata.Functions;

/// <summary>Strings by characters: a surrogate pair is one.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        if (!HasSurrogates(text))
        {
            return text.Length;
        }
        var count = 0;
        for (var i = 0; i < text.Length; i += Width(text, i))
        {
            count++;
        }
        return count;
    }

    /// <summary>The characters from <paramref name="start"/> up to, but without, <paramref name="end"/>.</summary>
    public static string Slice(string text, int start, int end)
    {
        if (start >= end)
        {
            return "";
        }
        return HasSurrogates(text) ? text[Offset(text, start)..Offset(text, end)] : text[start..end];
    }

    private static bool HasSurrogates(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0;

    private static int Offset(string text, int characters)
    {
        var offset = 0;
        for (; characters > 0 && offset < text.Length; characters--)
        {
            offset += Width(text, offset);
        }
        return offset;
    }

    private static int Width(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
}
