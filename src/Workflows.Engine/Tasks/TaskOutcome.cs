namespace Workflows.Engine.Tasks;

/// <summary>How an attempt of a Task state ended: with a result, or with an error.</summary>
public readonly record struct TaskOutcome
{
    private TaskOutcome(Json result, bool isFailure, string? error, string? cause)
    {
        Result = result;
        IsFailure = isFailure;
        Error = error;
        Cause = cause;
    }

    /// <summary>The result; <see cref="Json.Undefined"/> for a failure.</summary>
    public Json Result { get; }

    /// <summary>Whether the attempt failed.</summary>
    public bool IsFailure { get; }

    /// <summary>The error's name; a failure may have none.</summary>
    public string? Error { get; }

    /// <summary>The cause in words or as JSON text; a failure may have none.</summary>
    public string? Cause { get; }

    /// <summary>The attempt succeeded.</summary>
    public static TaskOutcome Success(Json result) => new(result, isFailure: false, null, null);

    /// <summary>The attempt failed.</summary>
    public static TaskOutcome Failure(string? error, string? cause = null) =>
        new(default, isFailure: true, error, cause);
}
