namespace Workflows.Checks.Warnings;

/// <summary>Of which type a value is where a comparison is true.</summary>
internal static class ComparedType
{
    /// <summary>The operator that asks for the type of value that a comparison needs; nothing for those that ask for a type themselves.</summary>
    public static ComparisonOperator? Of(ComparisonOperator comparison) =>
        comparison switch
        {
            <= ComparisonOperator.StringMatches => ComparisonOperator.IsString,
            <= ComparisonOperator.NumericGreaterThanEqualsPath => ComparisonOperator.IsNumeric,
            <= ComparisonOperator.TimestampGreaterThanEqualsPath => ComparisonOperator.IsTimestamp,
            <= ComparisonOperator.BooleanEqualsPath => ComparisonOperator.IsBoolean,
            _ => null,
        };
}
