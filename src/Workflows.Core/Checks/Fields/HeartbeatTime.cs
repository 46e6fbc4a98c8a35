using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>A task's heartbeat is shorter than its timeout.</summary>
internal sealed class HeartbeatTime : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0435", DiagnosticSeverity.Error, "A heartbeat is not shorter than the timeout");

    public void Check(StateSite site, Findings findings)
    {
        var (heartbeat, timeout) = site.State switch
        {
            JsonataTask s => (s.HeartbeatSeconds?.Literal, s.TimeoutSeconds?.Literal),
            JsonPathTask s => (s.HeartbeatSeconds, s.TimeoutSeconds),
            _ => default,
        };
        if (heartbeat >= timeout)
        {
            findings.Add(
                Description,
                site.Path.Field("HeartbeatSeconds"),
                $"A heartbeat is due every {heartbeat} seconds, and the task times out after {timeout}.",
                "Make \"HeartbeatSeconds\" less than \"TimeoutSeconds\".",
                SchemaRefusal.At(site.Path)
            );
        }
    }
}
