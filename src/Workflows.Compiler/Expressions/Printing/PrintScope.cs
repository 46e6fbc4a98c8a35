namespace Workflows.Compiler;

/// <summary>What is known where a part of an expression stands: how variables are written, and which conditions hold.</summary>
internal sealed record PrintScope
{
    private readonly Func<Variable, string> locate;
    private readonly Lazy<ImmutableHashSet<string>> outerNames;

    /// <summary>The scope of a whole expression.</summary>
    /// <param name="term">The expression.</param>
    /// <param name="locate">The text of each of its free variables.</param>
    public PrintScope(Term term, Func<Variable, string> locate)
    {
        this.locate = locate;
        // Most expressions bind no variable of their own, and need not know the names that are taken.
        outerNames = new(() =>
            TermAnalysis
                .FreeVariables(term)
                .SelectMany(variable => JsonataNames.In(locate(variable)))
                .ToImmutableHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>The texts of the variables that the expression binds itself.</summary>
    private ImmutableDictionary<Variable, string> Variables { get; init; } =
        ImmutableDictionary<Variable, string>.Empty;

    /// <summary>All names that are in use, once the expression has bound one.</summary>
    private ImmutableHashSet<string>? Names { get; init; }

    private ImmutableDictionary<Term, bool> Known { get; init; } = ImmutableDictionary<Term, bool>.Empty;

    private Nullness Nullness { get; init; } = Nullness.Unknown;

    /// <summary>The text of a variable.</summary>
    public string this[Variable variable] => Variables.TryGetValue(variable, out var text) ? text : locate(variable);

    /// <summary>The scope in which a variable stands under a name of its own, which differs from all that are in scope.</summary>
    public PrintScope With(Variable variable)
    {
        var names = Names ?? outerNames.Value;
        var name = JsonataNames.Unique(variable.Name, names.Contains);
        return this with { Variables = Variables.SetItem(variable, $"${name}"), Names = names.Add(name) };
    }

    /// <summary>The scope in which a variable stands for the value of a term.</summary>
    public PrintScope With(Variable variable, Term value) =>
        With(variable) with
        {
            Nullness = Nullness.With(variable, value),
        };

    /// <summary>Whether the value of a term may be null here.</summary>
    public bool MayBeNull(Term term) => Nullness.Includes(term) && Verdict(Conditions.IsSome(term)) != true;

    /// <summary>The scope in which a condition holds, or does not.</summary>
    public PrintScope Knowing(Term condition, bool holds) =>
        this with
        {
            Known = Known.SetItems(Conditions.Implied(condition, holds)),
        };

    /// <summary>Whether a condition holds here, if that is known.</summary>
    public bool? Verdict(Term condition) =>
        Conditions.Simplify(condition) switch
        {
            OperationTerm { Operation: Operation.Not, Arguments: [var inner] } => !Verdict(inner),
            var simple => Known.TryGetValue(simple, out var holds) ? holds : null,
        };
}
