namespace Workflows.Checks.Structure;

/// <summary>The name of a state has 1 to 80 characters.</summary>
internal sealed class StateNameLength : IStateRule
{
    private const int Most = 80;

    public RuleDescription Description { get; } =
        new("WF0406", DiagnosticSeverity.Error, "The name of a state is empty or too long");

    public void Check(StateSite site, Findings findings)
    {
        var name = site.State.Name;
        if (name.Length is > 0 and <= Most)
        {
            return;
        }
        var refusal =
            name.Length == 0
                ? null
                : $"Invalid State name: State '{name}' exceeds the {Most}-character limit allowed by the service";
        findings.Add(
            Description,
            site.Path,
            name.Length == 0
                ? "A state has an empty name."
                : $"The name of the state \"{name}\" has {name.Length} characters.",
            $"A name has 1 to {Most} characters.",
            new ServiceRefusal(ServiceCodes.InvalidStateName, site.Path.ToString(), refusal)
        );
    }
}
