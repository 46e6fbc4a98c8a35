namespace Workflows.Compiler.Lowering;

/// <summary>What the lowering of one workflow shares: the order of nodes, what is inlined, and what is wrong.</summary>
internal sealed class LoweringContext
{
    private readonly Dictionary<Variable, Term> inlined = [];
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<SourceLocation?> sources = [];

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Where the present step stands in the source, or the innermost around it that says so.</summary>
    public SourceLocation? Source { get; set; }

    /// <summary>The position of the next node, which is made of the present step.</summary>
    public int NextOrder()
    {
        sources.Add(Source);
        return sources.Count - 1;
    }

    /// <summary>Where the step stands that a node was made of.</summary>
    public SourceLocation? SourceOf(Node node) => sources[node.Order];

    /// <summary>Lets a term stand for a variable from here on.</summary>
    public void Inline(Variable variable, Term value) => inlined[variable] = value;

    /// <summary>What is known at the present step.</summary>
    public Knowledge Knowledge { get; set; } = Knowledge.None;

    /// <summary>A term with what is inlined put in, and what is known put to use.</summary>
    public Term Resolve(Term term) =>
        Knowledge.Apply(
            TermSimplification.Apply(
                TermAnalysis
                    .FreeVariables(term)
                    .Where(inlined.ContainsKey)
                    .Aggregate(term, (t, variable) => TermSubstitution.Replace(t, variable, inlined[variable]))
            )
        );

    public void Error(string code, SourceLocation? source, string message, string help) =>
        diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, message, "", source, help));
}
