using System.Text;
using System.Text.RegularExpressions;
using Workflows.Graphs;

namespace Workflows.Core.Tests.Graphs;

/// <summary>A state may have any name, and still be drawn under it.</summary>
public sealed partial class AnyNameLaws
{
    private const int Tries = 2_000;

    private static readonly string[] Pieces =
    [
        "a",
        "Z",
        "0",
        " ",
        "  ",
        "_",
        ".",
        ",",
        ":",
        ";",
        "-",
        "->",
        "--",
        "\"",
        "\\",
        "\\\"",
        "\\n",
        "\\N",
        "\n",
        "'",
        "<",
        ">",
        "<b>",
        "</b>",
        "&",
        "&amp;",
        "#",
        "#35;",
        "%",
        "%%",
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "|",
        "=",
        "$$",
        "`",
        "*",
        "**",
        "~",
        "@",
        "/",
        "//",
        "/*",
        "?",
        "!",
        "+",
        "node",
        "edge",
        "graph",
        "strict",
        "subgraph",
        "end",
        "class",
        "style",
        "click",
        "cond1",
        "exit1",
        "1. ",
        "fa:fa-car",
        "é",
        "日本語",
        "😀",
        "\u202e",
    ];

    [Fact]
    public void Dot_AnyNames_AreReadBack() =>
        ForAll(states =>
        {
            var graph = DotGraph.Read(DotPrinter.Print(Graph(states)));

            Assert.Equal(states, graph.Nodes.Keys.Select(DotGraph.Unescaped));
            Assert.Equal(
                states.Zip(states.Skip(1)),
                graph.Edges.Keys.Select(e => (DotGraph.Unescaped(e.From), DotGraph.Unescaped(e.To)))
            );
        });

    [Fact]
    public void Mermaid_AnyNames_AreReadBack() =>
        ForAll(states =>
        {
            var lines = MermaidPrinter.Print(Graph(states)).Split('\n');

            var labels = lines.Select(l => Node().Match(l)).Where(m => m.Success).Select(m => m.Groups["label"].Value);
            Assert.Equal(states.Select(s => s.Trim(' ')), labels.Select(l => Plain(l).Trim(' ')));
        });

    [Theory]
    [InlineData("a\u0000b\tc")]
    [InlineData("half a character: \ud83d")]
    public void Print_CharactersThatATextCannotHold_AreReplaced(string name)
    {
        var graph = Graph([name]);

        Assert.All(
            [DotPrinter.Print(graph), MermaidPrinter.Print(graph)],
            text => Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || char.IsHighSurrogate(c))
        );
    }

    private static void ForAll(Action<List<string>> law)
    {
        var random = new Random(42);
        for (var i = 0; i < Tries; i++)
        {
            law([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Name(random)).Distinct(StringComparer.Ordinal)]);
        }
    }

    private static string Name(Random random)
    {
        var name = new StringBuilder();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            _ = name.Append(Pieces[random.Next(Pieces.Length)]);
        }
        return name.ToString();
    }

    /// <summary>States that follow one another.</summary>
    private static WorkflowGraph Graph(List<string> names)
    {
        var states = names.Zip(names.Skip(1), (name, next) => (State)new JsonataPass(name) { Next = next });
        return Pipes.Graph(names[0], [.. states, new JsonataPass(names[^1]) { End = true }]);
    }

    private static string Plain(string label) =>
        Code()
            .Replace(
                label.Replace("<br/>", "\n", StringComparison.Ordinal),
                m => ((char)int.Parse(m.Groups["code"].Value)).ToString()
            );

    [GeneratedRegex("""^ +n\d+\["(?<label>[^"]*)"\]:::pass$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Node();

    [GeneratedRegex("#(?<code>[0-9]+);", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
