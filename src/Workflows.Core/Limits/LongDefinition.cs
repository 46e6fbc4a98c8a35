using Workflows.Asl;
using Workflows.Checks;

namespace Workflows.Limits;

/// <summary>A definition that is near the limit soon is beyond it.</summary>
internal sealed class LongDefinition : ILimitRule
{
    public RuleDescription Description { get; } =
        new("WF0851", DiagnosticSeverity.Warning, "The definition is nearly too long");

    public void Check(LimitSite site, Findings findings)
    {
        var length = DefinitionLength.Of(site);
        if (length > DefinitionLength.Long && length <= ServiceLimits.DefinitionLength)
        {
            findings.Add(
                Description,
                StatePath.Root,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The definition has {length:N0} characters without blanks, of {ServiceLimits.DefinitionLength:N0} that the service takes."
                ),
                "Move parts of it to workflows of their own, and start those."
            );
        }
    }
}
