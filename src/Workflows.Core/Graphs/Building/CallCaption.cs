namespace Workflows.Graphs;

/// <summary>What a Task state calls, as its node in the picture says it.</summary>
/// <param name="Action">The service and its action, such as <c>lambda:invoke</c>; <see langword="null"/> if the resource says only what is called.</param>
/// <param name="Name">The function, queue, table … that the action is for, as the definition has it, if it says so.</param>
internal sealed record CallCaption(string? Action, string? Name)
{
    private const string SdkPrefix = "aws-sdk:";
    private const string SecondVersion = ":2";

    /// <summary>The argument that names what an action is for, by service; the same in both query languages.</summary>
    private static readonly Dictionary<string, string> NameFields = new(StringComparer.Ordinal)
    {
        ["batch"] = "JobDefinition",
        ["bedrock"] = "ModelId",
        ["codebuild"] = "ProjectName",
        ["dynamodb"] = "TableName",
        ["ecs"] = "TaskDefinition",
        ["glue"] = "JobName",
        ["lambda"] = "FunctionName",
        ["sns"] = "TopicArn",
        ["sqs"] = "QueueUrl",
        ["states"] = "StateMachineArn",
    };

    public static CallCaption Of(TaskState state)
    {
        if (state.Resource.Text is not { } resource)
        {
            return new CallCaption(null, OfIntrinsic(state.Resource.Intrinsic));
        }
        // arn:partition:service:region:account:rest
        var parts = resource.Split(':', 6);
        return parts switch
        {
            [_, _, "states", "", "", var action] => OfService(action, state),
            [_, _, "states", _, _, var rest] when Behind(rest, "activity:") is { } name => new("activity", name),
            [_, _, "lambda", _, _, var rest] when Behind(rest, "function:") is { } name => new("lambda", name),
            _ => new CallCaption(null, resource),
        };
    }

    private static CallCaption OfService(string action, TaskState state)
    {
        var plain = Behind(action, SdkPrefix) ?? action;
        var service = plain.Split(':')[0];
        var arguments = state switch
        {
            JsonataTask task => task.Arguments,
            JsonPathTask task => task.Parameters,
            _ => default,
        };
        return new CallCaption(
            plain.EndsWith(SecondVersion, StringComparison.Ordinal) ? plain[..^SecondVersion.Length] : plain,
            NameFields.TryGetValue(service, out var field) ? OfArgument(arguments[field]) : null
        );
    }

    /// <summary>A name that is computed has no text to show.</summary>
    private static string? OfArgument(Json value) =>
        value.TryGetString(out var text) ? (JsonataText.IsExpression(text) ? null : text) : OfIntrinsic(value);

    /// <summary>The resource that an intrinsic function of CloudFormation is about.</summary>
    private static string? OfIntrinsic(Json value)
    {
        if (!value.IsObject || value.Count == 0)
        {
            return null;
        }
        var argument = value.Values[0];
        if (argument.IsArray && argument.Count > 0)
        {
            argument = argument[0];
        }
        return argument.TryGetString(out var text) ? text : null;
    }

    private static string? Behind(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;
}
