namespace Workflows.Checks.Structure;

/// <summary>
/// Each state can be reached. Of states that lead to one another only the first is reported, and nothing where a name
/// that is misspelt elsewhere is likely meant for the state.
/// </summary>
internal sealed class UnreachableState : IFlowRule
{
    public RuleDescription Description { get; } = new("WF0402", DiagnosticSeverity.Error, "A state cannot be reached");

    public void Check(FlowSite flow, Findings findings)
    {
        var states = flow.Flow.States;
        var reached = new bool[states.Count];
        var start = states.IndexOf(flow.Flow.StartAt);
        Reach(states, start, reached);
        if (
            !reached.Contains(false)
            || !flow.IsWhole
            || !MissingEndState.HasEnd(flow)
            || MissingEndState.HasOpenState(flow)
        )
        {
            return;
        }
        var isTarget = Targets(states, out var misspelt);
        if (start < 0)
        {
            misspelt.Add(flow.Flow.StartAt);
        }
        for (var i = 0; i < states.Count; i++)
        {
            if (i == start || isTarget[i])
            {
                continue;
            }
            Reach(states, i, reached);
            if (!misspelt.Any(name => Nearest.To(name, [states[i].Name]).Count > 0))
            {
                Report(flow.States[i], isLedTo: false, findings);
            }
        }
        // What is left leads in a circle, unless the flow's start is missing and anything may be meant to follow it.
        for (var i = 0; start >= 0 && i < states.Count; i++)
        {
            if (!reached[i])
            {
                Reach(states, i, reached);
                Report(flow.States[i], isLedTo: true, findings);
            }
        }
    }

    /// <summary>Marks a state and all that it leads to.</summary>
    private static void Reach(StateList states, int from, bool[] reached)
    {
        var left = new Stack<int>();
        Enter(from);
        while (left.TryPop(out var at))
        {
            foreach (var transition in new Transitions(states[at]))
            {
                Enter(states.IndexOf(transition.Target));
            }
        }

        void Enter(int state)
        {
            if (state >= 0 && !reached[state])
            {
                reached[state] = true;
                left.Push(state);
            }
        }
    }

    /// <summary>Which states are led to from others; and which names lead nowhere.</summary>
    private static bool[] Targets(StateList states, out List<string> misspelt)
    {
        var isTarget = new bool[states.Count];
        misspelt = [];
        for (var i = 0; i < states.Count; i++)
        {
            foreach (var transition in new Transitions(states[i]))
            {
                var target = states.IndexOf(transition.Target);
                if (target < 0)
                {
                    misspelt.Add(transition.Target);
                }
                else if (target != i)
                {
                    isTarget[target] = true;
                }
            }
        }
        return isTarget;
    }

    private void Report(StateSite site, bool isLedTo, Findings findings)
    {
        var name = site.State.Name;
        findings.Add(
            Description,
            site.Path,
            isLedTo
                ? $"The state \"{name}\" is led to only from states that cannot be reached themselves."
                : $"No state leads to \"{name}\", and the flow does not start there.",
            "Lead to it from another state, or remove it.",
            new ServiceRefusal(ServiceCodes.MissingTarget, site.Path.ToString(), $"State \"{name}\" is not reachable.")
        );
    }
}
