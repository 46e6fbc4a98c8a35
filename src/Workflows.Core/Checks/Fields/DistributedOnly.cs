namespace Workflows.Checks.Fields;

/// <summary>What reads items from files, puts them together or writes results is for distributed Map states.</summary>
internal sealed class DistributedOnly : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0442", DiagnosticSeverity.Warning, "A field has an effect in a distributed Map only");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not MapState { IsDistributed: false } map)
        {
            return;
        }
        Report(MapParts.Reader(map) is not null, "ItemReader");
        Report(MapParts.Batcher(map) is not null, "ItemBatcher");
        Report(MapParts.Writer(map) is not null, "ResultWriter");
        Report(map.Label is not null, "Label");
        switch (map)
        {
            case JsonataMap s:
                Report(s.ToleratedFailureCount is not null, "ToleratedFailureCount");
                Report(s.ToleratedFailurePercentage is not null, "ToleratedFailurePercentage");
                break;
            case JsonPathMap s:
                Report(s.ToleratedFailureCount is not null, "ToleratedFailureCount");
                Report(s.ToleratedFailureCountPath is not null, "ToleratedFailureCountPath");
                Report(s.ToleratedFailurePercentage is not null, "ToleratedFailurePercentage");
                Report(s.ToleratedFailurePercentagePath is not null, "ToleratedFailurePercentagePath");
                break;
        }

        void Report(bool isGiven, string field)
        {
            if (isGiven)
            {
                findings.Add(
                    Description,
                    site.Path.Field(field),
                    $"The Map state \"{map.Name}\" is not distributed, so \"{field}\" has no effect.",
                    "Remove it, or set \"Mode\": \"DISTRIBUTED\" and an \"ExecutionType\" in the \"ProcessorConfig\"."
                );
            }
        }
    }
}
