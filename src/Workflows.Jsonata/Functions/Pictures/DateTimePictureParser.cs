namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Reads pictures of times.</summary>
internal static class DateTimePictureParser
{
    /// <summary>Reads a picture.</summary>
    /// <exception cref="JsonataException">A bracket is not closed, or there is no such component.</exception>
    public static PicturePart[] Parse(string text)
    {
        var parts = new List<PicturePart>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('[', at);
            if (open != at)
            {
                var end = open < 0 ? text.Length : open;
                parts.Add(new LiteralPart(text[at..end].Replace("]]", "]", StringComparison.Ordinal)));
                at = end;
            }
            else if (text.AsSpan(at + 1) is ['[', ..])
            {
                parts.Add(new LiteralPart("["));
                at += 2;
            }
            else
            {
                var close = text.IndexOf(']', at);
                if (close < 0)
                {
                    throw new JsonataException("D3135");
                }
                Add(parts, ComponentMarker.Parse(text.AsSpan(at + 1, close - at - 1)));
                at = close + 1;
            }
        }
        return [.. parts];
    }

    private static void Add(List<PicturePart> parts, in ComponentMarker marker)
    {
        var part = PartOf(marker);
        // Between two numbers without a separator the first must have a known width.
        if (part is IntegerPart or FractionPart { IsNumber: true } && parts is [.., IntegerPart previous])
        {
            parts[^1] = previous.WithFixedWidth();
        }
        parts.Add(part);
    }

    private static PicturePart PartOf(in ComponentMarker marker) =>
        marker.Component switch
        {
            'Z' or 'z' => new ZonePart(
                marker.Component,
                IntegerPicture.Parse(marker.Presentation),
                hasZ: marker.Modifier == 't'
            ),
            'C' or 'E' => new ConstantPart(marker.Component, "ISO"),
            'P' => new DayHalfPart(marker.NameCase == NameCase.Upper),
            'f' => new FractionPart(marker.NameCase is null ? IntegerOf(marker, out _) : null),
            _ when DateTimeComponent.DefaultPresentation(marker.Component) is null => new ConstantPart(
                marker.Component,
                "undefined"
            ),
            _ when marker.NameCase is null => new IntegerPart(
                marker.Component,
                IntegerOf(marker, out var divisor),
                divisor
            ),
            _ when DateTimeComponent.NamesOf(marker.Component) is { } names => new NamePart(
                marker.Component,
                names,
                marker.NameCase.Value,
                marker.MaxWidth
            ),
            _ => new NamelessPart(marker.Component),
        };

    /// <summary>How the integer of a component is written.</summary>
    /// <param name="marker">The component.</param>
    /// <param name="divisor">By what a year is divided to write only the rest: 100 for two digits; infinity for all.</param>
    private static IntegerPicture IntegerOf(in ComponentMarker marker, out double divisor)
    {
        var picture = IntegerPicture.Parse(
            marker.Modifier is { } modifier ? $"{marker.Presentation};{modifier}" : marker.Presentation
        );
        var digits = picture as DigitsPicture;
        if (marker.MinWidth > digits?.MandatoryDigits)
        {
            digits = digits.WithMandatoryDigits(CountOf(marker.MinWidth.Value));
        }
        divisor = double.PositiveInfinity;
        if (marker.Component == 'Y')
        {
            // A year of one digit in its picture is written in full.
            divisor = DivisorOf(marker.MaxWidth ?? (digits?.AllDigits >= 2 ? digits.AllDigits : -1));
            digits = marker.MaxWidth is { } width ? digits?.WithMandatoryDigits(CountOf(width)) : digits;
        }
        return digits ?? picture;
    }

    /// <summary>What leaves so many last digits of a year, or all for -1; not a number if the number of digits is none.</summary>
    private static double DivisorOf(double lastDigits) =>
        lastDigits == -1 ? double.PositiveInfinity : Math.Pow(10, lastDigits);

    private static int CountOf(double digits) =>
        double.IsNaN(digits) ? 0 : (int)Math.Clamp(digits, -1, int.MaxValue / 2);
}
