using Workflows.Graphs;

namespace Workflows.Core.Tests.Graphs;

/// <summary>What there is to draw of a definition.</summary>
public sealed class WorkflowGraphTests
{
    [Fact]
    public void Of_Workflow_HasItsNameAndStatesInOrderBetweenTheMarks()
    {
        var graph = WorkflowGraph.Of(Pipes.Drinks);

        Assert.Equal("Drinks", graph.Name);
        Assert.Collection(
            graph.Flow.Nodes,
            n => Assert.IsType<StartNode>(n),
            n => AssertState(n, "start", "Task"),
            n => AssertState(n, "Which?", "Choice"),
            n => AssertState(n, "tea", "Task"),
            n => AssertState(n, "coffee", "Task"),
            n => AssertState(n, "drink", "Task"),
            n => Assert.IsType<EndNode>(n)
        );
    }

    [Fact]
    public void Of_SameDefinition_IsEqual() =>
        Assert.Equal(WorkflowGraph.Of(Pipes.Drinks), WorkflowGraph.Of(Pipes.Drinks));

    [Fact]
    public void Of_Choice_LeadsByConditionAndDefault()
    {
        var flow = WorkflowGraph.Of(Pipes.Drinks).Flow;
        var id = flow.Nodes.OfType<StateNode>().ToDictionary(s => s.Name, s => s.Id);

        Assert.Equal<GraphEdge>(
            [
                new ConditionEdge(id["Which?"], id["coffee"], new GraphCondition("choice = 'c'", "choice")),
                new DefaultEdge(id["Which?"], id["tea"]),
            ],
            flow.Edges.Where(e => e.From == id["Which?"])
        );
    }

    [Fact]
    public void Of_Task_LeadsOnByItsCatchersAndBackByItsRetriers()
    {
        var flow = Pipes
            .Graph(
                "A",
                new JsonPathTask("A")
                {
                    Resource = "${A}",
                    Retry = [new() { ErrorEquals = ["X"] }, new() { ErrorEquals = ["Y"], MaxAttempts = 0 }],
                    Catch = [new() { ErrorEquals = ["X", "Z"], Next = "B" }],
                    Next = "B",
                },
                new JsonPathSucceed("B")
            )
            .Flow;

        Assert.Equal<GraphEdge>(
            [
                new NextEdge(0, 1),
                new NextEdge(1, 2),
                new CatchEdge(1, 2, ["X", "Z"]),
                new RetryEdge(1, 1, ["X"], 3),
                new RetryEdge(1, 1, ["Y"], 0),
            ],
            flow.Edges
        );
        Assert.DoesNotContain(flow.Nodes, n => n is EndNode);
    }

    [Theory]
    [InlineData(true, "Lambda.ServiceException", "Lambda.TooManyRequestsException")]
    [InlineData(false, "Lambda.ServiceException", "States.Timeout")]
    [InlineData(false, "Lambda.Unknown")]
    [InlineData(false)]
    public void RetryEdge_OfErrorsOfTheLambdaServiceAlone_IsRoutine(bool expected, params string[] errors) =>
        Assert.Equal(expected, new RetryEdge(1, 1, [.. errors], 3).IsRoutine);

    [Fact]
    public void Of_MissingTargets_AreNodesOfTheirOwnOncePerFlow()
    {
        var flow = Pipes
            .Graph(
                "Nowhere",
                new JsonataParallel("A")
                {
                    Branches = [new() { StartAt = "B", States = [new JsonataPass("B") { Next = "A" }] }],
                    Catch = [new() { ErrorEquals = ["X"], Next = "Nowhere" }],
                    Next = "Nowhere",
                }
            )
            .Flow;

        var missing = Assert.Single(flow.Nodes.OfType<MissingNode>());
        Assert.Equal("Nowhere", missing.Name);
        Assert.Equal(3, flow.Edges.Count(e => e.To == missing.Id));
        var inner = flow.Nodes.OfType<StateNode>().Single().Groups[0].Flow;
        Assert.Equal("A", Assert.Single(inner.Nodes.OfType<MissingNode>()).Name);
    }

    [Fact]
    public void Of_NestedStates_HaveNumbersOfTheirOwn()
    {
        var graph = Pipes.Graph(
            "P",
            new JsonataParallel("P")
            {
                Branches =
                [
                    new()
                    {
                        Comment = "the left",
                        StartAt = "A",
                        States = [new JsonataSucceed("A")],
                    },
                    new() { StartAt = "A", States = [new JsonataSucceed("A")] },
                ],
                End = true,
            }
        );

        var state = graph.Flow.Nodes.OfType<StateNode>().Single();
        Assert.Equal(["the left", null], state.Groups.Select(g => g.Comment));
        var ids = graph.Flow.Nodes.Concat(state.Groups.SelectMany(g => g.Flow.Nodes)).Select(n => n.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Of_TaskOfTheWorkflow_KnowsWhatItTakes()
    {
        var states = WorkflowGraph.Of(Pipes.Drinks).Flow.Nodes.OfType<StateNode>().ToDictionary(s => s.Name);

        Assert.Equal([new GraphParameter("choice", false), new("name", true)], states["start"].Parameters);
        Assert.Empty(states["drink"].Parameters);
        Assert.False(states["drink"].Parameters.IsDefault);
        Assert.True(states["Which?"].Parameters.IsDefault);
    }

    [Fact]
    public void Of_WorkflowThatDoesNotCompile_SaysWhy()
    {
        var workflow = new Workflow<Json, Json>("Broken", new Broken());

        var error = Assert.Throws<DefinitionException>(() => WorkflowGraph.Of(workflow));

        Assert.Equal("WF9999", Assert.Single(error.Diagnostics).Code);
    }

    private static void AssertState(GraphNode node, string name, string type)
    {
        var state = Assert.IsType<StateNode>(node);
        Assert.Equal((name, type), (state.Name, state.Type));
    }

    private sealed class Broken : WorkflowSource
    {
        public override WorkflowBody Compile(string workflow) =>
            new(null, [], [new Diagnostic("WF9999", DiagnosticSeverity.Error, "It is broken.")]);
    }
}
