using Workflows.Checks.Paths;

namespace Workflows.Checks.Expressions;

/// <summary>A text that begins or ends as an expression must do both.</summary>
internal sealed class HalfDelimitedExpression : ILiteralRule
{
    public RuleDescription Description { get; } =
        new("WF0552", DiagnosticSeverity.Error, "An expression lacks one of its delimiters");

    public void Check(LiteralSite site, Findings findings)
    {
        if (site.Use != LiteralUse.Jsonata)
        {
            return;
        }
        var isOpened = site.Text.StartsWith("{%", StringComparison.Ordinal);
        if (isOpened == site.Text.EndsWith("%}", StringComparison.Ordinal))
        {
            return;
        }
        var path = site.Place.Path;
        findings.Add(
            Description,
            path,
            isOpened
                ? $"The text {PathText.Quote(site.Text)} begins with {{% and does not end with %}}."
                : $"The text {PathText.Quote(site.Text)} ends with %}} and does not begin with {{%.",
            "Write {% … %} with nothing around it, not even a space.",
            new ServiceRefusal(ServiceCodes.Schema, path.ToString())
        );
    }
}
