using System.Text;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>The symbols that decimal pictures are written with, and the numbers that they describe.</summary>
/// <remarks>
/// The names of the options are those of XPath's decimal formats. The option <c>NaN</c> is taken too, and is without
/// effect, since every number of JSON is a number.
/// </remarks>
internal sealed record DecimalFormat
{
    /// <summary>The symbols where no options are given.</summary>
    public static readonly DecimalFormat Default = new();

    /// <summary>Comes before the fraction.</summary>
    public string DecimalSeparator { get; private init; } = ".";

    /// <summary>Comes between groups of digits.</summary>
    public string GroupingSeparator { get; private init; } = ",";

    /// <summary>Comes before the exponent.</summary>
    public string ExponentSeparator { get; private init; } = "e";

    /// <summary>Stands for a number that is too large once it is counted in percent.</summary>
    public string Infinity { get; private init; } = "Infinity";

    /// <summary>Begins negative numbers where the picture does not say how these look, and negative exponents.</summary>
    public string MinusSign { get; private init; } = "-";

    /// <summary>In a picture: the number counts in hundredths.</summary>
    public string Percent { get; private init; } = "%";

    /// <summary>In a picture: the number counts in thousandths.</summary>
    public string PerMille { get; private init; } = "\u2030";

    /// <summary>The digit zero as a code point. The other nine come after it.</summary>
    public int Zero { get; private init; } = '0';

    /// <summary>In a picture: a digit that is left out where there is none.</summary>
    public string OptionalDigit { get; private init; } = "#";

    /// <summary>In a picture: comes between the part for positive and the part for negative numbers.</summary>
    public string PatternSeparator { get; private init; } = ";";

    /// <summary>The symbols with those of an options object in place of the default ones; other options are ignored.</summary>
    /// <exception cref="JsonataException">A symbol is no string, or one is empty that must not be.</exception>
    public static DecimalFormat Of(Json options)
    {
        var format = Default;
        for (var i = 0; i < options.Count; i++)
        {
            var value = options.Values[i];
            format = options.Keys[i] switch
            {
                "decimal-separator" => format with { DecimalSeparator = Symbol(value) },
                "grouping-separator" => format with { GroupingSeparator = Symbol(value) },
                "exponent-separator" => format with { ExponentSeparator = Symbol(value) },
                "infinity" => format with { Infinity = Symbol(value) },
                "minus-sign" => format with { MinusSign = Symbol(value) },
                "percent" => format with { Percent = Symbol(value) },
                "per-mille" => format with { PerMille = Symbol(value) },
                "zero-digit" => format with { Zero = FirstCharacter(value) },
                "digit" => format with { OptionalDigit = Symbol(value) },
                "pattern-separator" => format with { PatternSeparator = NonEmpty(value) },
                _ => format,
            };
        }
        return format;
    }

    /// <summary>Whether numbers are written as they are computed: in ASCII digits, with a point and commas.</summary>
    public bool IsPlain => Zero == '0' && DecimalSeparator is "." && GroupingSeparator is ",";

    /// <summary>The text of a digit.</summary>
    public string Digit(int value)
    {
        var code = Zero + value;
        return Rune.IsValid(code) ? new Rune(code).ToString() : ((char)code).ToString();
    }

    private static string Symbol(Json value) => value.Reference as string ?? throw NoSymbol(value);

    private static string NonEmpty(Json value) => Symbol(value) is { Length: > 0 } text ? text : throw NoSymbol(value);

    private static int FirstCharacter(Json value) => DecimalPictureParser.CharactersOf(NonEmpty(value))[0];

    private static JsonataException NoSymbol(Json value) => new("T0410") { Value = value, Index = 3 };
}
