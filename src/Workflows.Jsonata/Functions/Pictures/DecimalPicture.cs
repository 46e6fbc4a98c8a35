namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>A decimal picture, read: how numbers look, positive and negative ones.</summary>
internal sealed class DecimalPicture
{
    /// <summary>Pictures of the default symbols. Programs have a few, and use them again and again.</summary>
    private static readonly PictureCache<DecimalPicture> Cache = new(static text => Parse(text, DecimalFormat.Default));

    private DecimalPicture(DecimalFormat format, DecimalSubPicture positive, DecimalSubPicture negative)
    {
        Format = format;
        Positive = positive;
        Negative = negative;
    }

    /// <summary>The symbols that the picture is written with.</summary>
    public DecimalFormat Format { get; }

    /// <summary>How zero and the numbers above look.</summary>
    public DecimalSubPicture Positive { get; }

    /// <summary>How the numbers below zero look.</summary>
    public DecimalSubPicture Negative { get; }

    /// <summary>Reads a picture of the default symbols, or finds it if it has been read.</summary>
    /// <exception cref="JsonataException">The text is no picture.</exception>
    public static DecimalPicture Parse(string text) => Cache.Get(text);

    /// <summary>Reads a picture.</summary>
    /// <exception cref="JsonataException">The text is no picture.</exception>
    public static DecimalPicture Parse(string text, DecimalFormat format)
    {
        var parser = new DecimalPictureParser(format);
        var end = text.IndexOf(format.PatternSeparator, StringComparison.Ordinal);
        if (end < 0)
        {
            var only = parser.Parse(text);
            return new DecimalPicture(format, only, only with { Prefix = format.MinusSign + only.Prefix });
        }
        var rest = text[(end + format.PatternSeparator.Length)..];
        return rest.Contains(format.PatternSeparator, StringComparison.Ordinal)
            ? throw new JsonataException("D3080")
            : new DecimalPicture(format, parser.Parse(text[..end]), parser.Parse(rest));
    }
}
