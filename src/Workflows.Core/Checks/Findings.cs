using Workflows.Asl;

namespace Workflows.Checks;

/// <summary>Collects what the checks of one definition find.</summary>
/// <param name="places">Where the definition's fields stand in a text, if it came from one.</param>
internal sealed class Findings(DefinitionPlaces? places)
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Adds a breach of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The field that is wrong.</param>
    /// <param name="message">What is wrong, one sentence.</param>
    /// <param name="help">What to do, if the message does not say it.</param>
    /// <param name="service">How the service refuses it, if it does.</param>
    public void Add(
        RuleDescription rule,
        StatePath path,
        string message,
        string? help = null,
        ServiceRefusal? service = null
    ) =>
        diagnostics.Add(
            new Diagnostic(rule.Code, rule.Severity, message, path.ToString(), places?.Find(path), help, service)
        );
}
