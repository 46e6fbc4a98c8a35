using Workflows.Engine.Scheduling;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.Nesting;

/// <summary>
/// Runs in process the executions that Task states start (<c>states:startExecution</c>, also <c>.sync</c> and
/// <c>.sync:2</c>, and the same of <c>aws-sdk:sfn</c>), if their state machines are known; all else goes on to another
/// runner.
/// </summary>
/// <remarks>
/// An execution that is waited for goes by the clock of the one that started it. One that is not waited for runs to its
/// end at once, on a virtual clock of its own: its tasks do their work, but take none of the starter's time.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html"/>
public sealed class NestedExecutions : ITaskRunner
{
    private readonly ITaskRunner others;
    private readonly Dictionary<string, NestedMachine> machines;

    /// <summary>Knows these state machines.</summary>
    /// <param name="others">What does the work of all other Task states.</param>
    /// <param name="machines">The state machines. Their own Task states may start executions of each of them as well.</param>
    public NestedExecutions(ITaskRunner others, params IEnumerable<NestedMachine> machines)
    {
        this.others = others;
        this.machines = machines.ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public string? Missing(TaskState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
            StartExecution.Of(state.Resource.ToString()) is not null && Find(TaskCalls.ArgumentsOf(state)) is not null
            ? null
            : others.Missing(state);
    }

    /// <inheritdoc/>
    public Task<TaskOutcome> RunAsync(TaskRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StartExecution.Of(request.Resource) is { } call && Find(request.Arguments) is { } machine
            ? RunAsync(call, machine, request)
            : others.RunAsync(request);
    }

    private async Task<TaskOutcome> RunAsync(StartExecution call, NestedMachine machine, TaskRequest request)
    {
        var options = Options(call, machine, request);
        var execution = new NestedExecution(options, InputOf(request.Arguments["Input"]), options.StartTime);
        request.Submitted(execution.Started());
        var tasks = new NestedExecutions(machine.Tasks, machines.Values);
        var scheduler = call.IsAwaited ? (request.Clock as CallClock)?.Share() : null;
        var result = scheduler is null
            ? await machine.Machine.RunAsync(execution.Input, tasks, options, request.CancellationToken)
            : await machine.Machine.RunNestedAsync(
                scheduler,
                execution.Input,
                tasks,
                options,
                request.CancellationToken
            );
        return call.Answer(new NestedResult(execution, result));
    }

    private static ExecutionOptions Options(StartExecution call, NestedMachine machine, TaskRequest request)
    {
        var arn = request.Context["Execution"]["Id"].TryGetString(out var id) ? id.Split(':') : [];
        var given = new ExecutionOptions
        {
            Name = request.Arguments["Name"].TryGetString(out var name)
                ? name
                : string.Create(CultureInfo.InvariantCulture, $"{request.ExecutionName}-{request.EventId}"),
            MachineName = machine.Name,
            Type = machine.Type,
            RealTime = call.IsAwaited ? request.Clock : null,
            StartTime = request.Clock.GetUtcNow(),
            Seed = (int)request.EventId,
            Logger = request.Logger,
        };
        return arn.Length > 4 ? given with { Region = arn[3], AccountId = arn[4] } : given;
    }

    private NestedMachine? Find(Json arguments)
    {
        if (!arguments["StateMachineArn"].TryGetString(out var text))
        {
            return null;
        }
        var name = text is ['$', '{', .. var symbol, '}'] ? symbol : text[(text.LastIndexOf(':') + 1)..];
        return machines.GetValueOrDefault(name);
    }

    /// <summary>The input: JSON as it is, or as text; an empty object if there is none.</summary>
    private static Json InputOf(Json given)
    {
        if (given.IsUndefined || given.IsNull)
        {
            return Json.EmptyObject;
        }
        return given.TryGetString(out var text) && Json.TryParse(text, out var parsed) ? parsed : given;
    }
}
