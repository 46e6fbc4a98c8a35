using System.Text;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Reads the halves of decimal pictures.</summary>
/// <remarks>
/// The rules, and the order in which errors are found, are those that JSONata has made of XPath's: of several errors
/// the one with the highest code counts; an exponent has its place after as many characters as there are from the
/// start of the picture, prefix and all; without a decimal separator, the suffix counts as fraction.
/// </remarks>
internal sealed class DecimalPictureParser(DecimalFormat format)
{
    private readonly int[] point = CharactersOf(format.DecimalSeparator);
    private readonly int[] group = CharactersOf(format.GroupingSeparator);
    private readonly int[] exponent = CharactersOf(format.ExponentSeparator);
    private readonly int[] optional = CharactersOf(format.OptionalDigit);
    private readonly int[] pattern = CharactersOf(format.PatternSeparator);
    private readonly int[] percent = CharactersOf(format.Percent);
    private readonly int[] perMille = CharactersOf(format.PerMille);

    /// <summary>The characters of a text as code points. What counts as one character is one position here.</summary>
    public static int[] CharactersOf(string text)
    {
        var result = new int[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            result[count++] =
                i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])
                    ? char.ConvertToUtf32(text[i], text[++i])
                    : text[i];
        }
        return result[..count];
    }

    /// <summary>Reads one half of a picture.</summary>
    /// <exception cref="JsonataException">It breaks the rules.</exception>
    public DecimalSubPicture Parse(string text)
    {
        var parts = Split(CharactersOf(text));
        return ErrorIn(parts) is { } code ? throw new JsonataException(code) : Analyze(parts, text);
    }

    private Parts Split(ReadOnlySpan<int> picture)
    {
        var start = 0;
        while (start < picture.Length && !IsInNumber(picture[start]))
        {
            start++;
        }
        var end = picture.Length;
        while (end > start && !IsInNumber(picture[end - 1]))
        {
            end--;
        }
        if (start == end)
        {
            // Nothing of a number: then all counts as one, and is refused.
            (start, end) = (0, picture.Length);
        }
        var active = picture[start..end];
        var mantissa = active;
        ReadOnlySpan<int> power = default;
        var exponentAt = IndexOf(picture, exponent, start);
        var hasExponent = exponentAt >= 0 && exponentAt <= end;
        if (hasExponent)
        {
            mantissa = active[..Math.Min(exponentAt, active.Length)];
            power = active[Math.Min(exponentAt + 1, active.Length)..];
        }
        var pointAt = mantissa.IndexOf(point);
        return new Parts
        {
            Picture = picture,
            Prefix = picture[..start],
            Suffix = picture[end..],
            Active = active,
            Mantissa = mantissa,
            HasExponent = hasExponent,
            Exponent = power,
            Integer = pointAt < 0 ? mantissa : mantissa[..pointAt],
            Fraction = pointAt < 0 ? picture[end..] : mantissa[Math.Min(pointAt + 1, mantissa.Length)..],
        };
    }

    /// <summary>The code of what is wrong, if anything; the checks come in the order of falling codes.</summary>
    private string? ErrorIn(in Parts parts)
    {
        var picture = parts.Picture;
        var hasPercent = picture.IndexOf(percent) >= 0;
        var hasPerMille = picture.IndexOf(perMille) >= 0;
        var pointAt = picture.IndexOf(point);
        return parts.HasExponent && (parts.Exponent.IsEmpty || CountDigits(parts.Exponent) < parts.Exponent.Length)
                ? "D3093"
            : parts.HasExponent && (hasPercent || hasPerMille) ? "D3092"
            : HasDigitAfterOptional(parts.Fraction) ? "D3091"
            : HasDigitBeforeOptional(parts.Integer) ? "D3090"
            : picture.IndexOf([.. group, .. group]) >= 0 ? "D3089"
            : pointAt < 0 && IsGroup(parts.Integer, parts.Integer.Length - 1) ? "D3088"
            : pointAt >= 0 && (IsGroup(picture, pointAt - 1) || IsGroup(picture, pointAt + 1)) ? "D3087"
            : HasPassive(parts.Active) ? "D3086"
            : CountPlaces(parts.Mantissa) == 0 ? "D3085"
            : hasPercent && hasPerMille ? "D3084"
            : picture.LastIndexOf(perMille) != picture.IndexOf(perMille) ? "D3083"
            : picture.LastIndexOf(percent) != picture.IndexOf(percent) ? "D3082"
            : picture.LastIndexOf(point) != pointAt ? "D3081"
            : null;
    }

    private DecimalSubPicture Analyze(in Parts parts, string text)
    {
        var digits = CountDigits(parts.Integer);
        var minInteger = digits;
        var minFraction = CountDigits(parts.Fraction);
        var maxFraction = CountPlaces(parts.Fraction);
        if (minInteger == 0 && maxFraction == 0)
        {
            (minInteger, minFraction) = parts.HasExponent ? (0, 1) : (1, 0);
            maxFraction = minFraction;
        }
        if (parts.HasExponent && minInteger == 0 && parts.Integer.IndexOf(optional) >= 0)
        {
            minInteger = 1;
        }
        if (minInteger == 0 && minFraction == 0)
        {
            minFraction = 1;
        }
        var groups = GroupPositions(parts.Integer, parts.Integer, fromLeft: false);
        return new DecimalSubPicture
        {
            Prefix = TextOf(parts.Prefix),
            Suffix = TextOf(parts.Suffix),
            Multiplier =
                text.Contains(format.Percent, StringComparison.Ordinal) ? 100
                : text.Contains(format.PerMille, StringComparison.Ordinal) ? 1000
                : 1,
            HasPoint = parts.Picture.IndexOf(point) >= 0,
            GroupSize = GroupSize(groups),
            GroupPositions = groups,
            FractionGroupPositions = GroupPositions(parts.Fraction, parts.Integer, fromLeft: true),
            MinInteger = minInteger,
            MinFraction = minFraction,
            MaxFraction = maxFraction,
            MantissaScale = digits,
            MinExponent = parts.Exponent.Length,
        };
    }

    /// <summary>
    /// How many digits there are between each separator and the point. In a fraction, all separators but the first
    /// are found where the integer part has some.
    /// </summary>
    private int[] GroupPositions(ReadOnlySpan<int> part, ReadOnlySpan<int> integer, bool fromLeft)
    {
        var positions = new List<int>();
        var all = CountPlaces(part);
        var before = 0;
        var counted = 0;
        for (var at = part.IndexOf(group); at >= 0; at = IndexOf(integer, group, at + 1))
        {
            var end = Math.Min(at, part.Length);
            before += CountPlaces(part[counted..end]);
            counted = end;
            positions.Add(fromLeft ? before : all - before);
        }
        return [.. positions];
    }

    /// <summary>The size of the groups, if the positions are its multiples without a gap; else 0.</summary>
    private static int GroupSize(int[] positions)
    {
        var size = positions is [.., var last] ? last : 0;
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] != (long)size * (positions.Length - i))
            {
                return 0;
            }
        }
        return size;
    }

    private bool HasDigitAfterOptional(ReadOnlySpan<int> fraction)
    {
        var at = fraction.LastIndexOf(optional);
        return at >= 0 && CountDigits(fraction[at..]) > 0;
    }

    private bool HasDigitBeforeOptional(ReadOnlySpan<int> integer)
    {
        var at = integer.IndexOf(optional);
        return at >= 0 && CountDigits(integer[..at]) > 0;
    }

    private bool HasPassive(ReadOnlySpan<int> active)
    {
        foreach (var c in active)
        {
            if (!IsInNumber(c) && !Is(exponent, c))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a number may begin or end with the character.</summary>
    private bool IsInNumber(int c) =>
        !Is(exponent, c) && (IsDigit(c) || Is(point, c) || Is(group, c) || Is(optional, c) || Is(pattern, c));

    private bool IsDigit(int c) => (uint)(c - format.Zero) < 10;

    private bool IsGroup(ReadOnlySpan<int> part, int at) => (uint)at < (uint)part.Length && Is(group, part[at]);

    private static bool Is(int[] symbol, int c) => symbol is [var only] && only == c;

    /// <summary>The digits that must be there.</summary>
    private int CountDigits(ReadOnlySpan<int> part)
    {
        var count = 0;
        foreach (var c in part)
        {
            count += IsDigit(c) ? 1 : 0;
        }
        return count;
    }

    /// <summary>The digits, also those that may be left out.</summary>
    private int CountPlaces(ReadOnlySpan<int> part)
    {
        var count = 0;
        foreach (var c in part)
        {
            count += IsDigit(c) || Is(optional, c) ? 1 : 0;
        }
        return count;
    }

    private static int IndexOf(ReadOnlySpan<int> text, int[] symbol, int start)
    {
        var at = start <= text.Length ? text[start..].IndexOf(symbol) : -1;
        return at < 0 ? at : at + start;
    }

    private static string TextOf(ReadOnlySpan<int> characters)
    {
        var text = new StringBuilder(characters.Length);
        foreach (var c in characters)
        {
            _ = Rune.TryCreate(c, out var rune) ? text.Append(rune.ToString()) : text.Append((char)c);
        }
        return text.ToString();
    }

    /// <summary>The parts of one half of a picture.</summary>
    private readonly ref struct Parts
    {
        public required ReadOnlySpan<int> Picture { get; init; }

        /// <summary>What comes before and behind the number.</summary>
        public required ReadOnlySpan<int> Prefix { get; init; }

        public required ReadOnlySpan<int> Suffix { get; init; }

        /// <summary>What is between the prefix and the suffix.</summary>
        public required ReadOnlySpan<int> Active { get; init; }

        /// <summary>The active part without the exponent.</summary>
        public required ReadOnlySpan<int> Mantissa { get; init; }

        public required bool HasExponent { get; init; }

        public required ReadOnlySpan<int> Exponent { get; init; }

        /// <summary>The mantissa before and behind the decimal separator.</summary>
        public required ReadOnlySpan<int> Integer { get; init; }

        public required ReadOnlySpan<int> Fraction { get; init; }
    }
}
