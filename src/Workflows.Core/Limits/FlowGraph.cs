using Workflows.Checks;
using Workflows.Checks.Structure;

namespace Workflows.Limits;

/// <summary>States as numbers, and which follow which.</summary>
internal sealed class FlowGraph
{
    private readonly int[][] successors;

    /// <summary>The states of a flow, in their order.</summary>
    public FlowGraph(FlowSite flow)
    {
        var states = flow.Flow.States;
        Start = states.IndexOf(flow.Flow.StartAt);
        successors = new int[states.Count][];
        for (var i = 0; i < successors.Length; i++)
        {
            successors[i] = Targets(states, states[i]);
        }
    }

    private FlowGraph(int[][] successors, int start)
    {
        this.successors = successors;
        Start = start;
    }

    /// <summary>The state at which the flow starts; negative if there is none of that name.</summary>
    public int Start { get; }

    public int Count => successors.Length;

    /// <summary>The states that can follow a state.</summary>
    public ReadOnlySpan<int> After(int state) => successors[state];

    /// <summary>
    /// The cheapest way from one of some states to another one, both included in its cost; <see langword="null"/> if
    /// there is none.
    /// </summary>
    /// <param name="from">Where the way may begin.</param>
    /// <param name="isEnd">Whether it may end at a state.</param>
    /// <param name="costOf">What it costs to visit a state; not negative.</param>
    public Way? Cheapest(ReadOnlySpan<int> from, Func<int, bool> isEnd, Func<int, long> costOf)
    {
        var cost = new long[Count];
        var before = new int[Count];
        Array.Fill(cost, long.MaxValue);
        var queue = new PriorityQueue<int, long>();
        foreach (var state in from)
        {
            Reach(state, -1, 0);
        }
        while (queue.TryDequeue(out var at, out var reached))
        {
            if (reached > cost[at])
            {
                continue;
            }
            if (isEnd(at))
            {
                return new Way(WayTo(at), reached);
            }
            foreach (var next in successors[at])
            {
                Reach(next, at, reached);
            }
        }
        return null;

        void Reach(int state, int previous, long spent)
        {
            var sum = spent + costOf(state);
            if (sum < cost[state])
            {
                cost[state] = sum;
                before[state] = previous;
                queue.Enqueue(state, sum);
            }
        }

        int[] WayTo(int state)
        {
            var way = new List<int>();
            for (var at = state; at >= 0; at = before[at])
            {
                way.Add(at);
            }
            way.Reverse();
            return [.. way];
        }
    }

    /// <summary>The sets of states that lead to one another, each with more than one state or one that leads to itself.</summary>
    public IReadOnlyList<Cycle> Cycles()
    {
        var components = new StrongComponents(this);
        if (components.Cycles.Count == 0)
        {
            return [];
        }
        var entries = Entries(components);
        var positions = new int[Count];
        return
        [
            .. components.Cycles.Select(states =>
            {
                for (var i = 0; i < states.Length; i++)
                {
                    positions[states[i]] = i;
                }
                var component = components.Of(states[0]);
                int[][] inside =
                [
                    .. states.Select(state =>
                        successors[state].Where(s => components.Of(s) == component).Select(s => positions[s]).ToArray()
                    ),
                ];
                return new Cycle(states, new FlowGraph(inside, positions[entries[component] ?? states[0]]));
            }),
        ];
    }

    /// <summary>By which state each component is entered: where the flow starts, or the first that one outside leads to.</summary>
    private int?[] Entries(StrongComponents components)
    {
        var entries = new int?[components.Count];
        if (Start >= 0)
        {
            entries[components.Of(Start)] = Start;
        }
        for (var state = 0; state < Count; state++)
        {
            foreach (var next in successors[state])
            {
                if (components.Of(next) != components.Of(state))
                {
                    entries[components.Of(next)] ??= next;
                }
            }
        }
        return entries;
    }

    /// <summary>The states that a state leads to, as far as there are such.</summary>
    private static int[] Targets(StateList states, State state)
    {
        var targets = new List<int>();
        foreach (var transition in new Transitions(state))
        {
            if (states.IndexOf(transition.Target) is >= 0 and var target)
            {
                targets.Add(target);
            }
        }
        return [.. targets];
    }
}

/// <summary>A way through states.</summary>
/// <param name="States">The states in order.</param>
/// <param name="Cost">What all of them cost together.</param>
internal sealed record Way(IReadOnlyList<int> States, long Cost);

/// <summary>States that lead to one another.</summary>
/// <param name="States">The states in their order.</param>
/// <param name="Graph">The ways between them, by their positions in <paramref name="States"/>; it starts where the cycle is entered.</param>
internal sealed record Cycle(IReadOnlyList<int> States, FlowGraph Graph);
