using Workflows.Checks.Integrations;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Warnings;

/// <summary>What is answered by a message may never be answered.</summary>
internal sealed class CallbackWithoutTimeout : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0710", DiagnosticSeverity.Warning, "A task can wait for an answer for a year");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (
            site.Target is { IsCallback: true } or { Kind: TargetKind.Activity }
            && !site.Task.HasTimeout()
            && !site.Task.HasHeartbeat()
            && site.Site.Machine.Machine.TimeoutSeconds is null
            && site.Site.Flow.ExecutionType() == ExecutionType.Standard
        )
        {
            findings.Add(
                Description,
                site.Site.Path,
                site.Target.IsCallback
                    ? $"If the task token never comes back, \"{site.Task.Name}\" waits for a year."
                    : $"If no worker takes or ends the activity, \"{site.Task.Name}\" waits for a year.",
                "Give it TimeoutSeconds, or HeartbeatSeconds if the worker sends heartbeats."
            );
        }
    }
}
