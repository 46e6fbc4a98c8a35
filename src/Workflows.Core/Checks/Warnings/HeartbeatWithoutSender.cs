using Workflows.Checks.Integrations;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Warnings;

/// <summary>Heartbeats are sent by who has the task's token: the worker of an activity, or who answers a callback.</summary>
internal sealed class HeartbeatWithoutSender : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0712", DiagnosticSeverity.Warning, "Nothing can send the heartbeats that a task expects");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (
            site.Task.HasHeartbeat()
            && site.Target is { Kind: TargetKind.Function } or { IsIntegration: true, IsCallback: false }
        )
        {
            findings.Add(
                Description,
                site.Site.Path.Field(
                    site.Task is JsonPathTask { HeartbeatSecondsPath: not null }
                        ? "HeartbeatSecondsPath"
                        : "HeartbeatSeconds"
                ),
                $"\"{site.Task.Name}\" expects heartbeats, and nothing can send them: it has no task token.",
                "Use TimeoutSeconds. Heartbeats are for activities and for callbacks (.waitForTaskToken)."
            );
        }
    }
}
