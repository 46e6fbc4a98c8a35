namespace Workflows.Checks;

/// <summary>The rules about the texts inside fields, asked for one text at a time.</summary>
internal static class TextRules
{
    private static readonly IPathRule[] ForPaths = [.. FormRules.All.OfType<IPathRule>()];
    private static readonly ITemplateRule[] ForTemplates = [.. FormRules.All.OfType<ITemplateRule>()];
    private static readonly ICallRule[] ForCalls = [.. FormRules.All.OfType<ICallRule>()];
    private static readonly IExpressionRule[] ForExpressions = [.. FormRules.All.OfType<IExpressionRule>()];
    private static readonly ILiteralRule[] ForLiterals = [.. FormRules.All.OfType<ILiteralRule>()];

    public static void Check(PathSite site, Findings findings)
    {
        foreach (var rule in ForPaths)
        {
            rule.Check(site, findings);
        }
    }

    public static void Check(TemplateSite site, Findings findings)
    {
        foreach (var rule in ForTemplates)
        {
            rule.Check(site, findings);
        }
    }

    public static void Check(CallSite site, Findings findings)
    {
        foreach (var rule in ForCalls)
        {
            rule.Check(site, findings);
        }
    }

    public static void Check(ExpressionSite site, Findings findings)
    {
        foreach (var rule in ForExpressions)
        {
            rule.Check(site, findings);
        }
    }

    public static void Check(LiteralSite site, Findings findings)
    {
        foreach (var rule in ForLiterals)
        {
            rule.Check(site, findings);
        }
    }
}
