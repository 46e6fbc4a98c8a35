namespace Workflows.Engine.Expressions;

/// <summary>Times as definitions write them: a date and a time with <c>T</c> between them, and a zone.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc3339"/>
internal static class TimestampText
{
    private const int ZoneLength = 6;

    // .NET reads seven digits of a second, the most that it keeps.
    private const int MostDigits = 7;

    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Reads a time. Digits of a second that .NET does not keep are dropped.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        return HasZone(text)
            && DateTimeOffset.TryParseExact(
                Shortened(text),
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out time
            );
    }

    private static bool HasZone(string text) =>
        text.EndsWith('Z') || (text.Length > ZoneLength && text[^ZoneLength] is '+' or '-' && text[^3] == ':');

    private static string Shortened(string text)
    {
        var first = text.IndexOf('.', StringComparison.Ordinal) + 1;
        if (first == 0)
        {
            return text;
        }
        var digits = text.AsSpan(first).IndexOfAnyExceptInRange('0', '9');
        return digits <= MostDigits ? text : text.Remove(first + MostDigits, digits - MostDigits);
    }
}
