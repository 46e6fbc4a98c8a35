using Workflows.Asl;

namespace Workflows.Checks;

/// <summary>Collects what the checks of one definition find.</summary>
/// <param name="places">Where the definition's fields stand in a text, if it came from one.</param>
internal sealed class Findings(DefinitionPlaces? places)
{
    private readonly List<(StatePath Path, Diagnostic Diagnostic)> found = [];

    /// <summary>Whether something was found that cannot work.</summary>
    public bool HasErrors => found.Exists(f => f.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>What was found, in the order of the definition.</summary>
    /// <param name="machine">The definition, whose written form has the order if it came from no text.</param>
    public IReadOnlyList<Diagnostic> InOrder(StateMachine machine)
    {
        if (found.Count < 2)
        {
            return [.. found.Select(f => f.Diagnostic)];
        }
        var order = places ?? new TextPlaces(machine.ToJson(), null);
        return
        [
            .. found
                .Select(f => (f.Diagnostic, Place: order.Find(f.Path)))
                .OrderBy(f => f.Place?.Line)
                .ThenBy(f => f.Place?.Column)
                .Select(f => f.Diagnostic),
        ];
    }

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
        found.Add(
            (
                path,
                new Diagnostic(rule.Code, rule.Severity, message, path.ToString(), places?.Find(path), help, service)
            )
        );
}
