namespace Workflows.App.Progress;

/// <summary>What is known of a state of the definition, over all its visits.</summary>
internal sealed class StateProgress
{
    private readonly List<StateProgress> children = [];
    private readonly StateFlow[] flows;
    private Moment openedAt;
    private Moment closed;

    private StateProgress(string name, string type, State? definition, StateFlow[] flows)
    {
        Name = name;
        Type = type;
        Definition = definition;
        this.flows = flows;
    }

    /// <summary>The state machine itself, which is no state but holds them.</summary>
    public static StateProgress Of(StateMachine machine) => new("", "", null, [machine]);

    public string Name { get; }

    public string Type { get; }

    /// <summary>The state as it is defined; <see langword="null"/> of the state machine itself.</summary>
    public State? Definition { get; }

    /// <summary>The branch of the Parallel state that this one belongs to, from 0; 0 elsewhere.</summary>
    public int Branch { get; private init; }

    /// <summary>The states inside that were entered, branch by branch, the first ones first.</summary>
    public IReadOnlyList<StateProgress> Children => children;

    /// <summary>How often the state was entered.</summary>
    public int Entered { get; private set; }

    /// <summary>How many visits are under way.</summary>
    public int Open { get; private set; }

    /// <summary>The visits that ended with an error.</summary>
    public int Failed { get; private set; }

    /// <summary>How the latest visit that ended did so.</summary>
    public VisitEnd? LatestEnd { get; private set; }

    /// <summary>Whether the state has attempts: Task, Parallel and Map.</summary>
    public bool HasAttempts => Definition is StateWithRetry;

    /// <summary>Whether the events tell of the state's items: those of a distributed Map state have executions of their own.</summary>
    public bool HasItems =>
        Definition is MapState map && map.Processor?.ProcessorConfig?.Mode is not ProcessorMode.Distributed;

    /// <summary>The attempts of all visits.</summary>
    public int Attempts { get; private set; }

    /// <summary>The most attempts that one visit can take.</summary>
    public long MostAttempts =>
        1 + ((Definition as StateWithRetry)?.Retry.Sum(r => r.MaxAttempts ?? Retrier.DefaultMaxAttempts) ?? 0);

    /// <summary>The attempts that failed, whatever followed.</summary>
    public int FailedAttempts { get; private set; }

    /// <summary>Why the latest of these failed.</summary>
    public Failure? LatestFailure { get; private set; }

    /// <summary>The items of a Map state, of the latest attempt of each visit.</summary>
    public int Items { get; set; }

    /// <summary>The items whose iteration has succeeded.</summary>
    public int ItemsDone { get; set; }

    /// <summary>The items whose iteration has begun and not ended.</summary>
    public int ItemsOpen { get; set; }

    /// <summary>For how long at least one visit was under way, up to now.</summary>
    public Moment Took(Moment now) => Open == 0 ? closed : closed + (now - openedAt);

    /// <summary>The progress of a state inside this one; new when it is asked for first.</summary>
    public StateProgress Child(string name, string type)
    {
        if (children.Find(c => string.Equals(c.Name, name, StringComparison.Ordinal)) is { } known)
        {
            return known;
        }
        var branch = Array.FindIndex(flows, f => f.States.TryGet(name, out _));
        var definition = branch < 0 ? null : flows[branch].States[name];
        StateFlow[] inner = [.. definition?.InnerFlows() ?? []];
        var child = new StateProgress(name, type, definition, inner) { Branch = Math.Max(branch, 0) };
        children.Insert(children.FindLastIndex(c => c.Branch <= child.Branch) + 1, child);
        return child;
    }

    public void Enter(Moment now)
    {
        Entered++;
        if (Open++ == 0)
        {
            openedAt = now;
        }
    }

    public void Leave(VisitEnd end, Moment now)
    {
        if (--Open == 0)
        {
            closed += now - openedAt;
        }
        LatestEnd = end;
        Failed += end is VisitEnd.Failed ? 1 : 0;
    }

    public void BeginAttempt() => Attempts++;

    public void FailAttempt(Failure failure)
    {
        FailedAttempts++;
        LatestFailure = failure;
    }
}
