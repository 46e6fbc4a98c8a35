namespace Workflows.Checks.Integrations;

/// <summary>Credentials name the role to assume.</summary>
internal sealed class CredentialsRole : TaskRule
{
    private const string RoleArn = "RoleArn";

    public override RuleDescription Description { get; } =
        new("WF0600", DiagnosticSeverity.Error, "Credentials name no role");

    protected override void Check(TaskSite site, Findings findings)
    {
        var credentials = site.Task.Credentials;
        if (
            credentials.IsUndefined
            || IsExpression(site.Task, credentials)
            || !credentials[RoleArn].IsUndefined
            || (site.Task is JsonPathTask && !credentials[RoleArn + ".$"].IsUndefined)
        )
        {
            return;
        }
        var path = site.Site.Path.Field("Credentials");
        findings.Add(
            Description,
            path,
            $"The Credentials of \"{site.Task.Name}\" do not say which role to assume.",
            site.Task is JsonPathTask
                ? "Give RoleArn, or RoleArn.$ with a path."
                : "Give RoleArn, a role's ARN or an expression.",
            TaskSite.Refusal(path, $"The field '{RoleArn}' is required but was missing")
        );
    }

    private static bool IsExpression(TaskState task, Json value) =>
        task is JsonataTask && value.TryGetString(out var text) && JsonataText.IsExpression(text);
}
