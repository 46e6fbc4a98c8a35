namespace Workflows.Asl;

/// <summary>What a text turned out to be.</summary>
/// <param name="Machine">
/// The definition; <see langword="null"/> if the text is no JSON object with states. With errors it holds what could be
/// read.
/// </param>
/// <param name="Diagnostics">What was found: errors, and a warning for each field that the language does not know.</param>
/// <param name="Places">Where in the text each field stands; <see langword="null"/> if the text is no JSON.</param>
public sealed record AslReadResult(
    StateMachine? Machine,
    IReadOnlyList<Diagnostic> Diagnostics,
    DefinitionPlaces? Places = null
)
{
    /// <summary>Whether there is an error among the diagnostics.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
