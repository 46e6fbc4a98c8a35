namespace Workflows.Compiler.Lowering;

/// <summary>Which conditions are known to hold or not to hold, since the way to a place asks them.</summary>
internal sealed class Knowledge
{
    private readonly ImmutableDictionary<Term, bool> known;

    private Knowledge(ImmutableDictionary<Term, bool> known) => this.known = known;

    /// <summary>Nothing is known.</summary>
    public static Knowledge None { get; } = new(ImmutableDictionary<Term, bool>.Empty);

    /// <summary>What is known where a condition holds, or does not. One that reads mutable variables tells nothing for later.</summary>
    public Knowledge With(Term condition, bool holds) =>
        new(
            known.SetItems(
                Conditions
                    .Implied(condition, holds)
                    .Where(c => !TermAnalysis.FreeVariables(c.Key).Any(v => v.IsMutable))
            )
        );

    /// <summary>
    /// The term with what is known put to use: the value of an option that is there, the field of a case that is the one.
    /// Neither can fail.
    /// </summary>
    public Term Apply(Term term) =>
        term switch
        {
            OperationTerm { Operation: Operation.OptionValue, Arguments: [var option] } value
                when Apply(option) is var known && Holds(Conditions.IsSome(known)) => value with
            {
                Operation = Operation.KnownValue,
                Arguments = [known],
            },
            FieldTerm field when Apply(field.Target) is var target && IsOfKnownCase(target, field) => field with
            {
                Target = target,
                IsOfKnownCase = true,
            },
            ConditionalTerm choice when Apply(choice.Condition) is var condition => new ConditionalTerm(
                condition,
                With(condition, true).Apply(choice.Then),
                With(condition, false).Apply(choice.Else)
            )
            {
                Source = choice.Source,
            },
            LetTerm let when Apply(let.Value) is var value => Stands(value, let)
                ? Apply(TermSubstitution.Replace(let.Body, let.Variable, value))
                : new LetTerm(let.Variable, value, Apply(let.Body)) { Source = let.Source },
            OperationTerm { Operation: Operation.And or Operation.Or, Arguments: [var left, var right] } both
                when Apply(left) is var first => both with
            {
                Arguments = [first, With(first, both.Operation == Operation.And).Apply(right)],
            },
            _ => TermParts.Replace(term, Apply),
        };

    /// <summary>Whether a value may stand wherever its name does.</summary>
    private static bool Stands(Term value, LetTerm let) =>
        TermAnalysis.IsTotal(value)
        && (TermAnalysis.IsPath(value) || TermAnalysis.CountUses(let.Body, let.Variable) == 0);

    private bool Holds(Term condition) => known.TryGetValue(condition, out var holds) && holds;

    /// <summary>Whether the target is of the case that has the field: it was asked for, or every other case was.</summary>
    private bool IsOfKnownCase(Term target, FieldTerm field) =>
        !known.IsEmpty
        && known
            .Keys.OfType<CaseTestTerm>()
            .Where(test => test.Target.Equals(target))
            .Select(test => test.Union)
            .FirstOrDefault()
            is { } union
        && union.Cases.FirstOrDefault(c => c.Fields.Contains(field.Field)) is { } owner
        && (
            Holds(new CaseTestTerm(target, union, owner))
            || union.Cases.All(c =>
                c == owner || (known.TryGetValue(new CaseTestTerm(target, union, c), out var holds) && !holds)
            )
        );
}
