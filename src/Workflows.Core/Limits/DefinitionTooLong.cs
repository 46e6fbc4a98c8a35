using Workflows.Asl;
using Workflows.Checks;

namespace Workflows.Limits;

/// <summary>A definition has a length that the service does not go beyond.</summary>
internal sealed class DefinitionTooLong : ILimitRule
{
    public RuleDescription Description { get; } = new("WF0850", DiagnosticSeverity.Error, "The definition is too long");

    public void Check(LimitSite site, Findings findings)
    {
        if (DefinitionLength.Of(site) is > ServiceLimits.DefinitionLength and var length)
        {
            findings.Add(
                Description,
                StatePath.Root,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The definition has {length:N0} characters without blanks; the service takes {ServiceLimits.DefinitionLength:N0}."
                ),
                "Move parts of it to workflows of their own, and start those."
            );
        }
    }
}
