using System.Text;

namespace Workflows.Graphs;

/// <summary>Writes one graph.</summary>
internal sealed class MermaidWriter(WorkflowGraph graph)
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> classes = new(StringComparer.Ordinal);
    private readonly List<string> groups = [];
    private readonly List<string> firsts = [];
    private readonly List<int> catches = [];
    private int indentation;
    private int edges;

    public string Write()
    {
        Line("flowchart TD");
        indentation++;
        Flow(graph.Flow, hasMarks: true);
        // At a group, Mermaid heeds a class only behind the edges.
        Class(groups, MermaidStyle.Group);
        Class(firsts, MermaidStyle.First);
        foreach (var (name, look) in MermaidStyle.Classes.Where(c => classes.Contains(c.Class)))
        {
            Line($"classDef {name} {look}");
        }
        if (catches.Count > 0)
        {
            Line($"linkStyle {string.Join(',', catches)} {MermaidStyle.CatchEdge}");
        }
        return text.ToString();
    }

    /// <summary>A flow. Only the whole has marks of start and end; inside a state they would be more than what they mark.</summary>
    private void Flow(GraphFlow flow, bool hasMarks)
    {
        var index = new FlowIndex(flow);
        foreach (var node in flow.Nodes)
        {
            Node(node, index, hasMarks);
        }
        foreach (var edge in flow.Edges.Where(e => hasMarks || !index.IsOfMark(e)))
        {
            Edge(edge);
        }
    }

    private void Node(GraphNode node, FlowIndex flow, bool hasMarks)
    {
        switch (node)
        {
            case StartNode when hasMarks:
                Node(node, "(( ))", MermaidStyle.Start);
                break;
            case EndNode when hasMarks:
                Node(node, "((( )))", MermaidStyle.End);
                break;
            case MissingNode missing:
                Node(node, $"[{MermaidText.Label(missing.Name)}]", MermaidStyle.Missing);
                break;
            case StateNode { Groups.Count: > 0 } state:
                Group(state, flow);
                break;
            case StateNode state:
                var label = MermaidText.Label([
                    .. state.Name.ReplaceLineEndings("\n").Split('\n'),
                    .. Details(state, flow),
                ]);
                Node(state, MermaidStyle.Shape(state.Type, label), state.Type.ToLowerInvariant());
                if (!hasMarks && flow.IsMarkedFirst(state))
                {
                    firsts.Add(Id(state));
                }
                break;
        }
    }

    private void Group(StateNode state, FlowIndex flow)
    {
        Open(Id(state), string.Join(" · ", Details(state, flow).Prepend(state.Name)));
        if (state.Groups is [var only])
        {
            Flow(only.Flow, hasMarks: false);
        }
        else
        {
            // Mermaid places groups from the last one to the first.
            foreach (var branch in state.Groups.Reverse())
            {
                Open(Id(branch.Flow.Nodes[0]), branch.Comment ?? "");
                Flow(branch.Flow, hasMarks: false);
                Close(branch.Flow.Nodes[0]);
            }
        }
        Close(state);
    }

    private void Open(string id, string title)
    {
        Line($"subgraph {id}[{MermaidText.Label(title)}]");
        indentation++;
        Line("direction TB");
    }

    private void Close(GraphNode group)
    {
        indentation--;
        Line("end");
        groups.Add(Id(group));
    }

    private static IEnumerable<string> Details(StateNode state, FlowIndex flow)
    {
        var retries = flow.Retries(state).Select(EdgeText.Of);
        return state.Detail is { } detail ? retries.Prepend(detail) : retries;
    }

    private void Edge(GraphEdge edge)
    {
        switch (edge)
        {
            case RetryEdge:
                return;
            case ConditionEdge { Condition.Text: var condition }:
                Edge(edge, "-->", GraphText.Short(condition));
                break;
            case DefaultEdge:
                Edge(edge, "-->", "otherwise");
                break;
            case CatchEdge caught:
                catches.Add(edges);
                Edge(edge, "-.->", EdgeText.Of(caught));
                break;
            default:
                Line($"{Id(edge.From)} --> {Id(edge.To)}");
                break;
        }
        edges++;
    }

    private void Edge(GraphEdge edge, string arrow, string label) =>
        Line($"{Id(edge.From)} {arrow}|{MermaidText.Label(label)}| {Id(edge.To)}");

    private void Node(GraphNode node, string shape, string styleClass)
    {
        _ = classes.Add(styleClass);
        Line($"{Id(node)}{shape}:::{styleClass}");
    }

    private void Class(List<string> ids, string styleClass)
    {
        if (ids.Count > 0)
        {
            _ = classes.Add(styleClass);
            Line($"class {string.Join(',', ids)} {styleClass}");
        }
    }

    private static string Id(GraphNode node) => Id(node.Id);

    private static string Id(int node) => string.Create(CultureInfo.InvariantCulture, $"n{node}");

    private void Line(string statement) => text.Append(' ', 4 * indentation).Append(statement).Append('\n');
}
