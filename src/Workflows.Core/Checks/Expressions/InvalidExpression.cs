using Workflows.Checks.Paths;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Expressions;

/// <summary>What stands between the delimiters must be JSONata.</summary>
internal sealed class InvalidExpression : IExpressionRule
{
    public RuleDescription Description { get; } =
        new("WF0551", DiagnosticSeverity.Error, "An expression is no JSONata");

    public void Check(ExpressionSite site, Findings findings)
    {
        if (site.Error is not { } error || Placeholders.In(site.Text))
        {
            return;
        }
        var path = site.Place.Path;
        var position =
            error.Position < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", at position {error.Position}");
        findings.Add(
            Description,
            path,
            $"The expression {PathText.Quote(JsonataText.Inner(site.Text))} is no JSONata: {error.Message}{position}.",
            null,
            new ServiceRefusal(ServiceCodes.InvalidJsonata, path.ToString(), error.Message)
        );
    }
}
