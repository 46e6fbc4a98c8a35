namespace Workflows.Checks.Structure;

/// <summary>Each flow needs a state that ends it.</summary>
internal sealed class MissingEndState : IFlowRule
{
    public RuleDescription Description { get; } =
        new("WF0404", DiagnosticSeverity.Error, "A flow has no state that ends it");

    public void Check(FlowSite flow, Findings findings)
    {
        if (!flow.IsWhole || flow.States.Count == 0 || flow.States.Any(s => Ends(s.State)))
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

    private static bool Ends(State state) => state is SucceedState or FailState or StateWithNext { End: true };
}
