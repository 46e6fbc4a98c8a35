namespace Workflows.Checks.Warnings;

/// <summary>
/// What follows from a test of a Choice rule. What is said here is true; not all that is true is said.
/// </summary>
internal static class Implication
{
    /// <summary>Whether one test holds wherever another one does.</summary>
    public static bool Holds(ChoiceTest wherever, ChoiceTest test) =>
        Same(wherever, test)
        || (wherever, test) switch
        {
            (OrTest or, _) => or.Tests.All(t => Holds(t, test)),
            (_, AndTest and) => and.Tests.All(t => Holds(wherever, t)),
            (_, OrTest or) when or.Tests.Any(t => Holds(wherever, t)) => true,
            (AndTest and, _) => and.Tests.Any(t => Holds(t, test)),
            (ComparisonTest a, ComparisonTest b) => a.Variable == b.Variable && Holds(a, b),
            _ => false,
        };

    /// <summary>Whether two tests are never both true.</summary>
    public static bool Excludes(ComparisonTest a, ComparisonTest b) =>
        a.Variable == b.Variable && (ExcludesOneWay(a, b) || ExcludesOneWay(b, a));

    private static bool Holds(ComparisonTest wherever, ComparisonTest test) =>
        (NumberRange.Of(wherever) is { } range && NumberRange.Of(test) is { } wider && wider.Contains(range))
        || (
            test.Operand.IsTrue
            && ComparedType.Of(wherever.Operator) is { } type
            && (test.Operator == type || test.Operator == ComparisonOperator.IsPresent)
        );

    private static bool ExcludesOneWay(ComparisonTest a, ComparisonTest b) =>
        (NumberRange.Of(a) is { } first && NumberRange.Of(b) is { } second && first.IsApartFrom(second))
        || (a.Operator == b.Operator && IsEquality(a.Operator) && a.Operand != b.Operand)
        || (
            ComparedType.Of(a.Operator) is { } type
            && b.Operand.IsFalse
            && (b.Operator == type || b.Operator == ComparisonOperator.IsPresent)
        )
        // A time is a string too.
        || (
            ComparedType.Of(a.Operator) is { } one
            && ComparedType.Of(b.Operator) is { } other
            && one != other
            && (IsText(one), IsText(other)) != (true, true)
        );

    private static bool IsText(ComparisonOperator type) =>
        type is ComparisonOperator.IsString or ComparisonOperator.IsTimestamp;

    /// <summary>Whether the operator asks whether the variable is this, and not that; a time can be written in several ways.</summary>
    private static bool IsEquality(ComparisonOperator comparison) =>
        comparison
            is ComparisonOperator.StringEquals
                or ComparisonOperator.BooleanEquals
                or >= ComparisonOperator.IsNull;

    /// <summary>Whether two tests say the same, comments apart.</summary>
    private static bool Same(ChoiceTest a, ChoiceTest b) =>
        (a, b) switch
        {
            (ComparisonTest x, ComparisonTest y) => x.Variable == y.Variable
                && x.Operator == y.Operator
                && x.Operand == y.Operand,
            (NotTest x, NotTest y) => Same(x.Test, y.Test),
            (AndTest x, AndTest y) => Same(x.Tests, y.Tests),
            (OrTest x, OrTest y) => Same(x.Tests, y.Tests),
            _ => false,
        };

    private static bool Same(EquatableArray<ChoiceTest> a, EquatableArray<ChoiceTest> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second));
}
