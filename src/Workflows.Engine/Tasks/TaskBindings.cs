using System.Text.Json;

namespace Workflows.Engine.Tasks;

/// <summary>Binds the symbolic resources of a definition, <c>${Name}</c>, to the code of tasks.</summary>
/// <remarks>
/// A Task state names its task as the resource itself, or in the arguments of the service that it calls:
/// <c>FunctionName</c> of <c>lambda:invoke</c>, whose result has the task's as <c>Payload</c>; <c>QueueUrl</c> of
/// <c>sqs:sendMessage.waitForTaskToken</c>; <c>TaskDefinition</c> of <c>ecs:runTask.waitForTaskToken</c>.
/// </remarks>
public sealed class TaskBindings : ITaskRunner
{
    private readonly Dictionary<string, TaskDefinition> tasks = new(StringComparer.Ordinal);

    /// <summary>Binds each of the tasks under its own name.</summary>
    public TaskBindings(params IEnumerable<TaskDefinition> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        foreach (var task in tasks)
        {
            this.tasks[task.Symbol] = task;
        }
    }

    /// <inheritdoc/>
    public string? Missing(TaskState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var resource = state.Resource.ToString();
        var symbol = TaskCalls.Of(resource).Symbol(TaskCalls.ArgumentsOf(state));
        // A name that is computed is known only when the state runs.
        var isComputed = symbol is null || symbol.StartsWith("{%", StringComparison.Ordinal);
        return (isComputed && tasks.Count > 0) || (symbol is not null && tasks.ContainsKey(symbol))
            ? null
            : $"State \"{state.Name}\" calls {(isComputed ? resource : symbol)}, and no task is bound to it.";
    }

    /// <inheritdoc/>
    public async Task<TaskOutcome> RunAsync(TaskRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = TaskCalls.Of(request.Resource);
        return call.Answer(await RunAsync(request, call.Symbol(request.Arguments), call.Payload(request.Arguments)));
    }

    private async Task<TaskOutcome> RunAsync(TaskRequest request, string? symbol, Json payload)
    {
        if (symbol is null || !tasks.TryGetValue(symbol, out var task))
        {
            return TaskOutcome.Failure("Lambda.ResourceNotFoundException", $"Function not found: {symbol}");
        }
        try
        {
            return TaskOutcome.Success(await task.RunAsync(ContextOf(request, payload), ArgumentOf(payload)));
        }
        catch (TaskFailedException failure)
        {
            return TaskOutcome.Failure(failure.Error, failure.Cause);
        }
        catch (Exception error)
        {
            return HandlerError.Describe(error);
        }
    }

    private static TaskContext ContextOf(TaskRequest request, Json payload) =>
        new()
        {
            ExecutionName = request.ExecutionName,
            StateName = request.StateName,
            StateMachineName = request.StateMachineName,
            Attempt = request.Attempt,
            TraceId = payload["meta"]["trace"].TryGetString(out var trace) ? trace : null,
            Clock = request.Clock,
            Logger = request.Logger,
            CancellationToken = request.CancellationToken,
        };

    /// <summary>The argument proper: the payload's <c>data</c> where it has the form that our own states send.</summary>
    private static Json ArgumentOf(Json payload) =>
        payload["meta"].IsObject && !payload["data"].IsUndefined ? payload["data"] : payload;
}
