using Workflows.Asl;
using Workflows.Checks.Fields;

namespace Workflows.Checks.Structure;

/// <summary>What lists states, branches, choice rules, tests or error names holds at least one.</summary>
internal sealed class EmptyList : IFlowRule, IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0407", DiagnosticSeverity.Error, "A list that must not be empty is");

    public void Check(FlowSite flow, Findings findings)
    {
        if (flow.States.Count == 0 && flow.IsWhole)
        {
            Report(flow.Machine, flow.Path, "States", "state", findings);
        }
    }

    public void Check(StateSite site, Findings findings)
    {
        switch (site.State)
        {
            case ParallelState { Branches.Count: 0 }:
                Report(site.Machine, site.Path, "Branches", "branch", findings);
                break;
            case ChoiceState { Rules.Count: 0 }:
                Report(site.Machine, site.Path, "Choices", "rule", findings);
                break;
            case JsonPathChoice:
                CheckTests(site, findings);
                break;
        }
        if (site.State is StateWithRetry state)
        {
            CheckErrors(site, state, findings);
        }
    }

    private void CheckTests(StateSite site, Findings findings)
    {
        foreach (var (test, path) in ChoiceTestSites.Of(site))
        {
            if (test is AndTest { Tests.Count: 0 })
            {
                Report(site.Machine, path, "And", "test", findings);
            }
            else if (test is OrTest { Tests.Count: 0 })
            {
                Report(site.Machine, path, "Or", "test", findings);
            }
        }
    }

    private void CheckErrors(StateSite site, StateWithRetry state, Findings findings)
    {
        for (var i = 0; i < state.Retry.Count; i++)
        {
            if (state.Retry[i].ErrorEquals.Count == 0)
            {
                Report(site.Machine, site.Path.Field("Retry").Item(i), "ErrorEquals", "error", findings);
            }
        }
        for (var i = 0; i < state.Catchers.Count; i++)
        {
            if (state.Catchers[i].ErrorEquals.Count == 0)
            {
                Report(site.Machine, site.Path.Field("Catch").Item(i), "ErrorEquals", "error", findings);
            }
        }
    }

    private void Report(MachineSite machine, StatePath owner, string field, string item, Findings findings)
    {
        var place = owner.Field(field);
        if (machine.IsUnread(owner) || machine.IsUnread(place))
        {
            return;
        }
        findings.Add(
            Description,
            place,
            $"\"{field}\" is empty.",
            $"It needs at least one {item}.",
            SchemaRefusal.At(place, "Value cannot be empty")
        );
    }
}
