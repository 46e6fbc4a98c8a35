namespace Workflows.Checks.Structure;

/// <summary>Each flow needs a state that ends it.</summary>
internal sealed class MissingEndState : IFlowRule
{
    public RuleDescription Description { get; } =
        new("WF0404", DiagnosticSeverity.Error, "A flow has no state that ends it");

    public void Check(FlowSite flow, Findings findings)
    {
        if (flow.States.Count == 0 || HasEnd(flow) || HasOpenState(flow) || !flow.IsWhole)
        {
            return;
        }
        findings.Add(
            Description,
            flow.Path.Field("States"),
            $"None of the states {string.Join(", ", flow.States.Take(5).Select(s => $"\"{s.State.Name}\""))} ends the flow.",
            "Give the last state \"End\": true, or add a Succeed or Fail state.",
            new ServiceRefusal(ServiceCodes.MissingEnd, null, "Workflow has no terminal state")
        );
    }

    /// <summary>Whether a state says nothing of what follows: that is told of the state, and likely it is the end.</summary>
    public static bool HasOpenState(FlowSite flow)
    {
        foreach (var site in flow.States)
        {
            if (site.State is StateWithNext { Next: null, End: not true })
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a state ends the flow, be it one that is reached or not.</summary>
    public static bool HasEnd(FlowSite flow)
    {
        foreach (var site in flow.States)
        {
            if (site.State is SucceedState or FailState or StateWithNext { End: true })
            {
                return true;
            }
        }
        return false;
    }
}
