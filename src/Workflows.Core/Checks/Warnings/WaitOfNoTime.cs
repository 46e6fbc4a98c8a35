namespace Workflows.Checks.Warnings;

/// <summary>A Wait of 0 seconds goes on at once.</summary>
internal sealed class WaitOfNoTime : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0714", DiagnosticSeverity.Warning, "A Wait state waits for no time");

    public void Check(StateSite site, Findings findings)
    {
        var seconds = site.State switch
        {
            JsonataWait { Seconds: { } computed } => computed.Literal,
            JsonPathWait jsonPath => jsonPath.Seconds,
            _ => null,
        };
        if (seconds == 0)
        {
            findings.Add(
                Description,
                site.Path.Field("Seconds"),
                $"\"{site.State.Name}\" waits for 0 seconds, which is not at all.",
                "Remove the state, or say how long it is to wait."
            );
        }
    }
}
