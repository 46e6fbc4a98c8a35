namespace Workflows.Checks.Warnings;

/// <summary>The first rule that holds decides; a rule is for nothing if an earlier one holds wherever it does.</summary>
internal sealed class UnreachableChoiceRule : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0720", DiagnosticSeverity.Warning, "A Choice rule is never reached");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not ChoiceState { Rules.Count: > 1 } choice)
        {
            return;
        }
        for (var i = 1; i < choice.Rules.Count; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (HoldsFirst(choice.Rules[earlier], choice.Rules[i]))
                {
                    findings.Add(
                        Description,
                        site.Path.Field("Choices").Item(i),
                        $"The way to \"{choice.Rules[i].Next}\" is never taken: wherever rule {i} holds, rule {earlier} holds before it.",
                        $"Put the rule before rule {earlier}, or remove it."
                    );
                    break;
                }
            }
        }
    }

    private static bool HoldsFirst(ChoiceRule earlier, ChoiceRule later) =>
        (earlier, later) switch
        {
            (JsonPathChoiceRule a, JsonPathChoiceRule b) => Implication.Holds(b.Test, a.Test),
            (JsonataChoiceRule a, JsonataChoiceRule b) => ConstantCondition.Of(a.Condition) is true
                || (a.Condition.Expression is { } expression && expression == b.Condition.Expression),
            _ => false,
        };
}
