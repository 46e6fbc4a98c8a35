using Workflows.Asl;

namespace Workflows.Checks;

/// <summary>A definition that is checked, with all that is in it.</summary>
internal sealed class MachineSite
{
    private readonly List<FlowSite> flows = [];
    private readonly List<StateSite> states = [];

    /// <summary>Walks a definition.</summary>
    /// <param name="machine">The definition.</param>
    /// <param name="type">The type of its executions.</param>
    /// <param name="unread">The places at which the text held what could not be read.</param>
    public MachineSite(StateMachine machine, ExecutionType type, IReadOnlyList<string> unread)
    {
        Machine = machine;
        Type = type;
        Unread = unread;
        Root = new FlowSite(this, null, machine, StatePath.Root);
        Enter(Root);
    }

    public StateMachine Machine { get; }

    /// <summary>The workflow that the definition is of, if it is of one: it has the types of input and tasks.</summary>
    public Workflow? Workflow { get; init; }

    /// <summary>The type of the executions.</summary>
    public ExecutionType Type { get; }

    /// <summary>The query language of the states that name none.</summary>
    public QueryLanguage Language => Machine.QueryLanguage ?? QueryLanguage.JsonPath;

    /// <summary>The places at which the text held what could not be read; rules do not report what follows from that.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>Whether the text held something at exactly this place that could not be read.</summary>
    public bool IsUnread(StatePath path) =>
        Unread.Count > 0 && Unread.Contains(path.ToString(), StringComparer.Ordinal);

    /// <summary>The expressions, paths and calls of the definition.</summary>
    public ParsedTexts Texts { get; } = new();

    /// <summary>The definition's own flow.</summary>
    public FlowSite Root { get; }

    /// <summary>All flows, outer ones first.</summary>
    public IReadOnlyList<FlowSite> Flows => flows;

    /// <summary>All states, in the order in which they are written.</summary>
    public IReadOnlyList<StateSite> States => states;

    private void Enter(FlowSite flow)
    {
        flows.Add(flow);
        foreach (var state in flow.States)
        {
            states.Add(state);
            foreach (var inner in state.Flows)
            {
                Enter(inner);
            }
        }
    }
}
