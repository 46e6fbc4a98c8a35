namespace Workflows.Compiler;

/// <summary>Conditions in one form, so that the same condition is recognised when it comes again.</summary>
internal static class Conditions
{
    /// <summary>Negation.</summary>
    public static Term Not(Term condition) => Of(Operation.Not, condition);

    /// <summary>Whether both conditions hold.</summary>
    public static Term And(Term left, Term right) => Of(Operation.And, left, right);

    /// <summary>Whether one of two conditions holds.</summary>
    public static Term Or(Term left, Term right) => Of(Operation.Or, left, right);

    /// <summary>Whether an option has a value.</summary>
    public static Term IsSome(Term option) => Of(Operation.IsSome, option);

    /// <summary>Whether a list has no items.</summary>
    public static Term IsEmpty(Term list) => Of(Operation.ListIsEmpty, list);

    /// <summary>Whether an operation compares two values.</summary>
    public static bool IsComparison(Operation operation) =>
        operation
            is Operation.Equal
                or Operation.NotEqual
                or Operation.Less
                or Operation.LessOrEqual
                or Operation.Greater
                or Operation.GreaterOrEqual;

    /// <summary>The comparison that holds where another one does not.</summary>
    public static OperationTerm Opposite(OperationTerm comparison) =>
        comparison with
        {
            Operation = comparison.Operation switch
            {
                Operation.Equal => Operation.NotEqual,
                Operation.NotEqual => Operation.Equal,
                Operation.Less => Operation.GreaterOrEqual,
                Operation.LessOrEqual => Operation.Greater,
                Operation.Greater => Operation.LessOrEqual,
                _ => Operation.Less,
            },
        };

    /// <summary>A condition that says the same by negation, <see cref="Operation.Equal"/> and <see cref="Operation.IsSome"/>.</summary>
    public static Term Simplify(Term condition) =>
        condition switch
        {
            OperationTerm { Operation: Operation.IsNone, Arguments: [var option] } => Not(IsSome(option)),
            OperationTerm { Operation: Operation.NotEqual, Arguments: [var left, var right] } => Not(
                Simplify(Of(Operation.Equal, left, right))
            ),
            OperationTerm { Operation: Operation.Equal, Arguments: [var left, ConstantTerm { Value.IsNull: true }] } =>
                Not(IsSome(left)),
            OperationTerm
            {
                Operation: Operation.Equal,
                Arguments: [ConstantTerm left, not ConstantTerm and var right]
            } => Simplify(Of(Operation.Equal, right, left)),
            _ => condition,
        };

    /// <summary>
    /// The conditions that are known where a condition holds, or does not: itself, and those it is made of. None is a
    /// negation, none may turn out otherwise when it is evaluated again.
    /// </summary>
    public static IEnumerable<KeyValuePair<Term, bool>> Implied(Term condition, bool holds) =>
        Simplify(condition) switch
        {
            OperationTerm { Operation: Operation.Not, Arguments: [var inner] } => Implied(inner, !holds),
            OperationTerm { Operation: Operation.And, Arguments: var all } when holds => all.SelectMany(c =>
                Implied(c, holds: true)
            ),
            OperationTerm { Operation: Operation.Or, Arguments: var all } when !holds => all.SelectMany(c =>
                Implied(c, holds: false)
            ),
            var simple => TermAnalysis.IsVolatile(simple) ? [] : [KeyValuePair.Create(simple, holds)],
        };

    private static OperationTerm Of(Operation operation, params ReadOnlySpan<Term> arguments) =>
        new(operation, [.. arguments], typeof(bool));
}
