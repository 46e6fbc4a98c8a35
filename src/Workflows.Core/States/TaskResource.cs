namespace Workflows;

/// <summary>
/// What does the work of a Task: an ARN, a symbolic <c>${Name}</c>, or (in a definition that is part of a
/// CloudFormation template) an intrinsic function such as <c>{"Fn::GetAtt": ["Charge", "Arn"]}</c>.
/// </summary>
public readonly record struct TaskResource
{
    private TaskResource(string? text, Json intrinsic)
    {
        Text = text;
        Intrinsic = intrinsic;
    }

    /// <summary>The ARN or symbolic name; <see langword="null"/> if it is an intrinsic function.</summary>
    public string? Text { get; }

    /// <summary>The CloudFormation intrinsic function; <see cref="Json.Undefined"/> if it is a text.</summary>
    public Json Intrinsic { get; }

    /// <summary>An ARN or symbolic name.</summary>
    public static implicit operator TaskResource(string text) => new(text, default);

    /// <summary>Reads the value of the field; gives nothing if it is neither a string nor an intrinsic function.</summary>
    public static TaskResource? From(Json value)
    {
        if (value.TryGetString(out var text))
        {
            return text;
        }
        return IsIntrinsic(value) ? new TaskResource(null, value) : default(TaskResource?);
    }

    /// <summary>The value of the field.</summary>
    public Json ToJson() => Text ?? Intrinsic;

    /// <inheritdoc/>
    public override string ToString() => Text ?? Intrinsic.ToString();

    private static bool IsIntrinsic(Json value) =>
        value.IsObject
        && value.Count == 1
        && (value.Keys[0] is "Ref" || value.Keys[0].StartsWith("Fn::", StringComparison.Ordinal));
}
