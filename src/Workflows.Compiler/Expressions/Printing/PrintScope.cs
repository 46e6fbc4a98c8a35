using Workflows.Jsonata;

namespace Workflows.Compiler;

/// <summary>What is known where a part of an expression stands: how variables are written, and which conditions hold.</summary>
internal sealed record PrintScope
{
    /// <summary>The scope of a whole expression.</summary>
    /// <param name="term">The expression.</param>
    /// <param name="locate">The text of each of its free variables.</param>
    public PrintScope(Term term, Func<Variable, string> locate)
    {
        Variables = TermAnalysis.FreeVariables(term).ToImmutableDictionary(static variable => variable, locate);
        Names = Variables
            .Values.SelectMany(static text => JsonataExpression.Parse(text).FreeVariables)
            .ToImmutableHashSet(StringComparer.Ordinal);
    }

    private ImmutableDictionary<Variable, string> Variables { get; init; }

    private ImmutableHashSet<string> Names { get; init; }

    private ImmutableDictionary<Term, bool> Known { get; init; } = ImmutableDictionary<Term, bool>.Empty;

    private Nullness Nullness { get; init; } = Nullness.Unknown;

    /// <summary>The text of a variable.</summary>
    public string this[Variable variable] => Variables[variable];

    /// <summary>The scope in which a variable stands under a name of its own, which differs from all that are in scope.</summary>
    public PrintScope With(Variable variable)
    {
        var name = JsonataNames.Unique(variable.Name, Names.Contains);
        return this with { Variables = Variables.SetItem(variable, $"${name}"), Names = Names.Add(name) };
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
