using Workflows.Asl;

namespace Workflows.Checks.Structure;

/// <summary>A state either leads to another one or ends its flow.</summary>
internal sealed class NextOrEnd : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0403", DiagnosticSeverity.Error, "A state has both Next and End, or neither");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not StateWithNext state || state.Next is not null != (state.End is true) || IsUnread(state))
        {
            return;
        }
        var (message, help, refusal) = state.Next is null
            ? (
                $"The state \"{state.Name}\" neither leads to another state nor ends the flow.",
                "Add \"Next\" with the name of the state that follows, or \"End\": true.",
                SchemaRefusal.OneOf(site.Path, "Next", "End")
            )
            : (
                $"The state \"{state.Name}\" leads to \"{state.Next}\" and ends the flow as well.",
                "Keep either \"Next\" or \"End\".",
                SchemaRefusal.OnlyOne(site.Path, "Next", "End")
            );
        findings.Add(Description, site.Path, message, help, refusal);
    }

    private static bool IsUnread(StateWithNext state) =>
        !state.UnknownFields["Next"].IsUndefined || !state.UnknownFields["End"].IsUndefined;
}
