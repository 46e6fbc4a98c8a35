using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>
/// A state of a program's workflow refers to a task that the workflow does not list. A warning, since deployment can put
/// a function in place that is no part of the program.
/// </summary>
internal sealed class UnknownTask : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0607", DiagnosticSeverity.Warning, "A task is called that the workflow does not have");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Site.Machine.Workflow is not { Source: null } workflow || Symbol(site) is not { } symbol)
        {
            return;
        }
        var tasks = workflow.Tasks;
        if (tasks.Any(task => task.Symbol == symbol))
        {
            return;
        }
        var names = tasks.Select(task => task.Name).ToList();
        findings.Add(
            Description,
            site.Resource,
            $"The state \"{site.Task.Name}\" calls {symbol}, and the workflow has no such task: {Nearest.Offer(symbol[2..^1], names)}",
            "List the task in the workflow's Tasks."
        );
    }

    /// <summary>The placeholder by which the state names a function, if it is nothing but one.</summary>
    private static string? Symbol(TaskSite site)
    {
        var name =
            site.Target is { Kind: TargetKind.Optimized, Service: "lambda" }
            && site.Arguments["FunctionName"].TryGetString(out var function)
                ? function
                : site.Task.Resource.Text;
        return
            name is not null
            && name.StartsWith("${", StringComparison.Ordinal)
            && Placeholders.End(name, 0) == name.Length
            ? name
            : null;
    }
}
