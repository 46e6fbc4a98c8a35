using Workflows.App.Progress;
using Workflows.Engine;
using Workflows.Engine.History;
using Workflows.Engine.Tasks;

namespace Workflows.App.Tests;

/// <summary>A run of a state machine, and the progress that its events tell; each event takes a millisecond of real time.</summary>
internal sealed record Followed(RunProgress Progress, ExecutionResult Result)
{
    /// <summary>Runs a state machine to its end.</summary>
    /// <param name="machine">The definition.</param>
    /// <param name="tasks">The tasks that it calls.</param>
    /// <param name="onEvent">Hears of each event, once it is taken in.</param>
    public static async Task<Followed> RunAsync(
        StateMachine machine,
        IEnumerable<TaskDefinition> tasks,
        Action<RunProgress, HistoryEvent>? onEvent = null
    )
    {
        var progress = new RunProgress(machine);
        var options = new ExecutionOptions
        {
            OnEvent = what =>
            {
                progress.Apply(what, TimeSpan.FromMilliseconds(what.Id));
                onEvent?.Invoke(progress, what);
            },
        };
        var result = await CompiledMachine
            .Compile(machine)
            .RunAsync(Json.EmptyObject, new TaskBindings(tasks), options, TestContext.Current.CancellationToken);
        return new Followed(progress, result);
    }

    /// <summary>All states that were entered, wherever they are.</summary>
    public IEnumerable<StateProgress> All => Inside(Progress.States);

    /// <summary>The progress of a state.</summary>
    public StateProgress this[string name] => All.Single(s => s.Name == name);

    private static IEnumerable<StateProgress> Inside(IEnumerable<StateProgress> states) =>
        states.SelectMany(s => Inside(s.Children).Prepend(s));
}
