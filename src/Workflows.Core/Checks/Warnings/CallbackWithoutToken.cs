using Workflows.Checks.Integrations;

namespace Workflows.Checks.Warnings;

/// <summary>Who does not get the task token cannot send it back.</summary>
internal sealed class CallbackWithoutToken : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0711", DiagnosticSeverity.Warning, "A callback task passes its token to nobody");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target.IsCallback && !site.Arguments.IsUndefined && !MayPassToken(site.Arguments))
        {
            findings.Add(
                Description,
                site.Site.Path.Field(site.ArgumentsField),
                $"\"{site.Task.Name}\" waits for its task token and passes it to nobody.",
                site.Task is JsonataTask
                    ? "Pass \"{% $states.context.Task.Token %}\" in the Arguments."
                    : "Pass \"$$.Task.Token\" in the Parameters, in a field whose name ends in \".$\"."
            );
        }
    }

    /// <summary>
    /// Whether the token can be in what is passed: JSONPath has it under <c>$$</c>, JSONata under <c>$states.context</c>.
    /// A whole that holds it counts.
    /// </summary>
    private static bool MayPassToken(Json template)
    {
        if (template.TryGetString(out var text))
        {
            return JsonataText.IsExpression(text)
                ? text.Contains("$states", StringComparison.Ordinal) && !ReadsOnlyInput(text)
                : text.Contains("$$", StringComparison.Ordinal);
        }
        foreach (var item in template.Items)
        {
            if (MayPassToken(item))
            {
                return true;
            }
        }
        foreach (var value in template.Values)
        {
            if (MayPassToken(value))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether each <c>$states</c> of an expression goes on with <c>.input</c>.</summary>
    private static bool ReadsOnlyInput(string text)
    {
        const string States = "$states";
        for (
            var at = text.IndexOf(States, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(States, at + 1, StringComparison.Ordinal)
        )
        {
            if (!text.AsSpan(at + States.Length).StartsWith(".input"))
            {
                return false;
            }
        }
        return true;
    }
}
