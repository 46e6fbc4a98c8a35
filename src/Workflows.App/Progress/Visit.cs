namespace Workflows.App.Progress;

/// <summary>How a visit ended.</summary>
internal enum VisitEnd
{
    Succeeded,

    /// <summary>It failed, and a catcher took the error.</summary>
    Caught,

    Failed,

    /// <summary>It was ended because something around it was.</summary>
    Aborted,
}

/// <summary>A stay of the execution in a state, or in an iteration of a Map state, within the visit around it.</summary>
internal sealed class Visit
{
    private readonly HashSet<Visit> open = [];
    private int items;
    private int itemsDone;
    private bool hasBegun;

    private Visit(StateProgress state, Visit? parent, int? iteration)
    {
        State = state;
        Parent = parent;
        Iteration = iteration;
        parent?.open.Add(this);
    }

    /// <summary>The visit of the state machine itself, which holds all others.</summary>
    public static Visit Root(StateProgress machine) => new(machine, null, null);

    /// <summary>The state; of an iteration the Map state.</summary>
    public StateProgress State { get; }

    public Visit? Parent { get; }

    /// <summary>The item's position, of an iteration.</summary>
    public int? Iteration { get; }

    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether states run directly inside; those of a Map state do so inside its iterations.</summary>
    public bool HasStates => Parent is null || Iteration is not null || State.Type == "Parallel";

    /// <summary>The number of the attempt, from 1.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>Why the attempt failed, once it did.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Whether the state has failed for good; the error may still be caught.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The state with the iterations that it belongs to, such as <c>Pack[3] Weigh</c>; of an iteration <c>Pack[3]</c>.</summary>
    public string Path
    {
        get
        {
            var iterations = Outwards().Where(v => v.Iteration is not null).Reverse().Select(v => v.IterationName);
            return string.Join(' ', Iteration is null ? iterations.Append(State.Name) : iterations);
        }
    }

    private string IterationName => string.Create(CultureInfo.InvariantCulture, $"{State.Name}[{Iteration}]");

    /// <summary>This visit and those around it.</summary>
    public IEnumerable<Visit> Outwards()
    {
        for (var visit = this; visit is not null; visit = visit.Parent)
        {
            yield return visit;
        }
    }

    /// <summary>The visit of a state inside this one that is under way.</summary>
    public Visit? OpenState(string name) =>
        open.FirstOrDefault(v => v.Iteration is null && string.Equals(v.State.Name, name, StringComparison.Ordinal));

    public Visit Enter(string name, string type, Moment now)
    {
        var visit = new Visit(State.Child(name, type), this, null);
        visit.State.Enter(now);
        visit.State.BeginAttempt();
        return visit;
    }

    /// <summary>Begins an iteration of this Map state.</summary>
    public Visit Iterate(int index)
    {
        State.ItemsOpen++;
        return new Visit(State, this, index);
    }

    /// <summary>The work of an attempt begins: of the present one, or of another one if that has failed.</summary>
    /// <param name="length">How many items there are, of a Map state.</param>
    /// <param name="now">When.</param>
    public void BeginWork(int length, Moment now)
    {
        if (hasBegun && Failure is null)
        {
            // Of a failed Parallel or Map state nothing is heard until it begins again.
            FailAttempt(new Failure(null, null), now);
        }
        TryAgain();
        hasBegun = true;
        items = length;
        State.Items += length;
    }

    /// <summary>The attempt fails, or if it has failed already another one does without having begun.</summary>
    public void FailAttempt(Failure failure, Moment now)
    {
        TryAgain();
        Failure = failure;
        State.FailAttempt(failure);
        CloseInner(now);
    }

    /// <summary>The state fails for good, with its last attempt.</summary>
    public void Lose(Moment now)
    {
        if (Failure is null)
        {
            FailAttempt(new Failure(null, null), now);
        }
        IsLost = true;
    }

    /// <summary>The visit ends well, unless its last attempt has failed: then the error was caught.</summary>
    public void Exit(Moment now) => Close(Failure is null ? VisitEnd.Succeeded : VisitEnd.Caught, now);

    /// <summary>The iteration ends.</summary>
    public void EndIteration(bool succeeded, Moment now)
    {
        if (succeeded && Parent is { } map)
        {
            map.itemsDone++;
            State.ItemsDone++;
        }
        Close(succeeded ? VisitEnd.Succeeded : VisitEnd.Failed, now);
    }

    /// <summary>The visit ends, and with it what is under way inside.</summary>
    public void Close(VisitEnd end, Moment now)
    {
        CloseInner(now);
        IsOpen = false;
        Parent?.open.Remove(this);
        if (Iteration is not null)
        {
            State.ItemsOpen--;
        }
        else if (Parent is not null)
        {
            State.Leave(end, now);
        }
    }

    /// <summary>The visit ends because the one around it does.</summary>
    public void GiveUp(Moment now) => Close(Failure is null ? VisitEnd.Aborted : VisitEnd.Failed, now);

    private void CloseInner(Moment now)
    {
        foreach (var visit in open.ToArray())
        {
            visit.GiveUp(now);
        }
    }

    /// <summary>Goes on to another attempt if the present one has failed.</summary>
    private void TryAgain()
    {
        if (Failure is null)
        {
            return;
        }
        Attempt++;
        Failure = null;
        hasBegun = false;
        State.BeginAttempt();
        State.Items -= items;
        State.ItemsDone -= itemsDone;
        (items, itemsDone) = (0, 0);
    }
}
