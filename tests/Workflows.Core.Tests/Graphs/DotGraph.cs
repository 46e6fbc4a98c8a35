using System.Text;

namespace Workflows.Core.Tests.Graphs;

/// <summary>What a DOT text says: its nodes and edges with their attributes. Reads all that DOT has but comments and ports.</summary>
internal sealed class DotGraph
{
    private readonly string text;
    private int position;

    private DotGraph(string text) => this.text = text;

    /// <summary>The nodes that have a statement of their own.</summary>
    public Dictionary<string, Dictionary<string, string>> Nodes { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string From, string To), Dictionary<string, string>> Edges { get; } = [];

    /// <summary>The edges that are seen.</summary>
    public IEnumerable<string> VisibleEdges =>
        Edges.Where(e => e.Value.GetValueOrDefault("style") != "invis").Select(e => $"{e.Key.From} -> {e.Key.To}");

    /// <summary>The clusters, each with the nodes that are directly in it.</summary>
    public Dictionary<string, List<string>> Clusters { get; } = new(StringComparer.Ordinal);

    public static DotGraph Read(string text)
    {
        var graph = new DotGraph(text);
        graph.Expect("strict");
        graph.Expect("digraph");
        Assert.Equal("\"\"", graph.Token());
        graph.Expect("{");
        graph.Statements([]);
        Assert.Equal("", graph.Token());
        return graph;
    }

    /// <summary>A name as it was before it was escaped.</summary>
    public static string Unescaped(string name)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            _ = name[i] != '\\' ? plain.Append(name[i]) : plain.Append(name[++i] == 'n' ? '\n' : name[i]);
        }
        return plain.ToString();
    }

    private void Statements(List<string> members)
    {
        for (var token = Token(); token != "}"; token = Token())
        {
            if (token == "subgraph")
            {
                var inner = new List<string>();
                Clusters.Add(Token(), inner);
                Expect("{");
                Statements(inner);
                continue;
            }
            var name = Value(token);
            var next = Token();
            if (next == "->")
            {
                var to = Value(Token());
                Edges.Add((name, to), Attributes(Token()));
            }
            else if (token is "graph" or "node" or "edge")
            {
                _ = Attributes(next);
            }
            else
            {
                members.Add(name);
                Nodes.Add(name, Attributes(next));
            }
        }
    }

    private Dictionary<string, string> Attributes(string token)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (token == "[")
        {
            do
            {
                var name = Value(Token());
                Expect("=");
                attributes.Add(name, Value(Token()));
                token = Token();
            } while (token == ",");
            Assert.Equal("]", token);
            token = Token();
        }
        Assert.Equal(";", token);
        return attributes;
    }

    private void Expect(string token) => Assert.Equal(token, Token());

    private static string Value(string token) =>
        token switch
        {
            ['"', .. var inner, '"'] => inner.Replace("\\\"", "\"", StringComparison.Ordinal),
            ['<', .. var inner, '>'] => inner,
            _ => Plain(token),
        };

    private static string Plain(string token)
    {
        Assert.Matches("^([A-Za-z_][A-Za-z_0-9]*|[0-9.]+)$", token);
        return token;
    }

    private string Token()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
        var start = position;
        if (position == text.Length)
        {
            return "";
        }
        switch (text[position++])
        {
            case '"':
                while (text[position++] != '"')
                {
                    // As Graphviz does: a backslash before a backslash is kept, and does not escape what follows.
                    position += text[position - 1] == '\\' ? 1 : 0;
                }
                break;
            case '<':
                for (var depth = 1; depth > 0; position++)
                {
                    depth += text[position] switch
                    {
                        '<' => 1,
                        '>' => -1,
                        _ => 0,
                    };
                }
                break;
            case '-' when text[position] == '>':
                position++;
                break;
            case var first when char.IsAsciiLetterOrDigit(first) || first == '_':
                while (
                    position < text.Length
                    && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '_' or '.')
                )
                {
                    position++;
                }
                break;
        }
        return text[start..position];
    }
}
