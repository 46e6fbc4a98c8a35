namespace Workflows.Compiler;

/// <summary>Which terms may have null as their JSON form.</summary>
/// <remarks>
/// A field may be null where its declaration says so. A variable's type does not say it of strings and objects: a
/// variable of these is taken for null only if it was bound to such a field within the same term.
/// </remarks>
internal sealed class Nullness
{
    private readonly ImmutableHashSet<Variable> variables;

    private Nullness(ImmutableHashSet<Variable> variables) => this.variables = variables;

    /// <summary>No variable is known to be null.</summary>
    public static Nullness Unknown { get; } = new([]);

    /// <summary>Whether the term is null itself.</summary>
    public static bool IsNull(Term term) => term is ConstantTerm { Value.IsNull: true };

    /// <summary>What holds where a variable has the value of a term.</summary>
    public Nullness With(Variable variable, Term value) => Includes(value) ? new(variables.Add(variable)) : this;

    /// <summary>Whether the term's value may be null.</summary>
    public bool Includes(Term term) =>
        term switch
        {
            ConstantTerm constant => constant.Value.IsNull,
            VariableTerm { Variable: var variable } when variables.Contains(variable) => true,
            FieldTerm { Field: var field } => field.MayBeNull || field.MayBeAbsent,
            ConditionalTerm choice => Includes(choice.Then) || Includes(choice.Else),
            ObjectTerm or ArrayTerm => false,
            OperationTerm { Operation: Operation.OptionDefault, Arguments: [_, var otherwise] } => Includes(otherwise),
            LetTerm let => With(let.Variable, let.Value).Includes(let.Body),
            _ => JsonForm.IncludesNull(term.Type),
        };
}
