using Workflows.Checks;

namespace Workflows.Limits.Payloads;

/// <summary>What goes from state to state has a size that the service does not go beyond.</summary>
internal sealed class PayloadTooLarge : ILimitRule
{
    public RuleDescription Description { get; } =
        new("WF0865", DiagnosticSeverity.Warning, "A payload can be too large");

    public void Check(LimitSite site, Findings findings)
    {
        foreach (var hop in site.Hops.Where(hop => hop.Size.Bytes > ServiceLimits.PayloadBytes))
        {
            findings.Add(
                Description,
                hop.Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{hop.What} can have {hop.Size.Bytes:N0} bytes; a payload has {ServiceLimits.PayloadBytes:N0} at most."
                ),
                "Allow fewer items or characters, or store the data and pass where they are."
            );
        }
    }
}
