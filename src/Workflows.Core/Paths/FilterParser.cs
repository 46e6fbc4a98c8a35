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

    public static FilterExpression? Parse(PathCursor cursor) =>
        ParseTerms(cursor, "||", ParseAnd) switch
        {
            null => null,
            [var only] => only,
            var terms => new OrFilter([.. terms]),
        };

    private static FilterExpression? ParseAnd(PathCursor cursor) =>
        ParseTerms(cursor, "&&", ParseTerm) switch
        {
            null => null,
            [var only] => only,
            var terms => new AndFilter([.. terms]),
        };

    private static List<FilterExpression>? ParseTerms(
        PathCursor cursor,
        string symbol,
        Func<PathCursor, FilterExpression?> parse
    )
    {
        var terms = new List<FilterExpression>();
        do
        {
            if (parse(cursor) is not { } term)
            {
                return null;
            }
            terms.Add(term);
        } while (IsNext(cursor, symbol));
        return terms;
    }

    private static FilterExpression? ParseTerm(PathCursor cursor)
    {
        if (!cursor.Enter())
        {
            return null;
        }
        var term =
            IsNext(cursor, "!") ? ParseNot(cursor)
            : IsNext(cursor, "(") ? ParseGroup(cursor)
            : ParseComparison(cursor);
        cursor.Leave();
        return term;
    }

    private static NotFilter? ParseNot(PathCursor cursor) =>
        ParseTerm(cursor) is { } inner ? new NotFilter(inner) : null;

    private static FilterExpression? ParseGroup(PathCursor cursor) =>
        Parse(cursor) is { } group && cursor.Take(")") ? group : null;

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
