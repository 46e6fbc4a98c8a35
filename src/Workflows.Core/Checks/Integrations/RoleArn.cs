using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>The role to assume is the ARN of an IAM role.</summary>
internal sealed class RoleArn : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0601", DiagnosticSeverity.Error, "The role of Credentials is no role's ARN");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (
            site.Task.Credentials["RoleArn"].TryGetString(out var role)
            && !(site.Task is JsonataTask && JsonataText.IsExpression(role))
            && !Placeholders.In(role)
            && !IsRole(role)
        )
        {
            findings.Add(
                Description,
                site.Site.Path.Field("Credentials").Field("RoleArn"),
                $"\"{role}\" is no ARN of a role.",
                role.StartsWith('$') && site.Task is JsonPathTask
                    ? "Write \"RoleArn.$\" for a path."
                    : "Write \"arn:aws:iam::<account>:role/<name>\"."
            );
        }
    }

    private static bool IsRole(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal)
        && Arn.Split(text) is { Service: "iam", Resource: var resource }
        && resource.StartsWith("role/", StringComparison.Ordinal);
}
