using System.Collections.Frozen;
using Workflows.Checks.Integrations;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Warnings;

/// <summary>
/// A parameter that an integration does not know fails the task when it runs. A warning, since the services get new
/// parameters; the integrations whose parameters are few and well known are looked at.
/// </summary>
internal sealed class UnknownParameter : TaskRule
{
    private static readonly FrozenDictionary<(string, string), string[]> Known = new Dictionary<
        (string, string),
        string[]
    >
    {
        [("lambda", "invoke")] =
        [
            "ClientContext",
            "DurableExecutionName",
            "FunctionName",
            "InvocationType",
            "LogType",
            "Payload",
            "Qualifier",
            "TenantId",
        ],
        [("sns", "publish")] =
        [
            "Message",
            "MessageAttributes",
            "MessageDeduplicationId",
            "MessageGroupId",
            "MessageStructure",
            "PhoneNumber",
            "Subject",
            "TargetArn",
            "TopicArn",
        ],
        [("sqs", "sendMessage")] =
        [
            "DelaySeconds",
            "MessageAttributes",
            "MessageBody",
            "MessageDeduplicationId",
            "MessageGroupId",
            "MessageSystemAttributes",
            "QueueUrl",
        ],
        [("states", "startExecution")] = ["Input", "Name", "StateMachineArn", "TraceHeader"],
    }.ToFrozenDictionary();

    public override RuleDescription Description { get; } =
        new("WF0715", DiagnosticSeverity.Warning, "An integration does not know the parameter");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (
            site.Target.Kind != TargetKind.Optimized
            || !Known.TryGetValue((site.Target.Service, site.Target.Action), out var known)
        )
        {
            return;
        }
        foreach (var key in site.Arguments.Keys)
        {
            var name = site.Task is JsonPathTask && key.EndsWith(".$", StringComparison.Ordinal) ? key[..^2] : key;
            // A small letter at the beginning is an error of its own.
            if (name.Length > 0 && !char.IsAsciiLetterLower(name[0]) && !known.Contains(name, StringComparer.Ordinal))
            {
                findings.Add(
                    Description,
                    site.Site.Path.Field(site.ArgumentsField).Field(key),
                    $"{site.Target.Service}:{site.Target.Action} has no parameter \"{name}\": {Nearest.Offer(name, known)}",
                    site.Target.IsFunction ? "What the function is to get belongs in Payload." : null
                );
            }
        }
    }
}
