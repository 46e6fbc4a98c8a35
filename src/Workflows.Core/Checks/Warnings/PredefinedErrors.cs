using System.Collections.Frozen;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Warnings;

/// <summary>An error that the service itself raises.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Raisers">Which states raise it, to go into a sentence.</param>
/// <param name="IsRaisedBy">Whether a state raises it itself, those inside it apart.</param>
internal sealed record PredefinedError(string Name, string Raisers, Func<StateSite, bool> IsRaisedBy)
{
    /// <summary>Whether a state or one inside it can raise the error.</summary>
    public bool CanComeFrom(StateSite site) => IsRaisedBy(site) || site.Flows.Any(flow => flow.States.Any(CanComeFrom));
}

/// <summary>The errors that the service itself raises.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html"/>
internal static class PredefinedErrors
{
    /// <summary>What the names of all of them begin with.</summary>
    public const string Prefix = "States.";

    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    private const string HttpStatusPrefix = "States.Http.StatusCode.";

    private static readonly PredefinedError HttpStatus = new(HttpStatusPrefix, "an HTTP call", CallsHttp);

    private static readonly FrozenDictionary<string, PredefinedError> All = new PredefinedError[]
    {
        new(ErrorNames.All, "every state", _ => true),
        new(ErrorNames.DataLimitExceeded, "every state", _ => true),
        new(ErrorNames.ExceedToleratedFailureThreshold, "a distributed Map", IsDistributedMap),
        new(ErrorNames.IntrinsicFailure, "a JSONPath state", IsJsonPath),
        new(ErrorNames.ItemReaderFailed, "a distributed Map", IsDistributedMap),
        new(
            ErrorNames.NoChoiceMatched,
            "a Choice state without Default",
            s => s.State is ChoiceState { Default: null }
        ),
        new(ErrorNames.ParameterPathFailure, "a JSONPath state", IsJsonPath),
        new(ErrorNames.QueryEvaluationError, "a JSONata state", s => s.State.QueryLanguage == QueryLanguage.Jsonata),
        new(ErrorNames.ResultPathMatchFailure, "a JSONPath state", IsJsonPath),
        new(ErrorNames.ResultWriterFailed, "a distributed Map", IsDistributedMap),
        new(ErrorNames.Runtime, "every state", _ => true),
        new(ErrorNames.TaskFailed, "every state", _ => true),
        new(ErrorNames.Timeout, "a task with a timeout", CanTimeOut),
        new("States.BranchFailed", "a Parallel state", s => s.State is ParallelState),
        new(HeartbeatTimeout, "a task that expects heartbeats", s => s.State is TaskState task && task.HasHeartbeat()),
        new("States.Http.Socket", "an HTTP call", CallsHttp),
        new("States.Permissions", "a task", s => s.State is TaskState),
    }.ToFrozenDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => All.Keys;

    /// <summary>The error of a name, if the service has one.</summary>
    public static PredefinedError? Find(string name) =>
        All.GetValueOrDefault(name)
        ?? (name.StartsWith(HttpStatusPrefix, StringComparison.Ordinal) ? HttpStatus : null);

    private static bool IsJsonPath(StateSite site) => site.State.QueryLanguage == QueryLanguage.JsonPath;

    private static bool IsDistributedMap(StateSite site) => site.State is MapState { IsDistributed: true };

    private static bool CallsHttp(StateSite site) =>
        site.State is TaskState task
        && site.Machine.Texts.Target(task.Resource) is { Kind: TargetKind.Symbol } or { Service: "http" };

    /// <summary>
    /// What answers a request does so within its service's own limits; what is waited for longer may have a timeout
    /// that stands elsewhere, such as that of a nested execution.
    /// </summary>
    private static bool CanTimeOut(StateSite site) =>
        site.State is TaskState task
        && (
            task.HasTimeout()
            || task.HasHeartbeat()
            || site.Machine.Texts.Target(task.Resource)
                is not ({ Kind: TargetKind.Function } or { IsIntegration: true, Suffix: "" })
        );
}
