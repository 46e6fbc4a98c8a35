namespace Workflows.Checks.Integrations;

/// <summary>An Express execution starts no child executions.</summary>
internal sealed class ExpressDistributedMap : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0591", DiagnosticSeverity.Error, "An Express execution has a distributed Map");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is MapState { IsDistributed: true } && site.Flow.ExecutionType() == ExecutionType.Express)
        {
            var config = site.Flows[0].Path.Field("ProcessorConfig");
            findings.Add(
                Description,
                config.Field("Mode"),
                $"The Map state \"{site.State.Name}\" is distributed, but an Express execution starts no child executions.",
                "Make the executions Standard, or run the Map inline.",
                TaskSite.Refusal(
                    config,
                    "The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines"
                )
            );
        }
    }
}
