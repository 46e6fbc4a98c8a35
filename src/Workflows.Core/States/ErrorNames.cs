namespace Workflows;

/// <summary>The names of the errors that the service itself raises.</summary>
/// <seealso href="https://states-language.net/spec.html#predefined-error-codes"/>
public static class ErrorNames
{
    /// <summary>Stands for every error (that can be retried or caught).</summary>
    public const string All = "States.ALL";

    /// <summary>Stands for every error of a task but a timeout.</summary>
    public const string TaskFailed = "States.TaskFailed";

    /// <summary>A task ran longer than its timeout, or was silent longer than its heartbeat.</summary>
    public const string Timeout = "States.Timeout";

    /// <summary>The definition asks for what cannot be done. Neither retried nor caught.</summary>
    public const string Runtime = "States.Runtime";

    /// <summary>A JSONata expression failed or gave nothing.</summary>
    public const string QueryEvaluationError = "States.QueryEvaluationError";

    /// <summary>No rule of a Choice state held, and there is no default.</summary>
    public const string NoChoiceMatched = "States.NoChoiceMatched";

    /// <summary>A payload is larger than 256 KiB. That of a task's result can be caught, that of an output ends the execution.</summary>
    public const string DataLimitExceeded = "States.DataLimitExceeded";

    /// <summary>A path of a payload template (<c>"x.$"</c>) found nothing.</summary>
    public const string ParameterPathFailure = "States.ParameterPathFailure";

    /// <summary>An intrinsic function failed.</summary>
    public const string IntrinsicFailure = "States.IntrinsicFailure";

    /// <summary>A result cannot be put where <c>ResultPath</c> says.</summary>
    public const string ResultPathMatchFailure = "States.ResultPathMatchFailure";

    /// <summary>More iterations of a distributed Map failed than are tolerated.</summary>
    public const string ExceedToleratedFailureThreshold = "States.ExceedToleratedFailureThreshold";

    /// <summary>A distributed Map could not read its items.</summary>
    public const string ItemReaderFailed = "States.ItemReaderFailed";

    /// <summary>A distributed Map could not write its results.</summary>
    public const string ResultWriterFailed = "States.ResultWriterFailed";

    /// <summary>The name of the error output's member that names the error.</summary>
    public const string ErrorField = "Error";

    /// <summary>The name of the error output's member that gives the cause.</summary>
    public const string CauseField = "Cause";
}
