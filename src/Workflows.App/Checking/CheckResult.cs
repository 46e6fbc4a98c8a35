namespace Workflows.App.Checking;

/// <summary>A workflow and what its checks found.</summary>
/// <param name="Name">The workflow's name.</param>
/// <param name="Diagnostics">What was found, in the order of the definition.</param>
internal sealed record CheckedWorkflow(string Name, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What the checks of a number of workflows found.</summary>
/// <param name="Workflows">Each of them.</param>
internal sealed record CheckResult(IReadOnlyList<CheckedWorkflow> Workflows)
{
    public int Errors => Count(DiagnosticSeverity.Error);

    public int Warnings => Count(DiagnosticSeverity.Warning);

    private int Count(DiagnosticSeverity severity) =>
        Workflows.Sum(w => w.Diagnostics.Count(d => d.Severity == severity));
}
