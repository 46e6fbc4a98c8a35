namespace Workflows.Checks.Paths;

/// <summary>There is a current item only in a Map state and in the states inside it.</summary>
internal sealed class MapItemOutOfReach : IPathRule, IExpressionRule
{
    public RuleDescription Description { get; } =
        new("WF0532", DiagnosticSeverity.Warning, "The item of a Map state is read where there is none");

    public void Check(PathSite site, Findings findings)
    {
        if (ContextField.IsRead(site.Path, "Map") && !IsInMap(site.Place.State))
        {
            Report(site.Place, findings);
        }
    }

    public void Check(ExpressionSite site, Findings findings)
    {
        if (ContextField.IsRead(site.Outline, "Map") && !IsInMap(site.Place.State))
        {
            Report(site.Place, findings);
        }
    }

    private static bool IsInMap(StateSite? site)
    {
        for (; site is not null; site = site.Flow.Owner)
        {
            if (site.State is MapState)
            {
                return true;
            }
        }
        return false;
    }

    private void Report(TextPlace place, Findings findings) =>
        findings.Add(
            Description,
            place.Path,
            $"The state \"{place.State.State.Name}\" is neither a Map state nor inside one, so there is no item to read."
        );
}
