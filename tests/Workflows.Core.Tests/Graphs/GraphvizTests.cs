using System.ComponentModel;
using System.Diagnostics;
using Workflows.Graphs;

namespace Workflows.Core.Tests.Graphs;

/// <summary>What Graphviz itself makes of the DOT texts; skipped where it is not installed.</summary>
public sealed class GraphvizTests
{
    [Fact]
    public async Task Print_AnyGraph_IsDrawnWithoutAWarning()
    {
        var text = DotPrinter.Print(WorkflowGraph.Of(Pipes.Drinks));

        var svg = await DrawAsync(text);

        Assert.All(
            ["start", "tea", "coffee", "drink", "choice = &#39;c&#39; ?"],
            label => Assert.Contains($">{label}<", svg)
        );
    }

    [Fact]
    public async Task Print_NestedGroupsAndOddNames_AreDrawnWithoutAWarning()
    {
        var graph = Pipes.Graph(
            """
            {
              "StartAt": "Each <line> & \"more\"",
              "States": {
                "Each <line> & \"more\"": {
                  "Type": "Map",
                  "ItemsPath": "$.lines",
                  "ItemProcessor": {
                    "StartAt": "Both\\n",
                    "States": {
                      "Both\\n": {
                        "Type": "Parallel",
                        "Branches": [
                          { "StartAt": "node", "States": { "node": { "Type": "Succeed" } } },
                          { "StartAt": "a\nb", "States": { "a\nb": { "Type": "Wait", "Seconds": 90, "Next": "no" } } }
                        ],
                        "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Both\\n" }],
                        "Retry": [{ "ErrorEquals": ["X"] }],
                        "End": true
                      }
                    }
                  },
                  "Next": "Any?"
                },
                "Any?": {
                  "Type": "Choice",
                  "Choices": [{ "Variable": "$.a", "StringEquals": "\"<&>\\", "Next": "Each <line> & \"more\"" }],
                  "Default": "日本語"
                },
                "日本語": { "Type": "Fail", "Error": "E&amp;" }
              }
            }
            """
        );

        var svg = await DrawAsync(DotPrinter.Print(graph));

        Assert.All(
            ["Each &lt;line&gt; &amp; &quot;more&quot;", "Both\\n", "a", "b", "1 min 30 s", "日本語", "E&amp;amp;"],
            label => Assert.Contains($">{label}<", svg)
        );
    }

    private static async Task<string> DrawAsync(string dot)
    {
        using var graphviz = new Process
        {
            StartInfo = new("dot", "-Tsvg")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        try
        {
            _ = graphviz.Start();
        }
        catch (Win32Exception)
        {
            Assert.Skip("Graphviz is not installed.");
        }
        var cancellation = TestContext.Current.CancellationToken;
        var svg = graphviz.StandardOutput.ReadToEndAsync(cancellation);
        var warnings = graphviz.StandardError.ReadToEndAsync(cancellation);
        await graphviz.StandardInput.WriteAsync(dot.AsMemory(), cancellation);
        graphviz.StandardInput.Close();
        await graphviz.WaitForExitAsync(cancellation);
        Assert.Equal("", await warnings);
        return await svg;
    }
}
