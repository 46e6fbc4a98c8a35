using System.Text;

namespace Workflows.Graphs;

/// <summary>Writes one graph.</summary>
internal sealed class DotWriter(WorkflowGraph graph)
{
    private const int NameWidth = 32;
    private const int DetailWidth = 46;
    private const int EdgeWidth = 32;

    private readonly DotPlaces places = new(graph.Flow);
    private readonly StringBuilder text = new();
    private int indentation;
    private int choices;

    public string Write()
    {
        Open("strict digraph \"\"");
        Line($"graph [{DotStyle.Graph},label={DotText.Label(graph.Name)}]");
        Line($"node [{DotStyle.Node}]");
        Line($"edge [{DotStyle.Edge}]");
        Flow(graph.Flow);
        Close();
        return text.ToString();
    }

    private void Flow(GraphFlow flow)
    {
        var index = new FlowIndex(flow);
        foreach (var node in flow.Nodes)
        {
            switch (places.Find(node.Id), node)
            {
                case (DotBox box, MissingNode missing):
                    Node(box.Name, DotStyle.Missing, Label(box.Name, missing.Name, null), Tooltip("no such state"));
                    break;
                case (DotBox box, StateNode state):
                    Node(
                        box.Name,
                        [
                            .. DotParameters.Of(state),
                            DotStyle.OfType(state.Type),
                            Label(box.Name, state.Name, state.Detail),
                            index.IsMarkedFirst(state) ? DotStyle.First : null,
                            index.IsMarkedLast(state) ? DotStyle.Last : null,
                            Tooltip(state.Comment),
                        ]
                    );
                    break;
                case (DotChoice choice, StateNode state):
                    Choice(state, choice);
                    break;
                case (DotCluster cluster, StateNode state):
                    Cluster(state, cluster, index);
                    break;
            }
        }
        foreach (var edges in DotEdges.Of(flow, index, places))
        {
            Edge(edges);
        }
    }

    private void Choice(StateNode state, DotChoice choice)
    {
        choices++;
        var color = $"color={DotStyle.Hue((double)choices / (places.Choices + 1))}";
        if (choice.Junction is { } junction)
        {
            Node(junction, DotStyle.Junction, Tooltip(state.Name));
        }
        foreach (var box in choice.Boxes)
        {
            var asked = GraphText.Short(box.Text);
            var whole = asked.EndsWith(GraphText.Rest, StringComparison.Ordinal)
                ? $"{state.Name}\n{box.Text}"
                : state.Name;
            var label = DotText.Label($"{asked} ?");
            Node(box.Name, "shape=box", "style=filled", $"label={label}", color, Tooltip(whole));
        }
    }

    private void Cluster(StateNode state, DotCluster cluster, FlowIndex flow)
    {
        var retries = flow.Retries(state).Select(EdgeText.Of);
        var details = string.Join('\n', state.Detail is null ? retries : retries.Prepend(state.Detail));
        Open($"subgraph {cluster.Name}");
        Line(
            $"graph [{Join(DotStyle.Cluster, flow.IsMarkedFirst(state) ? DotStyle.First : DotStyle.NotFirst, Tooltip(state.Comment ?? state.Name))}]"
        );
        Node(cluster.Entry, DotStyle.Title, $"label={Lines(state.Name, details)}", Tooltip(state.Comment));
        foreach (var group in state.Groups)
        {
            if (state.Groups.Count > 1)
            {
                Open($"subgraph {DotText.Cluster(group.Flow.Nodes[0])}");
                Line(
                    $"graph [{Join(DotStyle.Branch, DotStyle.NotFirst, $"label={DotText.Label(group.Comment ?? "")}")}]"
                );
                Flow(group.Flow);
                Close();
            }
            else
            {
                Flow(group.Flow);
            }
        }
        Node(cluster.Exit, DotStyle.Hidden);
        foreach (var group in state.Groups)
        {
            Fasten(group.Flow, cluster);
        }
        Close();
    }

