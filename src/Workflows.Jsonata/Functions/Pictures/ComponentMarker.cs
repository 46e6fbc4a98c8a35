namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>What stands in the brackets of a picture of times, such as <c>MNn,*-3</c>.</summary>
/// <param name="Component">The letter of the component.</param>
/// <param name="Presentation">How it is written: a picture of integers, or <c>N</c>, <c>n</c>, <c>Nn</c> for names.</param>
/// <param name="Modifier"><c>o</c> for ordinals, <c>t</c> for <c>Z</c> as a zone; <c>a</c> and <c>c</c> mean nothing.</param>
/// <param name="MinWidth">The least number of digits.</param>
/// <param name="MaxWidth">The most letters of a name, or digits of a year; not a number if what is given is none.</param>
internal readonly record struct ComponentMarker(
    char Component,
    string Presentation,
    char? Modifier,
    double? MinWidth,
    double? MaxWidth
)
{
    /// <summary>How the component's name is written; nothing if not its name is.</summary>
    public NameCase? NameCase =>
        Presentation switch
        {
            ['n', ..] => Pictures.NameCase.Lower,
            ['N', 'n', ..] => Pictures.NameCase.Title,
            ['N', ..] => Pictures.NameCase.Upper,
            _ => null,
        };

    /// <summary>Reads what stands in the brackets; blanks do not count.</summary>
    /// <exception cref="JsonataException">There is no such component.</exception>
    public static ComponentMarker Parse(ReadOnlySpan<char> text)
    {
        var marker = WithoutBlanks(text);
        var comma = marker.LastIndexOf(',');
        var widths = comma < 0 ? "" : marker[(comma + 1)..];
        var dash = widths.IndexOf('-', StringComparison.Ordinal);
        // A comma for the component is the presentation, too.
        var given =
            marker.Length == 0 ? ""
            : comma < 0 ? marker[1..]
            : comma == 0 ? marker[..1]
            : marker[1..comma];
        char? modifier = given is [_, .., 'a' or 't' or 'c' or 'o'] ? given[^1] : null;
        var presentation =
            modifier is not null ? given[..^1]
            : given.Length > 0 ? given
            : marker.Length > 0 ? DateTimeComponent.DefaultPresentation(marker[0])
            : null;
        if (presentation is null)
        {
            throw new JsonataException("D3132") { Value = marker[..Math.Min(marker.Length, 1)] };
        }
        return new ComponentMarker(
            marker[0],
            presentation,
            modifier,
            WidthOf(dash < 0 ? widths : widths.AsSpan(0, dash)),
            dash < 0 ? null : WidthOf(widths.AsSpan(dash + 1))
        );
    }

    /// <summary>A width; nothing if it is <c>*</c>.</summary>
    private static double? WidthOf(ReadOnlySpan<char> text) => text is "*" ? null : PictureText.LeadingInteger(text);

    private static string WithoutBlanks(ReadOnlySpan<char> text)
    {
        var kept = new TextBuffer(stackalloc char[64]);
        foreach (var character in text)
        {
            if (!PictureText.IsBlank(character))
            {
                kept.Append(character);
            }
        }
        return kept.Finish();
    }
}
