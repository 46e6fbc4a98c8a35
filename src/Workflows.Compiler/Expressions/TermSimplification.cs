namespace Workflows.Compiler;

/// <summary>Says the same in a shorter way, where translation and inlining have left more than is needed.</summary>
internal static class TermSimplification
{
    /// <summary>The term, simplified in all its parts.</summary>
    public static Term Apply(Term term) => Reduce(TermParts.Replace(term, Apply));

    private static Term Reduce(Term term) =>
        term switch
        {
            ItemTerm { Target: ArrayTerm { Items: var items }, Index: var index } => index < items.Count
            && AreIdle(items.Where((_, i) => i != index))
                ? items[index]
                : term,
            FieldTerm { Target: ObjectTerm { Members: var members }, Field.Name: var name } => members.FirstOrDefault(
                m => m.Name == name
            )
                is { } member
            && AreIdle(members.Where(m => m != member).Select(m => m.Value))
                ? member.Value
                : term,
            ConditionalTerm choice when choice.Type == typeof(bool) => Logic(choice),
            _ => term,
        };

    /// <summary>Whether nothing is lost if terms are not evaluated: they cannot fail.</summary>
    private static bool AreIdle(IEnumerable<Term> terms) => terms.All(TermAnalysis.IsTotal);

    /// <summary>A choice between conditions of which one is constant, by logic operators.</summary>
    private static Term Logic(ConditionalTerm choice) =>
        (choice.Condition, choice.Then, choice.Else) switch
        {
            (var condition, ConstantTerm { Value.IsTrue: true }, ConstantTerm { Value.IsFalse: true }) => condition,
            (var condition, ConstantTerm { Value.IsFalse: true }, ConstantTerm { Value.IsTrue: true }) =>
                Conditions.Not(condition),
            (var condition, ConstantTerm { Value.IsTrue: true }, var otherwise) => Conditions.Or(condition, otherwise),
            (var condition, ConstantTerm { Value.IsFalse: true }, var otherwise) => Conditions.And(
                Conditions.Not(condition),
                otherwise
            ),
            (var condition, var then, ConstantTerm { Value.IsTrue: true }) => Conditions.Or(
                Conditions.Not(condition),
                then
            ),
            (var condition, var then, ConstantTerm { Value.IsFalse: true }) => Conditions.And(condition, then),
            _ => choice,
        };
}
