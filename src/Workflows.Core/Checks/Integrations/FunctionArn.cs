using Workflows.Checks.Resources;

namespace Workflows.Checks.Integrations;

/// <summary>The form of a Lambda function's ARN: <c>function:name</c>, and a version or alias.</summary>
internal sealed class FunctionArn : TaskRule
{
    private const string Latest = "$LATEST";

    public override RuleDescription Description { get; } =
        new("WF0582", DiagnosticSeverity.Error, "The ARN of a Lambda function is malformed");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (site.Target is { Kind: TargetKind.Function, Action: { Length: > 0 } name } && Fault(name) is { } fault)
        {
            findings.Add(
                Description,
                site.Resource,
                $"In \"{site.Task.Resource}\" {fault}.",
                "Write \"arn:aws:lambda:<region>:<account>:function:<name>\", and \":<version or alias>\" where one is meant.",
                site.NotRecognized()
            );
        }
    }

    private static string? Fault(string resource)
    {
        var parts = resource.Split(':');
        return parts switch
        {
            ["function", var name, ..] when !IsName(name) => $"\"{name}\" is no name of a function",
            ["function", _, ""] => "the version or alias after the last colon is missing",
            ["function", _] => null,
            ["function", _, var qualifier] => IsName(qualifier)
            || qualifier.StartsWith(Latest, StringComparison.Ordinal)
                ? null
                : $"\"{qualifier}\" is no version or alias",
            ["function", ..] => "too much follows the function's name",
            _ => $"\"{resource}\" is no function",
        };
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
