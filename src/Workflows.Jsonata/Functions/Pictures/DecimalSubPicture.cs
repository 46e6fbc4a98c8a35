namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>How numbers of one sign look. What the parser has found in one half of a picture.</summary>
internal sealed record DecimalSubPicture
{
    /// <summary>The text before the number.</summary>
    public required string Prefix { get; init; }

    /// <summary>The text behind the number.</summary>
    public required string Suffix { get; init; }

    /// <summary>100 for percent, 1000 for per mille, else 1.</summary>
    public required int Multiplier { get; init; }

    /// <summary>Whether the decimal separator is in the picture.</summary>
    public required bool HasPoint { get; init; }

    /// <summary>How many digits make a group, where the groups are all alike; else 0.</summary>
    public required int GroupSize { get; init; }

    /// <summary>Behind how many digits, counted from the point to the left, separators are; from the leftmost on.</summary>
    public required int[] GroupPositions { get; init; }

    /// <summary>Behind how many digits of the fraction separators are.</summary>
    public required int[] FractionGroupPositions { get; init; }

    /// <summary>How many digits the integer part has at least.</summary>
    public required int MinInteger { get; init; }

    /// <summary>How many digits the fraction has at least.</summary>
    public required int MinFraction { get; init; }

    /// <summary>How many digits the fraction has at most.</summary>
    public required int MaxFraction { get; init; }

    /// <summary>How many digits come before the point in a number with an exponent.</summary>
    public required int MantissaScale { get; init; }

    /// <summary>How many digits the exponent has at least; 0 if there is none.</summary>
    public required int MinExponent { get; init; }
}
