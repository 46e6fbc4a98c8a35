using System.Text.RegularExpressions;

namespace Workflows;

/// <summary>What the parts of a workflow around its definition must keep to.</summary>
internal static partial class WorkflowRules
{
    /// <summary>The code of everything that is reported of a workflow's triggers and tags.</summary>
    public const string Code = "WF0102";

    private const int MaxTags = 50;

    /// <summary>All that is wrong; nothing if it can be deployed.</summary>
    public static IEnumerable<Diagnostic> Check(Workflow workflow) =>
        Repeated(workflow.Tasks.Select(t => t.Name))
            .Select(name => Error(TaskRules.Code, workflow, $"has several tasks called \"{name}\"."))
            .Concat(Triggers(workflow).Concat(Tags(workflow)).Select(message => Error(Code, workflow, message)));

    private static IEnumerable<string> Triggers(Workflow workflow)
    {
        var schedules = workflow.Triggers.OfType<ScheduleTrigger>().ToList();
        if (schedules.Count > 1)
        {
            yield return $"has {schedules.Count} schedules; one is allowed.";
        }
        foreach (var schedule in schedules.Where(s => !ScheduleExpression().IsMatch(s.Expression)))
        {
            yield return $"has the schedule \"{schedule.Expression}\"; it must be rate(<n> minutes|hours|days) or cron(<six fields>).";
        }
        foreach (
            var _ in workflow.Triggers.OfType<SubscriptionTrigger>().Where(s => string.IsNullOrWhiteSpace(s.Workflow))
        )
        {
            yield return "subscribes to a workflow without a name.";
        }
    }

    private static IEnumerable<string> Tags(Workflow workflow)
    {
        if (workflow.Tags.Count > MaxTags)
        {
            yield return $"has {workflow.Tags.Count} tags; {MaxTags} are allowed.";
        }
        foreach (var tag in workflow.Tags.Where(t => t.Key.Length is 0 or > 128 || t.Value.Length > 256))
        {
            yield return $"has the tag \"{tag.Key}\"; a key has 1 to 128 characters, a value up to 256.";
        }
        foreach (var key in Repeated(workflow.Tags.Select(t => t.Key)))
        {
            yield return $"has several tags called \"{key}\".";
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key);

    private static Diagnostic Error(string code, Workflow workflow, string message) =>
        new(code, DiagnosticSeverity.Error, $"Workflow \"{workflow.Name}\" {message}");

    [GeneratedRegex(
        @"^(rate\((1 (minute|hour|day)|([2-9]|[1-9]\d+) (minutes|hours|days))\)|cron\((\S+ ){5}\S+\))$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ScheduleExpression();
}
