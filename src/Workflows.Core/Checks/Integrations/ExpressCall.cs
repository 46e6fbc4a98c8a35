using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>An Express execution waits for nothing but the answer to a request.</summary>
internal sealed class ExpressCall : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0590", DiagnosticSeverity.Error, "An Express execution cannot wait for this task");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (Wait(site.Target) is var (what, refusal) && site.Site.Flow.ExecutionType() == ExecutionType.Express)
        {
            findings.Add(
                Description,
                site.Resource,
                $"An Express execution cannot wait for {what}.",
                "Call the service without waiting, or make the executions Standard.",
                TaskSite.Refusal(site.Resource, refusal)
            );
        }
    }

    private static (string What, string Refusal)? Wait(TaskTarget target) =>
        target switch
        {
            { Kind: TargetKind.Activity } => ("an activity", "Express state machine does not support Activity ARN"),
            { IsJob: true } => ("a job (.sync)", "Express state machine does not support '.sync' service integration"),
            // The second blank before "at" is the service's own.
            { IsCallback: true } => (
                "a task token (.waitForTaskToken)",
                "Express state machine does not support '.waitForTaskToken' service integration "
            ),
            _ => null,
        };
}
