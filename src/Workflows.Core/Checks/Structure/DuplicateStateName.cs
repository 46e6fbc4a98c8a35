namespace Workflows.Checks.Structure;

/// <summary>No two states of a definition share a name, in whichever flows they stand.</summary>
internal sealed class DuplicateStateName : IMachineRule
{
    public RuleDescription Description { get; } =
        new("WF0405", DiagnosticSeverity.Error, "Two states have the same name");

    public void Check(MachineSite machine, Findings findings)
    {
        var seen = new Dictionary<string, StateSite>(machine.States.Count, StringComparer.Ordinal);
        foreach (var site in machine.States)
        {
            if (seen.TryAdd(site.State.Name, site))
            {
                continue;
            }
            findings.Add(
                Description,
                site.Path,
                $"There is a state \"{site.State.Name}\" already, at {seen[site.State.Name].Path}.",
                "Names are unique in the whole definition, branches and processors included: rename one of the two.",
                new ServiceRefusal(
                    ServiceCodes.DuplicateStateName,
                    site.Path.ToString(),
                    $"Duplicate State name: {site.State.Name}"
                )
            );
        }
    }
}
