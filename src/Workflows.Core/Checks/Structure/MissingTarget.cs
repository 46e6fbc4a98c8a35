using Workflows.Asl;

namespace Workflows.Checks.Structure;

/// <summary>What a flow starts at, and what its states lead to, are states of that flow.</summary>
internal sealed class MissingTarget : IFlowRule
{
    public RuleDescription Description { get; } =
        new("WF0401", DiagnosticSeverity.Error, "A state that is to follow does not exist");

    public void Check(FlowSite flow, Findings findings)
    {
        if (IsMissing(flow, flow.Flow.StartAt))
        {
            Report(flow, flow.Flow.StartAt, flow.Path.Field("StartAt"), "StartAt", findings);
        }
        foreach (var site in flow.States)
        {
            foreach (var transition in new Transitions(site.State))
            {
                if (IsMissing(flow, transition.Target))
                {
                    var field = transition.Index < 0 ? transition.Field : "Next";
                    Report(flow, transition.Target, transition.PlaceIn(site.Path), field, findings);
                }
            }
        }
    }

    private static bool IsMissing(FlowSite flow, string name) =>
        !flow.Flow.States.TryGet(name, out _) && !IsUnread(flow, name);

    /// <summary>Whether the name, or the state that it names, stands in the text and could not be read.</summary>
    private static bool IsUnread(FlowSite flow, string name)
    {
        if (flow.IsWhole)
        {
            return false;
        }
        var state = flow.Path.Field("States").Field(name);
        return name.Length == 0 || flow.Machine.IsUnread(state) || flow.Machine.IsUnread(state.Field("Type"));
    }

    private void Report(FlowSite flow, string name, StatePath place, string field, Findings findings) =>
        findings.Add(
            Description,
            place,
            $"\"{field}\" names the state \"{name}\", and there is none of that name{Where(flow)}.",
            Help(flow, name),
            new ServiceRefusal(ServiceCodes.MissingTarget, place.ToString(), $"Missing 'Next' target: {name}")
        );

    private static string Where(FlowSite flow) =>
        flow.Owner?.State switch
        {
            null => "",
            ParallelState => " in this branch",
            _ => " in this processor",
        };

    private static string? Help(FlowSite flow, string name)
    {
        if (flow.Machine.States.Any(s => s.State.Name == name))
        {
            return "It stands elsewhere in the definition; no state leads into or out of a branch or a processor.";
        }
        var near = Nearest.To(name, flow.Flow.States.Select(s => s.Name));
        return near.Count == 0 ? null : $"Did you mean {string.Join(" or ", near.Select(n => $"\"{n}\""))}?";
    }
}
