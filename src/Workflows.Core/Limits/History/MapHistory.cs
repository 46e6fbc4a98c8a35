using Workflows.Checks;

namespace Workflows.Limits.History;

/// <summary>Each item of an inline Map makes the history of the execution longer.</summary>
internal sealed class MapHistory : ILimitRule
{
    public RuleDescription Description { get; } =
        new("WF0857", DiagnosticSeverity.Info, "An inline Map has room for so many items");

    public void Check(LimitSite site, Findings findings)
    {
        foreach (var map in InlineMaps(site).Where(map => MapItems.Count(map.State) is null))
        {
            var events = site.Events.OfItem(map);
            findings.Add(
                Description,
                map.Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The Map state \"{map.State.Name}\" records at least {events} events an item; the execution ends at {ServiceLimits.Events:N0}, which is item {ServiceLimits.Events / events:N0}."
                ),
                "If there can be more items, make the Map distributed."
            );
        }
    }

    /// <summary>The Map states whose events are those of the execution.</summary>
    public static IEnumerable<StateSite> InlineMaps(LimitSite site) =>
        site.Machine.States.Where(state =>
            state.State is MapState { IsDistributed: false, Processor: not null }
            && state.Flow.ExecutionType() == ExecutionType.Standard
        );
}
