namespace Workflows.Checks.Paths;

/// <summary>Only a Task has a task token.</summary>
internal sealed class TaskTokenOutOfReach : IPathRule, IExpressionRule
{
    public RuleDescription Description { get; } =
        new("WF0531", DiagnosticSeverity.Warning, "A task token is read outside a Task");

    public void Check(PathSite site, Findings findings)
    {
        if (ContextField.IsRead(site.Path, "Task") && site.Place.State.State is not TaskState)
        {
            Report(site.Place, findings);
        }
    }

    public void Check(ExpressionSite site, Findings findings)
    {
        if (ContextField.IsRead(site.Outline, "Task") && site.Place.State.State is not TaskState)
        {
            Report(site.Place, findings);
        }
    }

    private void Report(TextPlace place, Findings findings) =>
        findings.Add(
            Description,
            place.Path,
            $"The state \"{place.State.State.Name}\" is no Task, so there is no task token to read.",
            "Read it in the Task whose Resource ends in .waitForTaskToken."
        );
}
