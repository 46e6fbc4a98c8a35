namespace Workflows.Checks;

/// <summary>All rules of form, in the order in which they are asked.</summary>
internal static class FormRules
{
    public static readonly IRule[] All =
    [
        .. Structure.StructureRules.All,
        .. Fields.FieldRules.All,
        .. Paths.PathRules.All,
        .. Expressions.ExpressionRules.All,
        .. Integrations.IntegrationRules.All,
        .. Warnings.WarningRules.All,
    ];

    private static readonly IMachineRule[] ForMachines = [.. All.OfType<IMachineRule>()];
    private static readonly IFlowRule[] ForFlows = [.. All.OfType<IFlowRule>()];
    private static readonly IStateRule[] ForStates = [.. All.OfType<IStateRule>()];

    public static void Check(MachineSite machine, Findings findings)
    {
        foreach (var rule in ForMachines)
        {
            rule.Check(machine, findings);
        }
        foreach (var flow in machine.Flows)
        {
            foreach (var rule in ForFlows)
            {
                rule.Check(flow, findings);
            }
        }
        var texts = new TextWalk(machine.Texts, findings);
        foreach (var state in machine.States)
        {
            foreach (var rule in ForStates)
            {
                rule.Check(state, findings);
            }
            texts.Walk(state);
        }
    }
}