    /// <summary>Keeps what comes first in a cluster near its entry, and what ends it near its exit.</summary>
    private void Fasten(GraphFlow flow, DotCluster cluster)
    {
        var index = new FlowIndex(flow);
        var states = flow.Nodes.Where(static n => n is StateNode or MissingNode).ToList();
        var ends = states.OfType<StateNode>().Where(index.IsLast).DefaultIfEmpty(states[^1]);
        foreach (var first in states.Where(index.IsFirst).SelectMany(n => places.Heads(n.Id)))
        {
            Line($"{DotText.Identifier(cluster.Entry)} -> {DotText.Identifier(first)} [style=invis]");
        }
        foreach (var end in ends.SelectMany(n => places.Tails(n.Id)))
        {
            Line($"{DotText.Identifier(end)} -> {DotText.Identifier(cluster.Exit)} [style=invis]");
        }
    }

    private void Edge(IReadOnlyList<DotEdge> edges)
    {
        var first = edges[0];
        // An edge from a cluster back to itself has no end outside at which it could be cut off.
        var isInside = first.FromCluster is not null && first.FromCluster == first.ToCluster;
        Statement(
            $"{DotText.Identifier(first.From)} -> {DotText.Identifier(first.To)}",
            Join(
                DotStyle.OfEdges([.. edges.Select(static e => e.Kind).Distinct()]),
                Label(edges) is { } label ? $"label={DotText.Label(label)}" : null,
                !isInside && first.FromCluster is { } from ? $"ltail={from}" : null,
                !isInside && first.ToCluster is { } to ? $"lhead={to}" : null,
                isInside || first.IsBack ? "constraint=false" : null
            )
        );
    }

    /// <summary>What is written at edges that are drawn as one. Next to others, one without a text gets a word.</summary>
    private static string? Label(IReadOnlyList<DotEdge> edges)
    {
        var lines = edges
            .Select(e =>
                e.Label
                ?? (
                    edges.Count == 1 ? ""
                    : e.Kind == DotEdgeKind.Otherwise ? "otherwise"
                    : "next"
                )
            )
            .Where(static text => text.Length > 0)
            .SelectMany(static text => GraphText.Lines(text, EdgeWidth))
            .Select(static line => $" {line} ");
        return string.Join('\n', lines) is { Length: > 0 } label ? label : null;
    }

    private void Node(string name, params IEnumerable<string?> attributes) =>
        Statement(DotText.Identifier(name), Join(attributes));

    private static string Join(params IEnumerable<string?> attributes) =>
        string.Join(',', attributes.Where(static a => a is not null));

    /// <summary>A label for what Graphviz would not call rightly by its name alone.</summary>
    private static string? Label(string name, string text, string? detail) =>
        detail is null
        && name == DotText.Escaped(text)
        && name.Length <= NameWidth
        && !name.Contains('&', StringComparison.Ordinal)
            ? null
            : $"label={Lines(text, detail)}";

    private static string Lines(string name, string? detail) =>
        DotText.Label([
            .. GraphText.Lines(name, NameWidth).Select(static line => (line, (string?)null)),
            .. string.IsNullOrEmpty(detail)
                ? []
                : GraphText.Lines(detail, DetailWidth).Select(static line => (line, (string?)DotStyle.DetailFont)),
        ]);

    private static string? Tooltip(string? text) => text is null ? null : $"tooltip={DotText.Label(text)}";

    private void Statement(string subject, string attributes) =>
        Line(attributes.Length == 0 ? $"{subject} " : $"{subject} [{attributes}]");

    private void Open(string subject)
    {
        _ = text.Append(' ', 2 * indentation++).Append(subject).Append(" {\n");
    }

    private void Close() => text.Append(' ', 2 * --indentation).Append("}\n");

    private void Line(string statement) => text.Append(' ', 2 * indentation).Append(statement).Append(";\n");
}
