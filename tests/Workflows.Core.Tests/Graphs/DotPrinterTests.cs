using Workflows.Graphs;

namespace Workflows.Core.Tests.Graphs;

/// <summary>The pictures that Graphviz draws.</summary>
public sealed class DotPrinterTests
{
    [Fact]
    public void Print_OneRule_HasABoxWithTheOtherWayDashed()
    {
        var graph = DotGraph.Read(DotPrinter.Print(WorkflowGraph.Of(Pipes.Drinks)));

        Assert.Equal(["start", "cond1", "tea", "coffee", "drink"], graph.Nodes.Keys);
        Assert.Equal(
            ["start -> cond1", "cond1 -> coffee", "cond1 -> tea", "tea -> coffee", "coffee -> drink"],
            graph.VisibleEdges
        );
        Assert.Equal("choice = 'c' ?", graph.Nodes["cond1"]["label"]);
        Assert.Equal("dashed", graph.Edges[("cond1", "tea")]["style"]);
        Assert.Empty(graph.Edges[("cond1", "coffee")]);
        Assert.Equal("0.500 0.300 0.900 0.500", graph.Nodes["cond1"]["color"]);
        Assert.Equal("Which?", graph.Nodes["cond1"]["tooltip"]);
    }

    [Fact]
    public void Print_AnyGraph_IsStrictDirectedAndUnnamed() =>
        Assert.StartsWith(
            "strict digraph \"\" {\n",
            DotPrinter.Print(WorkflowGraph.Of(Pipes.Drinks)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Print_TaskOfTheWorkflow_SaysWhichFieldsMayBeLeftOut()
    {
        var text = DotPrinter.Print(WorkflowGraph.Of(Pipes.Drinks));

        Assert.Contains("  start [choice=false,name=true,penwidth=2.5];\n", text, StringComparison.Ordinal);
        Assert.Contains("  tea [choice=false,name=true];\n", text, StringComparison.Ordinal);
        Assert.Contains("  coffee [beans=false,grams=true];\n", text, StringComparison.Ordinal);
        Assert.Contains("  drink [peripheries=2];\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_TaskWithoutFields_IsItsNameAlone()
    {
        var text = Print("A", Task("A", "B"), Task("B", "C"), Task("C"));

        Assert.Contains("  B ;\n", text, StringComparison.Ordinal);
        Assert.Contains("  A -> B ;\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_FieldThatGraphvizWouldTakeForItsOwn_HasAnUnderscore()
    {
        var task = TaskDefinition.Lambda<Shape, Json>("Draw", (_, _) => Json.Null);
        var workflow = new Workflow<Shape, Json>(
            "Draw",
            new StateMachine { StartAt = "Draw", States = [task.ToState() with { End = true }] }
        )
        {
            Tasks = [task],
        };

        var node = DotGraph.Read(DotPrinter.Print(WorkflowGraph.Of(workflow))).Nodes["Draw"];

        Assert.Equal(["_label", "_width", "size"], node.Keys);
    }

    [Fact]
    public void Print_SeveralRules_HaveABoxEachAndTheDefaultToo()
    {
        var graph = Read(
            "welcome",
            Task("welcome", "Which?"),
            Choice("Which?", "Bye", ("{% $choice = 't' %}", "tea"), ("{% $choice = 'c' %}", "coffee")),
            Task("tea", "Slow?"),
            Task("coffee", "Slow?"),
            Choice("Slow?", "dip", ("{% $slow %}", "pour")),
            Task("pour"),
            Task("dip"),
            Task("Bye")
        );

        Assert.Equal(
            ["choice = 't' ?", "choice = 'c' ?", "choice = * ?", "slow ?"],
            Enumerable.Range(1, 4).Select(i => graph.Nodes[$"cond{i}"]["label"])
        );
        Assert.Equal(
            ["0.333", "0.333", "0.333", "0.667"],
            Enumerable.Range(1, 4).Select(i => graph.Nodes[$"cond{i}"]["color"].Split(' ')[0])
        );
        Assert.Equal(
            [
                "welcome -> cond1",
                "welcome -> cond2",
                "welcome -> cond3",
                "cond1 -> tea",
                "cond2 -> coffee",
                "cond3 -> Bye",
                "tea -> cond4",
                "coffee -> cond4",
                "cond4 -> pour",
                "cond4 -> dip",
            ],
            graph.VisibleEdges
        );
        Assert.Equal("dashed", graph.Edges[("cond4", "dip")]["style"]);
        Assert.Empty(graph.Edges[("cond3", "Bye")]);
    }

    [Fact]
    public void Print_RulesWithoutACommonOperand_CallTheDefaultOtherwise()
    {
        var graph = Read(
            "A",
            Task("A", "Which?"),
            Choice("Which?", "B", ("{% $x = 1 %}", "B"), ("{% $y = 1 %}", "A")),
            Task("B")
        );

        Assert.Equal("otherwise ?", graph.Nodes["cond3"]["label"]);
    }

    [Fact]
    public void Print_SeveralWaysIntoSeveralBoxes_MeetInADot()
    {
        var graph = Read(
            "A",
            Task("A", "Which?"),
            Choice("Which?", "B", ("{% $x = 1 %}", "A"), ("{% $x = 2 %}", "B")),
            Task("B", "Which?")
        );

        Assert.Equal("point", graph.Nodes["choice1"]["shape"]);
        Assert.Contains("A -> choice1", graph.VisibleEdges);
        Assert.Contains("B -> choice1", graph.VisibleEdges);
        Assert.Contains("choice1 -> cond3", graph.VisibleEdges);
    }

    [Fact]
    public void Print_ErrorThatLeadsIntoSeveralBoxes_IsNamedOnce()
    {
        var graph = Read(
            "A",
            new JsonataTask("A")
            {
                Resource = "${A}",
                Catch = [new() { ErrorEquals = ["X"], Next = "Which?" }],
                End = true,
            },
            Choice("Which?", "A", ("{% $x = 1 %}", "A"), ("{% $x = 2 %}", "A"))
        );

        Assert.Equal(" catch X ", graph.Edges[("A", "choice1")]["label"]);
        Assert.Contains("choice1 -> cond1", graph.VisibleEdges);
    }

    [Fact]
    public void Print_BothWaysOfABoxToOneState_AreOneEdgeThatSaysSo()
    {
        var graph = Read("A", Task("A", "Any?"), Choice("Any?", "B", ("{% $x %}", "B")), Task("B"));

        Assert.Equal(@" next \n otherwise ", graph.Edges[("cond1", "B")]["label"]);
    }

    [Fact]
    public void Print_ErrorsThatLeadWhereSuccessDoes_AreOneEdgeWithAllNames()
    {
        var graph = Read(
            "A",
            new JsonataTask("A")
            {
                Resource = "${A}",
                Catch =
                [
                    new() { ErrorEquals = ["X", "Y"], Next = "B" },
                    new() { ErrorEquals = ["States.ALL"], Next = "B" },
                ],
                Next = "B",
            },
            Task("B")
        );

        Assert.Equal(@" next \n catch X, Y \n catch States.ALL ", graph.Edges[("A", "B")]["label"]);
        Assert.Equal("#475569:#dc2626", graph.Edges[("A", "B")]["color"]);
    }

    [Fact]
    public void Print_CatchAndRetry_HaveStylesOfTheirOwn()
    {
        var graph = Read(
            "A",
            new JsonataTask("A")
            {
                Resource = "${A}",
                Retry =
                [
                    new() { ErrorEquals = ["States.Timeout"], MaxAttempts = 5 },
                    new() { ErrorEquals = ["Lambda.ServiceException", "Lambda.SdkClientException"] },
                ],
                Catch = [new() { ErrorEquals = ["X"], Next = "B" }],
                End = true,
            },
            Task("B")
        );

        Assert.Equal(" catch X ", graph.Edges[("A", "B")]["label"]);
        Assert.Equal("dotted", graph.Edges[("A", "B")]["style"]);
        Assert.Equal(" retry ×5 States.Timeout ", graph.Edges[("A", "A")]["label"]);
    }

    [Fact]
    public void Print_ParallelAndMap_AreClustersThatEdgesReach()
    {
        var graph = Read(
            "Both",
            new JsonataParallel("Both")
            {
                Branches =
                [
                    new() { StartAt = "Left", States = [Task("Left")] },
                    new() { StartAt = "Right", States = [Task("Right")] },
                ],
                Catch = [new() { ErrorEquals = ["X"], Next = "Failed" }],
                Next = "Each",
            },
            new JsonataMap("Each")
            {
                Items = "{% $states.input.lines %}",
                MaxConcurrency = 3,
                ItemProcessor = new() { StartAt = "One", States = [Task("One")] },
                End = true,
            },
            new JsonataFail("Failed")
        );

        Assert.Equal(4, graph.Clusters.Count);
        Assert.Equal(["Both", "exit1"], graph.Clusters["cluster1"]);
        Assert.Contains(graph.Clusters.Values, c => c is ["Left"]);
        Assert.Contains(graph.Clusters.Values, c => c is ["Right"]);
        Assert.Contains(graph.Clusters.Values, c => c is ["Each", "One", "exit2"]);
        var next = graph.Edges[("exit1", "Each")];
        Assert.Equal("cluster1", next["ltail"]);
        Assert.Equal(graph.Clusters.Single(c => c.Value.Contains("Each")).Key, next["lhead"]);
        Assert.Equal(" catch X ", graph.Edges[("exit1", "Failed")]["label"]);
        Assert.Contains("for each of input.lines, 3 at a time", graph.Nodes["Each"]["label"], StringComparison.Ordinal);
    }

    [Fact]
    public void Print_ClusterThatCatchesIntoItself_KeepsItsTitleOnTop()
    {
        var graph = Read(
            "Each",
            new JsonataMap("Each")
            {
                ItemProcessor = new() { StartAt = "One", States = [Task("One")] },
                Catch = [new() { ErrorEquals = ["X"], Next = "Each" }],
                End = true,
            }
        );

        var edge = graph.Edges[("exit1", "Each")];
        Assert.Equal("false", edge["constraint"]);
        Assert.DoesNotContain("ltail", edge.Keys);
    }

    [Fact]
    public void Print_EdgeThatLeadsBack_HasNoSayInTheLayoutWhereGraphvizWouldNotBeginWithTheFirstState()
    {
        State[] loop =
        [
            Task("A", "B"),
            Task("B", "Again?"),
            Choice("Again?", "C", ("{% $again %}", "A")),
            Task("C", "C"),
            Task("apart", "B"),
        ];

        Assert.Empty(Back(Read("A", loop)));
        Assert.Equal([("cond1", "A")], Back(Read("A", [.. loop.Reverse()])));

        static IEnumerable<(string From, string To)> Back(DotGraph graph) =>
            graph.Edges.Where(e => e.Value.ContainsKey("constraint")).Select(e => e.Key);
    }

    [Fact]
    public void Print_MissingTarget_IsANodeOfItsOwn()
    {
        var graph = Read("A", Task("A", "Nowhere"));

        Assert.Equal("#dc2626", graph.Nodes["Nowhere"]["color"]);
        Assert.Equal(["A -> Nowhere"], graph.VisibleEdges);
    }

    [Fact]
    public void Print_StateCalledAsABox_LeavesItItsName()
    {
        var graph = Read("cond1", Task("cond1", "Any?"), Choice("Any?", "cond1", ("{% $x %}", "cond1")));

        Assert.Equal(["cond1", "cond2"], graph.Nodes.Keys);
        Assert.Contains("cond1 -> cond2", graph.VisibleEdges);
    }

    [Fact]
    public void Print_SameNameInTwoBranches_DrawsBoth()
    {
        var graph = Read(
            "Both",
            new JsonataParallel("Both")
            {
                Branches =
                [
                    new() { StartAt = "A", States = [Task("A")] },
                    new() { StartAt = "A", States = [Task("A")] },
                ],
                End = true,
            }
        );

        Assert.Contains("A", graph.Nodes.Keys);
        Assert.Equal("A", graph.Nodes["A again 1"]["label"]);
    }

    private static JsonataTask Task(string name, string? next = null) =>
        new(name)
        {
            Resource = $"${{{name}}}",
            Next = next,
            End = next is null ? true : null,
        };

    private static JsonataChoice Choice(
        string name,
        string otherwise,
        params (string Condition, string Next)[] rules
    ) =>
        new(name)
        {
            Choices = [.. rules.Select(r => new JsonataChoiceRule { Condition = r.Condition, Next = r.Next })],
            Default = otherwise,
        };

    private static string Print(string startAt, params State[] states) =>
        DotPrinter.Print(Pipes.Graph(startAt, states));

    private static DotGraph Read(string startAt, params State[] states) => DotGraph.Read(Print(startAt, states));

    private sealed record Shape(string Label, int Width, int Size);
}
