namespace Workflows.Checks.Fields;

/// <summary>No two Map states share a label.</summary>
internal sealed class DuplicateLabel : IMachineRule
{
    public RuleDescription Description { get; } =
        new("WF0447", DiagnosticSeverity.Error, "Two Map states have the same label");

    public void Check(MachineSite machine, Findings findings)
    {
        Dictionary<string, StateSite>? seen = null;
        foreach (var site in machine.States)
        {
            if (site.State is not MapState { Label: { } label })
            {
                continue;
            }
            seen ??= new Dictionary<string, StateSite>(StringComparer.Ordinal);
            if (seen.TryAdd(label, site))
            {
                continue;
            }
            var place = site.Path.Field("Label");
            findings.Add(
                Description,
                place,
                $"The Map state \"{seen[label].State.Name}\" has the label \"{label}\" as well.",
                "Labels name the runs of a Map state: give each its own.",
                new ServiceRefusal(ServiceCodes.DuplicateLabel, place.ToString(), $"Duplicate Label name: {label}")
            );
        }
    }
}
