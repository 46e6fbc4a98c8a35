using Workflows.Engine.History;

namespace Workflows.App.Progress;

/// <summary>How far an execution has come, told by its events. It is fed by one thread and read by the same.</summary>
/// <remarks>
/// Most events do not say where they belong. Each is taken to the visit of the event that led to it, and from there
/// outwards to the visit that it can be about.
/// </remarks>
internal sealed class RunProgress
{
    /// <summary>The visit that each event belongs to, by the event's number.</summary>
    private readonly List<Visit> visits;
    private readonly Visit root;
    private DateTimeOffset? start;

    public RunProgress(StateMachine definition)
    {
        root = Visit.Root(StateProgress.Of(definition));
        visits = [root];
    }

    /// <summary>The states of the state machine that were entered, the first ones first.</summary>
    public IReadOnlyList<StateProgress> States => root.State.Children;

    /// <summary>When the latest event happened.</summary>
    public Moment Now { get; private set; }

    /// <summary>Takes in the next event.</summary>
    /// <param name="what">The event.</param>
    /// <param name="real">The time that has really passed since the start.</param>
    /// <returns>The visit that the event belongs to.</returns>
    public Visit Apply(HistoryEvent what, TimeSpan real)
    {
        start ??= what.Timestamp;
        Now = new Moment(what.Timestamp - start.Value, real);
        var from = visits[(int)what.PreviousId];
        var visit = Find(what, from) ?? from;
        NoteSilentFailure(what, from, visit);
        Note(what, visit);
        visits.Add(visit);
        return visit;
    }

    /// <summary>The visit that an event belongs to, begun where the event begins one.</summary>
    private Visit? Find(HistoryEvent what, Visit from) =>
        what switch
        {
            StateEnteredEvent entered => Around(from).Enter(entered.Name, TypeOf(entered), Now),
            StateExitedEvent exited => OpenState(from, exited.Name),
            EvaluationFailedEvent failed => OpenState(from, failed.State),
            MapIterationEvent { Type: HistoryEventType.MapIterationStarted } started => OpenState(from, started.Name)
                ?.Iterate(started.Index),
            MapIterationEvent ended => from.Outwards()
                .FirstOrDefault(v => v.IsOpen && v.Iteration == ended.Index && v.State.Name == ended.Name),
            ExecutionStartedEvent or ExecutionSucceededEvent or ExecutionEndedEvent => root,
            // A state that has failed for good may yet be aborted; what else follows from it is about the state around it.
            _ => from.Outwards()
                .FirstOrDefault(v =>
                    v is { IsOpen: true, Iteration: null } && (!v.IsLost || IsAbort(what)) && IsAbout(what, v.State)
                ),
        };

    /// <summary>
    /// A path that finds nothing leaves no event of its own: a state that is not done has failed when what follows from it
    /// is about a state around it.
    /// </summary>
    private void NoteSilentFailure(HistoryEvent what, Visit from, Visit visit)
    {
        var isFailure =
            what is not (StateEnteredEvent or ExecutionEndedEvent { Type: not HistoryEventType.ExecutionFailed });
        if (
            isFailure
            && from is { IsOpen: true, Iteration: null, Failure: null }
            && from.Outwards().Skip(1).Contains(visit)
        )
        {
            var error = what as ExecutionEndedEvent;
            from.FailAttempt(new Failure(error?.Error, error?.Cause), Now);
        }
    }

    private void Note(HistoryEvent what, Visit visit)
    {
        switch (what)
        {
            case StateEnteredEvent { Type: HistoryEventType.FailStateEntered }:
                visit.FailAttempt(new Failure(null, null), Now);
                break;
            case StateExitedEvent:
                visit.Exit(Now);
                break;
            // What fails in a catcher is no attempt; the state fails with it all the same.
            case EvaluationFailedEvent { Location: { } location }
                when location.StartsWith("Catch[", StringComparison.Ordinal):
                break;
            case EvaluationFailedEvent failed:
                visit.FailAttempt(new Failure(failed.Error, failed.Cause), Now);
                break;
            case TaskEvent task:
                NoteTask(task, visit);
                break;
            case MapStateStartedEvent started:
                visit.BeginWork(started.Length, Now);
                break;
            case MapIterationEvent { Type: not HistoryEventType.MapIterationStarted } ended:
                visit.EndIteration(ended.Type == HistoryEventType.MapIterationSucceeded, Now);
                break;
            case ExecutionSucceededEvent or ExecutionEndedEvent:
                visit.Close(VisitEnd.Succeeded, Now);
                break;
            case { Type: HistoryEventType.ParallelStateStarted }:
                visit.BeginWork(0, Now);
                break;
            case { Type: HistoryEventType.ParallelStateFailed or HistoryEventType.MapStateFailed }:
                visit.Lose(Now);
                break;
            case var _ when IsAbort(what):
                visit.GiveUp(Now);
                break;
        }
    }

    private void NoteTask(TaskEvent task, Visit visit)
    {
        switch (task.Step())
        {
            case TaskStep.Scheduled:
                visit.BeginWork(0, Now);
                break;
            case TaskStep.Failed or TaskStep.TimedOut:
                visit.FailAttempt(new Failure(task.Error, task.Cause), Now);
                break;
        }
    }

    /// <summary>The visit of a state that is under way: around an event's visit, or beside it.</summary>
    private static Visit? OpenState(Visit from, string name) =>
        from.Outwards().FirstOrDefault(v => v.IsOpen && v.Iteration is null && v.State.Name == name)
        ?? Around(from).OpenState(name);

    /// <summary>The visit in which the next state is entered.</summary>
    private static Visit Around(Visit from) =>
        from.Outwards().First(v => v.HasStates && (v.IsOpen || v.Parent is null));

    /// <summary>Whether an event without a state's name is one of those that a state of this type has.</summary>
    private static bool IsAbout(HistoryEvent what, StateProgress state) =>
        what is TaskEvent
            ? state.Type == "Task"
            : what.Type.ToString().StartsWith(state.Type, StringComparison.Ordinal);

    private static bool IsAbort(HistoryEvent what) =>
        what.Type
            is HistoryEventType.ParallelStateAborted
                or HistoryEventType.MapStateAborted
                or HistoryEventType.TaskStateAborted
                or HistoryEventType.WaitStateAborted;

    /// <summary>The type of the state: what the event's own says of it.</summary>
    private static string TypeOf(StateEnteredEvent entered) =>
        entered.Type.ToString().Replace("StateEntered", "", StringComparison.Ordinal);
}
