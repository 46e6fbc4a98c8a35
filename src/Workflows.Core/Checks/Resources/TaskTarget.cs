namespace Workflows.Checks.Resources;

/// <summary>What kind of thing the resource of a Task state names.</summary>
internal enum TargetKind
{
    /// <summary>A placeholder or CloudFormation function that deployment replaces: nothing is known of it.</summary>
    Symbol,

    /// <summary>A text with a placeholder that is not closed.</summary>
    Unclosed,

    /// <summary>A text that is no ARN.</summary>
    Text,

    /// <summary>A Lambda function by its own ARN.</summary>
    Function,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>A task by the ARN that the language's specification uses in its examples; no service runs it.</summary>
    Task,

    /// <summary>An action that Step Functions has made an integration of its own for: <c>sqs:sendMessage</c>.</summary>
    Optimized,

    /// <summary>An action of an AWS SDK: <c>aws-sdk:s3:getObject</c>.</summary>
    Sdk,

    /// <summary>The ARN of anything else.</summary>
    Other,
}

/// <summary>The resource of a Task state, taken apart.</summary>
/// <param name="Kind">What kind of thing it names.</param>
/// <param name="Service">The service that does the work, such as <c>sqs</c>; empty if it is not known.</param>
/// <param name="Action">What is asked of the service, such as <c>sendMessage</c>; a function's or activity's name.</param>
/// <param name="Suffix">The integration pattern as it is written: <c>.sync</c>, <c>.sync:2</c>, <c>.waitForTaskToken</c>, or nothing.</param>
internal sealed record TaskTarget(TargetKind Kind, string Service = "", string Action = "", string Suffix = "")
{
    public const string JobSuffix = ".sync";
    public const string JsonJobSuffix = ".sync:2";
    public const string CallbackSuffix = ".waitForTaskToken";

    private const string SdkPrefix = "aws-sdk:";

    /// <summary>A target of which nothing is known.</summary>
    public static readonly TaskTarget Symbol = new(TargetKind.Symbol);

    private static readonly TaskTarget Unclosed = new(TargetKind.Unclosed);
    private static readonly TaskTarget Text = new(TargetKind.Text);

    /// <summary>The resources of an account that are no integrations, by the word that stands for their type.</summary>
    private static readonly string[] AccountResources = ["execution", "express", "mapRun", "stateMachine"];

    /// <summary>Whether the resource is an action of a service, optimized or of an SDK.</summary>
    public bool IsIntegration => Kind is TargetKind.Optimized or TargetKind.Sdk;

    /// <summary>Whether the state waits for a task token to come back.</summary>
    public bool IsCallback => IsIntegration && Suffix == CallbackSuffix;

    /// <summary>Whether the state waits for a job that it starts.</summary>
    public bool IsJob => IsIntegration && Suffix.StartsWith(JobSuffix, StringComparison.Ordinal);

    /// <summary>Whether a Lambda function does the work, called either way.</summary>
    public bool IsFunction => Kind == TargetKind.Function || (Kind == TargetKind.Optimized && Service == "lambda");

    /// <summary>Takes the text of a resource apart.</summary>
    public static TaskTarget Of(string resource)
    {
        if (Placeholders.IsUnclosed(resource))
        {
            return Unclosed;
        }
        if (!resource.StartsWith("arn:", StringComparison.Ordinal))
        {
            return Placeholders.In(resource) ? Symbol : Text;
        }
        var arn = Arn.Split(resource);
        if (arn is null)
        {
            return Placeholders.In(resource) ? Symbol : new TaskTarget(TargetKind.Other);
        }
        return arn switch
        {
            { Service: var service, Resource: var name } when Placeholders.In(service) || Placeholders.In(name) =>
                service == "lambda" ? new TaskTarget(TargetKind.Function, service)
                : service == "states" && name.StartsWith("activity:", StringComparison.Ordinal)
                    ? new TaskTarget(TargetKind.Activity)
                : Symbol,
            { Service: "lambda", Resource: var name } => new TaskTarget(TargetKind.Function, "lambda", name),
            { Service: "states", Account: "", Resource: var name } => Integration(name),
            { Service: "states", Resource: var name } => OfAccount(name),
            { Service: "swf", Resource: var name } when Type(name) == "task" => new TaskTarget(TargetKind.Task),
            _ => new TaskTarget(TargetKind.Other, arn.Service, arn.Resource),
        };
    }

    private static TaskTarget OfAccount(string name) =>
        Type(name) switch
        {
            "activity" => new TaskTarget(TargetKind.Activity, "states", name["activity".Length..].TrimStart(':')),
            "task" => new TaskTarget(TargetKind.Task),
            var type when AccountResources.Contains(type) => new TaskTarget(TargetKind.Other, "states", name),
            _ => Integration(name),
        };

    private static TaskTarget Integration(string name)
    {
        var isSdk = name.StartsWith(SdkPrefix, StringComparison.Ordinal);
        var call = isSdk ? name[SdkPrefix.Length..] : name;
        var colon = call.IndexOf(':');
        if (colon < 0)
        {
            return new TaskTarget(TargetKind.Other, "states", name);
        }
        var action = call[(colon + 1)..];
        var dot = action.IndexOf('.');
        return new TaskTarget(
            isSdk ? TargetKind.Sdk : TargetKind.Optimized,
            call[..colon],
            dot < 0 ? action : action[..dot],
            dot < 0 ? "" : action[dot..]
        );
    }

    private static string Type(string resource) =>
        resource.IndexOf(':') is >= 0 and var colon ? resource[..colon] : resource;
}
