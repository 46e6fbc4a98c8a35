namespace Workflows.Limits;

/// <summary>Finds the states of a graph that lead to one another (Tarjan), without recursion: flows can be long.</summary>
internal sealed class StrongComponents
{
    private const int None = -1;

    private readonly FlowGraph graph;
    private readonly int[] order;
    private readonly int[] low;
    private readonly int[] component;
    private readonly Stack<int> open = new();
    private readonly List<int[]> cycles = [];
    private int visited;

    public StrongComponents(FlowGraph graph)
    {
        this.graph = graph;
        order = new int[graph.Count];
        low = new int[graph.Count];
        component = new int[graph.Count];
        Array.Fill(component, None);
        for (var i = 0; i < graph.Count; i++)
        {
            if (order[i] == 0)
            {
                Visit(i);
            }
        }
    }

    /// <summary>How many sets there are, single states included.</summary>
    public int Count { get; private set; }

    /// <summary>The set that a state belongs to, from 0.</summary>
    public int Of(int state) => component[state];

    /// <summary>The sets that hold a cycle; the states of each in their order.</summary>
    public IReadOnlyList<int[]> Cycles => cycles;

    private void Visit(int root)
    {
        var path = new Stack<(int State, int Next)>();
        Enter(root);
        path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            var after = graph.After(at.State);
            if (at.Next == after.Length)
            {
                Leave(at.State);
                if (path.TryPeek(out var parent))
                {
                    low[parent.State] = Math.Min(low[parent.State], low[at.State]);
                }
                continue;
            }
            path.Push((at.State, at.Next + 1));
            var next = after[at.Next];
            if (order[next] == 0)
            {
                Enter(next);
                path.Push((next, 0));
            }
            else if (component[next] == None)
            {
                low[at.State] = Math.Min(low[at.State], order[next]);
            }
        }
    }

    private void Enter(int state)
    {
        order[state] = low[state] = ++visited;
        open.Push(state);
    }

    private void Leave(int state)
    {
        if (low[state] != order[state])
        {
            return;
        }
        var members = new List<int>();
        int member;
        do
        {
            member = open.Pop();
            component[member] = Count;
            members.Add(member);
        } while (member != state);
        Count++;
        if (members.Count > 1 || graph.After(state).Contains(state))
        {
            members.Sort();
            cycles.Add([.. members]);
        }
    }
}
