using Workflows.Graphs;

namespace Workflows.Core.Tests.Graphs;

/// <summary>The pictures that Mermaid draws.</summary>
public sealed class MermaidPrinterTests
{
    [Fact]
    public void Print_Flow_HasMarksStatesAndConditionsAtTheEdges() =>
        AssertPrints(
            """
            flowchart TD
                n0(( )):::start
                n1("start"):::task
                n2{{"Which?"}}:::choice
                n3("tea"):::task
                n4("coffee"):::task
                n5("drink"):::task
                n6((( ))):::finish
                n0 --> n1
                n1 --> n2
                n2 -->|"choice = 'c'"| n4
                n2 -->|"otherwise"| n3
                n3 --> n4
                n4 --> n5
                n5 --> n6
                classDef task fill:#dbeafe,stroke:#2563eb,color:#0f172a
                classDef choice fill:#ede9fe,stroke:#7c3aed,color:#0f172a
                classDef start fill:#64748b,stroke:#64748b
                classDef finish fill:#64748b,stroke:#64748b

            """,
            WorkflowGraph.Of(Pipes.Drinks)
        );

    [Fact]
    public void Print_Groups_AreDrawnAroundTheirStates() =>
        AssertPrints(
            """
            flowchart TD
                n0(( )):::start
                subgraph n1["Both"]
                    direction TB
                    subgraph n5[" "]
                        direction TB
                        n6("B<br/>retry ×3 Y"):::task
                        n7["C"]:::pass
                        n6 --> n7
                    end
                    subgraph n2["the left"]
                        direction TB
                        n3(["A<br/>1 min"]):::wait
                    end
                end
                subgraph n9["Each · for each of lines, one at a time · retry ×2 X"]
                    direction TB
                    n11(["D"]):::succeed
                end
                n12["Nowhere"]:::missing
                n13((( ))):::finish
                n0 --> n1
                n1 --> n9
                n1 -.->|"catch X, Y"| n12
                n9 --> n13
                class n5,n2,n1,n9 group
                class n6 first

            """,
            Pipes.Graph(
                """
                {
                  "StartAt": "Both",
                  "States": {
                    "Both": {
                      "Type": "Parallel",
                      "Branches": [
                        { "Comment": "the left", "StartAt": "A", "States": { "A": { "Type": "Wait", "Seconds": 60, "End": true } } },
                        {
                          "StartAt": "B",
                          "States": {
                            "B": { "Type": "Task", "Resource": "${B}", "Retry": [{ "ErrorEquals": ["Y"] }], "Next": "C" },
                            "C": { "Type": "Pass", "End": true }
                          }
                        }
                      ],
                      "Catch": [{ "ErrorEquals": ["X", "Y"], "Next": "Nowhere" }],
                      "Next": "Each"
                    },
                    "Each": {
                      "Type": "Map",
                      "ItemsPath": "$.lines",
                      "MaxConcurrency": 1,
                      "Retry": [{ "ErrorEquals": ["X"], "MaxAttempts": 2 }],
                      "ItemProcessor": { "StartAt": "D", "States": { "D": { "Type": "Succeed" } } },
                      "End": true
                    }
                  }
                }
                """
            )
        );

    [Fact]
    public void Print_CatchEdge_IsStyledByItsPositionAmongTheEdges()
    {
        var graph = Pipes.Graph(
            "A",
            new JsonataTask("A")
            {
                Resource = "${A}",
                Retry = [new() { ErrorEquals = ["X"] }],
                Catch = [new() { ErrorEquals = ["X"], Next = "B" }],
                Next = "B",
            },
            new JsonataFail("B")
        );

        var lines = MermaidPrinter.Print(graph).TrimEnd().Split('\n');

        Assert.Equal(
            ["n0 --> n1", "n1 --> n2", "n1 -.->|\"catch X\"| n2"],
            lines.Select(l => l.Trim()).Where(l => l.Contains("->", StringComparison.Ordinal))
        );
        Assert.Equal("    linkStyle 2 stroke:#ef4444", lines[^1]);
    }

    [Theory]
    [InlineData("say \"hi\"", "say #34;hi#34;")]
    [InlineData("a < b & c > d", "a #60; b #38; c #62; d")]
    [InlineData("#35;", "#35;35;")]
    [InlineData("1. Check", "1#46; Check")]
    [InlineData("- Check", "#45; Check")]
    [InlineData("snake_case_1", "snake_case_1")]
    [InlineData("_emphasis_ `code` **bold**", "#95;emphasis#95; #96;code#96; #42;#42;bold#42;#42;")]
    [InlineData("fa:fa-car", "fa#58;fa-car")]
    [InlineData("two\nlines", "two<br/>lines")]
    [InlineData("", " ")]
    public void Print_Name_IsEscaped(string name, string expected) =>
        Assert.Contains(
            $"[\"{expected}\"]:::pass\n",
            MermaidPrinter.Print(Pipes.Graph(name, new JsonataPass(name) { End = true })),
            StringComparison.Ordinal
        );

    private static void AssertPrints(string expected, WorkflowGraph graph)
    {
        var lines = expected.ReplaceLineEndings("\n").TrimEnd('\n');
        var printed = MermaidPrinter.Print(graph);
        Assert.Equal(lines, printed[..Math.Min(lines.Length, printed.Length)]);
    }
}
