using Workflows.Checks;

namespace Workflows.Limits.History;

/// <summary>A Map over items that stand in the definition can be known to be too long.</summary>
internal sealed class MapTooLong : ILimitRule
{
    public RuleDescription Description { get; } =
        new("WF0858", DiagnosticSeverity.Warning, "An inline Map fills the history");

    public void Check(LimitSite site, Findings findings)
    {
        foreach (var map in MapHistory.InlineMaps(site))
        {
            if (MapItems.Count(map.State) is { } count && count * site.Events.OfItem(map) > ServiceLimits.Events)
            {
                findings.Add(
                    Description,
                    map.Path,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The {count:N0} items of the Map state \"{map.State.Name}\" record more than {ServiceLimits.Events:N0} events, at which the execution ends."
                    ),
                    "Make the Map distributed."
                );
            }
        }
    }
}
