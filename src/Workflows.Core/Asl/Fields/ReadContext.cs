namespace Workflows.Asl;

/// <summary>What one reading of a definition has found so far, and the language that its states inherit.</summary>
internal sealed class ReadContext(string text, string? file)
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>The query language of a state that names none: the state machine's, however deep the state stands.</summary>
    public QueryLanguage DefaultLanguage { get; set; } = QueryLanguage.JsonPath;

    /// <summary>What was found, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. diagnostics.OrderBy(d => d.Source?.Line ?? 0).ThenBy(d => d.Source?.Column ?? 0)];

    public void Report(string code, DiagnosticSeverity severity, StatePath path, string message) =>
        diagnostics.Add(new Diagnostic(code, severity, message, path.ToString(), JsonLocator.Find(text, file, path)));

    /// <summary>Whether something was said about exactly this place.</summary>
    public bool HasFindingAt(StatePath path)
    {
        if (diagnostics.Count == 0)
        {
            return false;
        }
        var place = path.ToString();
        return diagnostics.Exists(d => string.Equals(d.StatePath, place, StringComparison.Ordinal));
    }
}
