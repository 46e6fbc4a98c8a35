namespace Workflows.Asl;

/// <summary>What one reading of a definition has found so far, and the language that its states inherit.</summary>
internal sealed class ReadContext(TextPlaces places)
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

    /// <summary>The query language of a state that names none: the state machine's, however deep the state stands.</summary>
    public QueryLanguage DefaultLanguage { get; set; } = QueryLanguage.JsonPath;

    /// <summary>What was found, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. diagnostics.OrderBy(d => d.Source?.Line ?? 0).ThenBy(d => d.Source?.Column ?? 0)];

    /// <summary>Adds something found.</summary>
    /// <param name="code">What it is.</param>
    /// <param name="severity">How grave it is.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="message">What is wrong, one sentence.</param>
    /// <param name="service">How the service refuses it, if it does.</param>
    public void Report(
        string code,
        DiagnosticSeverity severity,
        StatePath path,
        string message,
        ServiceRefusal? service = null
    )
    {
        var statePath = path.ToString();
        reported.Add(statePath);
        diagnostics.Add(new Diagnostic(code, severity, message, statePath, places.Find(path), Service: service));
    }

    /// <summary>Whether something was said about exactly this place.</summary>
    public bool HasFindingAt(StatePath path) => reported.Count > 0 && reported.Contains(path.ToString());
}
