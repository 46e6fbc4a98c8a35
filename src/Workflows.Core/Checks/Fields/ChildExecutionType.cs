using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>The type of the child executions is given where there are such, and only there.</summary>
internal sealed class ChildExecutionType : IStateRule
{
    private const string Field = nameof(ProcessorConfig.ExecutionType);

    public RuleDescription Description { get; } =
        new("WF0441", DiagnosticSeverity.Error, "A processor's execution type is missing or out of place");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not MapState { Processor.ProcessorConfig: { } config } map || IsUnread(config))
        {
            return;
        }
        if (map.IsDistributed == config.ExecutionType is not null)
        {
            return;
        }
        var path = site.Flows[0].Path.Field(nameof(ItemProcessor.ProcessorConfig));
        findings.Add(
            Description,
            map.IsDistributed ? path : path.Field(Field),
            map.IsDistributed
                ? $"The Map state \"{map.Name}\" is distributed and does not say of which type its child executions are."
                : $"The Map state \"{map.Name}\" is not distributed, so it has no child executions to give a type.",
            map.IsDistributed
                ? $"Add \"{Field}\": \"STANDARD\" or \"EXPRESS\"."
                : $"Remove \"{Field}\", or set \"Mode\": \"DISTRIBUTED\".",
            map.IsDistributed ? SchemaRefusal.Required(path, Field) : SchemaRefusal.Unsupported(path, Field)
        );
    }

    private static bool IsUnread(ProcessorConfig config) =>
        !config.UnknownFields["Mode"].IsUndefined || !config.UnknownFields[Field].IsUndefined;
}
