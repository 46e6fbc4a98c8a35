namespace Workflows;

/// <summary>A definition cannot be used: its text is none, or what it says cannot be run. The only exception that leaves the reader.</summary>
public sealed class DefinitionException : FormatException
{
    /// <summary>An exception over what was found, which holds at least one error.</summary>
    public DefinitionException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All that was found, errors and warnings, in the order of the definition.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The first error.</summary>
    public Diagnostic First => Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var more =
            errors.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {errors.Count - 1} more)") : "";
        return errors[0] + more;
    }
}
