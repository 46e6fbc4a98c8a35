namespace Workflows.Checks;

/// <summary>What a rule is about, as its page in the documentation has it.</summary>
/// <param name="Code">The stable code, <c>WF</c> and four digits.</param>
/// <param name="Severity">How grave a breach is.</param>
/// <param name="Title">What is wrong when the rule reports, a few words.</param>
internal sealed record RuleDescription(string Code, DiagnosticSeverity Severity, string Title);

/// <summary>One thing that definitions must keep to.</summary>
internal interface IRule
{
    RuleDescription Description { get; }
}

/// <summary>A rule that is asked once for each definition.</summary>
internal interface IMachineRule : IRule
{
    void Check(MachineSite machine, Findings findings);
}

/// <summary>A rule that is asked for each flow: the definition itself, branches and processors.</summary>
internal interface IFlowRule : IRule
{
    void Check(FlowSite flow, Findings findings);
}

/// <summary>A rule that is asked for each state, however deep it stands.</summary>
internal interface IStateRule : IRule
{
    void Check(StateSite site, Findings findings);
}

/// <summary>A rule that is asked for each JSONPath: those of fields, of payload templates, and arguments of calls.</summary>
internal interface IPathRule : IRule
{
    void Check(PathSite site, Findings findings);
}

/// <summary>A rule that is asked for each member of a payload template whose name ends in <c>.$</c>.</summary>
internal interface ITemplateRule : IRule
{
    void Check(TemplateSite site, Findings findings);
}

/// <summary>A rule that is asked for each call of an intrinsic function, those among the arguments of others included.</summary>
internal interface ICallRule : IRule
{
    void Check(CallSite site, Findings findings);
}

/// <summary>A rule that is asked for each JSONata expression.</summary>
internal interface IExpressionRule : IRule
{
    void Check(ExpressionSite site, Findings findings);
}

/// <summary>A rule that is asked for each string that stands for itself where a path or an expression could stand.</summary>
internal interface ILiteralRule : IRule
{
    void Check(LiteralSite site, Findings findings);
}
