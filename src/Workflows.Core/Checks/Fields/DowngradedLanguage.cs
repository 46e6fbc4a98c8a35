using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>A state of a JSONata definition cannot go back to JSONPath.</summary>
internal sealed class DowngradedLanguage : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0433", DiagnosticSeverity.Error, "A JSONPath state in a JSONata definition");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State.QueryLanguage == QueryLanguage.JsonPath && site.Machine.Language == QueryLanguage.Jsonata)
        {
            findings.Add(
                Description,
                site.Path.Field("QueryLanguage"),
                $"The state \"{site.State.Name}\" is in JSONPath, and the definition is in JSONata.",
                "Write the state in JSONata, or name JSONata in those states only that use it.",
                SchemaRefusal.At(
                    site.Path,
                    "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"
                )
            );
        }
    }
}
