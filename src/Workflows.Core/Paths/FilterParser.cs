namespace Workflows.Paths;

/// <summary>
/// Reads the condition of a filter. Every method gives <see langword="null"/> when the cursor says what is wrong.
/// </summary>
internal static class FilterParser
{
    // Of two symbols that start alike the longer one comes first.
    private static readonly (string Symbol, FilterOperator Operator)[] Symbols =
    [
        ("===", FilterOperator.SameTypeAndValue),
        ("!==", FilterOperator.OtherTypeOrValue),
        ("==", FilterOperator.Equal),
        ("!=", FilterOperator.NotEqual),
        ("<=", FilterOperator.LessOrEqual),
        (">=", FilterOperator.GreaterOrEqual),
        ("=~", FilterOperator.Matches),
        ("<", FilterOperator.Less),
        (">", FilterOperator.Greater),
    ];

    public static FilterExpression? Parse(PathCursor cursor)
    {
        var left = ParseAnd(cursor);
        while (left is not null && IsNext(cursor, "||"))
        {
            left = ParseAnd(cursor) is { } right ? new OrFilter(left, right) : null;
        }
        return left;
    }

    private static FilterExpression? ParseAnd(PathCursor cursor)
    {
        var left = ParseTerm(cursor);
        while (left is not null && IsNext(cursor, "&&"))
        {
            left = ParseTerm(cursor) is { } right ? new AndFilter(left, right) : null;
        }
        return left;
    }

    private static FilterExpression? ParseTerm(PathCursor cursor)
    {
        if (IsNext(cursor, "!"))
        {
            return ParseTerm(cursor) is { } inner ? new NotFilter(inner) : null;
        }
        if (IsNext(cursor, "("))
        {
            return Parse(cursor) is { } group && cursor.Take(")") ? group : null;
        }
        return ParseComparison(cursor);
    }

    private static FilterExpression? ParseComparison(PathCursor cursor)
    {
        if (OperandParser.Parse(cursor) is not { } left)
        {
            return null;
        }
        cursor.SkipBlanks();
        if (ReadOperator(cursor) is { } comparison)
        {
            return OperandParser.Parse(cursor) is { } right ? new ComparisonFilter(left, comparison, right) : null;
        }
        if (left is PathOperand { Path: var path })
        {
            return new ExistsFilter(path);
        }
        cursor.Fail("An operator is expected");
        return null;
    }

    private static FilterOperator? ReadOperator(PathCursor cursor)
    {
        foreach (var (symbol, comparison) in Symbols)
        {
            if (cursor.TryTake(symbol))
            {
                return comparison;
            }
        }
        var start = cursor.Position;
        FilterOperator? named = cursor.TakeWhile(char.IsAsciiLetter).ToUpperInvariant() switch
        {
            "IN" => FilterOperator.In,
            "NIN" => FilterOperator.NotIn,
            "SUBSETOF" => FilterOperator.SubsetOf,
            "ANYOF" => FilterOperator.AnyOf,
            "NONEOF" => FilterOperator.NoneOf,
            "ALL" => FilterOperator.All,
            "CONTAINS" => FilterOperator.Contains,
            "SIZE" => FilterOperator.Size,
            "EMPTY" => FilterOperator.Empty,
            _ => null,
        };
        if (named is null)
        {
            cursor.Position = start;
        }
        return named;
    }

    private static bool IsNext(PathCursor cursor, string symbol)
    {
        cursor.SkipBlanks();
        return cursor.TryTake(symbol);
    }
}
