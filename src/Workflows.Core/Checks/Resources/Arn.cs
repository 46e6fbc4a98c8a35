namespace Workflows.Checks.Resources;

/// <summary>An Amazon Resource Name, taken apart.</summary>
/// <param name="Service">The service, such as <c>lambda</c>.</param>
/// <param name="Region">The region; may be empty.</param>
/// <param name="Account">The account; may be empty.</param>
/// <param name="Resource">All that follows, colons included.</param>
internal sealed record Arn(string Service, string Region, string Account, string Resource)
{
    private const int Parts = 6;

    /// <summary>
    /// Splits <c>arn:partition:service:region:account:resource</c> at its colons, those in placeholders left alone;
    /// gives nothing if there are fewer parts.
    /// </summary>
    public static Arn? Split(string text)
    {
        Span<Range> parts = stackalloc Range[Parts];
        var (found, start) = (0, 0);
        for (var i = 0; i < text.Length && found < Parts - 1; i++)
        {
            i = Placeholders.End(text, i);
            if (i < text.Length && text[i] == ':')
            {
                parts[found++] = start..i;
                start = i + 1;
            }
        }
        return found == Parts - 1 ? new Arn(text[parts[2]], text[parts[3]], text[parts[4]], text[start..]) : null;
    }
}
