namespace Workflows.Compiler;

/// <summary>Which terms may have null as their JSON form.</summary>
internal static class Nullness
{
    /// <summary>Whether the term is null itself.</summary>
    public static bool IsNull(Term term) => term is ConstantTerm { Value.IsNull: true };

    /// <summary>Whether the term's value may be null. A variable holds what its type says, a field what it allows.</summary>
    public static bool MayBeNull(Term term) =>
        term switch
        {
            ConstantTerm constant => constant.Value.IsNull,
            FieldTerm field => field.Field.MayBeNull || field.Field.MayBeAbsent,
            ConditionalTerm choice => MayBeNull(choice.Then) || MayBeNull(choice.Else),
            LetTerm let => MayBeNull(let.Body),
            _ => JsonForm.IncludesNull(term.Type),
        };
}
