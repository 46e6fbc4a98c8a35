using Workflows.Checks;
using Workflows.Limits.Express;
using Workflows.Limits.History;
using Workflows.Limits.Payloads;

namespace Workflows.Limits;

/// <summary>A limit of the service that a definition must keep to.</summary>
internal interface ILimitRule : IRule
{
    void Check(LimitSite site, Findings findings);
}

/// <summary>All limits that are checked.</summary>
internal static class LimitRules
{
    public static readonly ILimitRule[] All =
    [
        new DefinitionTooLong(),
        new LongDefinition(),
        new LoopHistory(),
        new PollingLoop(),
        new MapHistory(),
        new MapTooLong(),
        new ExpressWait(),
        new ExpressTimeout(),
        new PayloadTooLarge(),
        new UnboundedPayload(),
    ];

    public static void Check(LimitSite site, Findings findings)
    {
        foreach (var rule in All)
        {
            rule.Check(site, findings);
        }
    }
}
