namespace Workflows.Checks.Integrations;

/// <summary>A rule of Task states and what they call.</summary>
internal abstract class TaskRule : IStateRule
{
    public abstract RuleDescription Description { get; }

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is TaskState task)
        {
            Check(new TaskSite(site, task, site.Machine.Texts.Target(task.Resource)), findings);
        }
    }

    protected abstract void Check(TaskSite site, Findings findings);
}
