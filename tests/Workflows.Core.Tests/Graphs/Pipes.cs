using Workflows.Graphs;

namespace Workflows.Core.Tests.Graphs;

/// <summary>Workflows to draw.</summary>
internal static class Pipes
{
    /// <summary>Start, then coffee or by way of tea to coffee, then drink.</summary>
    public static Workflow Drinks { get; } =
        new Workflow<Guest, Json>(
            "Drinks",
            new StateMachine
            {
                StartAt = "start",
                States =
                [
                    Start.ToState() with
                    {
                        Assign = Json.Object(("choice", "{% $states.input.choice %}")),
                        Next = "Which?",
                    },
                    new JsonataChoice("Which?")
                    {
                        Choices = [new() { Condition = "{% $choice = 'c' %}", Next = "coffee" }],
                        Default = "tea",
                    },
                    Tea.ToState() with
                    {
                        Next = "coffee",
                    },
                    Coffee.ToState() with
                    {
                        Next = "drink",
                    },
                    Drink.ToState() with
                    {
                        End = true,
                    },
                ],
            }
        )
        {
            Tasks = [Start, Tea, Coffee, Drink],
        };

    private static TaskDefinition Start => TaskDefinition.Lambda<Guest, Guest>("start", (_, guest) => guest);

    private static TaskDefinition Tea => TaskDefinition.Lambda<Guest, Brew>("tea", (_, _) => new Brew(""));

    private static TaskDefinition Coffee => TaskDefinition.Lambda<Brew, string>("coffee", (_, _) => "");

    private static TaskDefinition Drink => TaskDefinition.Lambda<string, string>("drink", (_, drink) => drink);

    /// <summary>The graph of a definition.</summary>
    public static WorkflowGraph Graph(string startAt, params State[] states) =>
        WorkflowGraph.Of(new StateMachine { StartAt = startAt, States = [.. states] }, "Test");

    /// <summary>The graph of a definition in JSON.</summary>
    public static WorkflowGraph Graph(string json) => WorkflowGraph.Of(StateMachine.Parse(json), "Test");

    public sealed record Guest(string Choice, string? Name = null);

    public sealed record Brew(string Beans, int Grams = 18);
}
