namespace Workflows.Graphs;

/// <summary>The test of a JSONPath Choice rule as a short text for people.</summary>
internal static class ChoiceTestText
{
    public static GraphCondition Of(ChoiceTest test) => new(Write(test), Operand(test));

    private static string? Operand(ChoiceTest test) =>
        test is ComparisonTest { Operator: var comparison } asked
        && Quality(comparison) is null
        && Words(comparison) is { Symbol: "=", IsPath: false }
            ? PathText.Of(asked.Variable)
            : null;

    private static string Write(ChoiceTest test) =>
        test switch
        {
            AndTest { Tests: [var only] } => Write(only),
            OrTest { Tests: [var only] } => Write(only),
            AndTest and => string.Join(
                " and ",
                and.Tests.Select(static t => t is OrTest { Tests.Count: > 1 } ? $"({Write(t)})" : Write(t))
            ),
            OrTest or => string.Join(" or ", or.Tests.Select(Write)),
            NotTest not => Opposite(not.Test),
            ComparisonTest comparison => Write(comparison, holds: true),
            _ => throw new ArgumentException($"There is no text for a {test.GetType().Name}.", nameof(test)),
        };

    private static string Opposite(ChoiceTest test) =>
        test switch
        {
            NotTest not => Write(not.Test),
            AndTest { Tests: [var only] } => Opposite(only),
            OrTest { Tests: [var only] } => Opposite(only),
            ComparisonTest comparison => Write(comparison, holds: false),
            _ => $"not ({Write(test)})",
        };

    private static string Write(ComparisonTest test, bool holds)
    {
        var variable = PathText.Of(test.Variable);
        if (Quality(test.Operator) is { } quality)
        {
            return test.Operand.IsTrue == holds ? $"{variable} is {quality.Yes}" : $"{variable} is {quality.No}";
        }
        if (test is { Operator: ComparisonOperator.BooleanEquals, Operand.IsBoolean: true })
        {
            return test.Operand.IsTrue == holds ? variable : $"not {variable}";
        }
        var (symbol, isPath) = Words(test.Operator);
        var operand =
            isPath && test.Operand.TryGetString(out var path) ? PathText.Of(path) : ValueText.Of(test.Operand);
        return (symbol, holds) switch
        {
            ("=", false) => $"{variable} != {operand}",
            (_, false) => $"not ({variable} {symbol} {operand})",
            _ => $"{variable} {symbol} {operand}",
        };
    }

    private static (string Yes, string No)? Quality(ComparisonOperator test) =>
        test switch
        {
            ComparisonOperator.IsNull => ("null", "not null"),
            ComparisonOperator.IsPresent => ("present", "absent"),
            ComparisonOperator.IsNumeric => ("a number", "no number"),
            ComparisonOperator.IsString => ("a string", "no string"),
            ComparisonOperator.IsBoolean => ("a boolean", "no boolean"),
            ComparisonOperator.IsTimestamp => ("a time", "no time"),
            _ => null,
        };

    /// <summary>
    /// The symbol of a comparison, and whether its right side is a path. The names of the operators are made of these parts.
    /// </summary>
    private static (string Symbol, bool IsPath) Words(ComparisonOperator comparison)
    {
        const string Path = "Path";
        var name = comparison.ToString();
        var isPath = name.EndsWith(Path, StringComparison.Ordinal);
        var plain = isPath ? name[..^Path.Length] : name;
        var symbol = plain switch
        {
            _ when plain.EndsWith("LessThanEquals", StringComparison.Ordinal) => "<=",
            _ when plain.EndsWith("GreaterThanEquals", StringComparison.Ordinal) => ">=",
            _ when plain.EndsWith("LessThan", StringComparison.Ordinal) => "<",
            _ when plain.EndsWith("GreaterThan", StringComparison.Ordinal) => ">",
            _ when plain.EndsWith("Matches", StringComparison.Ordinal) => "matches",
            _ => "=",
        };
        return (symbol, isPath);
    }
}
