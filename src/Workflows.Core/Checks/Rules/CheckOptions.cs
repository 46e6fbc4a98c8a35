namespace Workflows.Checks;

/// <summary>What a check asks.</summary>
[Flags]
public enum CheckKinds
{
    /// <summary>Would the service accept the definition, and is it likely meant as it stands?</summary>
    Form = 1,

    /// <summary>Is everything set that is read, on each way through the definition, and of a fitting type?</summary>
    DataFlow = 2,

    /// <summary>Does it keep to the limits of the service: payloads, history, size?</summary>
    Limits = 4,

    /// <summary>All of it.</summary>
    All = Form | DataFlow | Limits,
}

/// <summary>How definitions are checked.</summary>
public sealed record CheckOptions
{
    /// <summary>What is checked. Default: all.</summary>
    public CheckKinds Kinds { get; init; } = CheckKinds.All;

    /// <summary>
    /// The type of the executions of a definition that is checked alone; a workflow says so itself. Default:
    /// <see cref="ExecutionType.Standard"/>.
    /// </summary>
    public ExecutionType Type { get; init; } = ExecutionType.Standard;

    /// <summary>
    /// Whether to tell, as information, where a task's optional argument is left to its default. Default: not.
    /// </summary>
    public bool ReportsDefaultArguments { get; init; }
}
