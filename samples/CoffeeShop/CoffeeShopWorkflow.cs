using Workflows;
using static CoffeeShop.Barista;

namespace CoffeeShop;

/// <summary>Tea or coffee, as the guest likes it.</summary>
internal static class CoffeeShopWorkflow
{
    /// <summary>Cleaning the grinder takes half a minute, the second time twice as long.</summary>
    private static readonly Retrier CleanGrinder = new()
    {
        ErrorEquals = ["Grinder.Jammed"],
        IntervalSeconds = 30,
        MaxAttempts = 2,
        BackoffRate = 2,
    };

    public static readonly Workflow<Order, Served> Definition = new(
        "CoffeeShop",
        new StateMachine
        {
            Comment = "Tea or coffee, as the guest likes it.",
            StartAt = "Welcome",
            States =
            [
                Welcome.ToState() with
                {
                    Assign = Json.Object(("order", "{% $states.input %}"), ("note", Json.Null)),
                    Next = "Tea or coffee?",
                },
                new JsonataChoice("Tea or coffee?")
                {
                    Choices =
                    [
                        new()
                        {
                            Condition = "{% $order.choice = 't' %}",
                            Output = "tea",
                            Next = "Announce",
                        },
                        new()
                        {
                            Condition = "{% $order.choice = 'c' %}",
                            Output = "coffee",
                            Next = "Announce",
                        },
                    ],
                    Default = "SayGoodbye",
                },
                Announce.ToState() with
                {
                    Next = "BoilWater",
                },
                BoilWater.ToState() with
                {
                    Next = "What is brewing?",
                },
                new JsonataChoice("What is brewing?")
                {
                    Choices = [new() { Condition = "{% $states.input = 'tea' %}", Next = "DipTeaBag" }],
                    Default = "Grind",
                },
                Grind.ToState("{% $order %}") with
                {
                    Retry = [CleanGrinder],
                    Next = "PourSlowly",
                },
                PourSlowly.ToState() with
                {
                    Next = "Milk?",
                },
                DipTeaBag.ToState() with
                {
                    Next = "PourOntoCup",
                },
                PourOntoCup.ToState() with
                {
                    Next = "Steep",
                },
                new JsonataWait("Steep") { Seconds = 180, Next = "Milk?" },
                new JsonataChoice("Milk?")
                {
                    Choices =
                    [
                        new() { Condition = "{% $exists($order.milk) and $order.milk != null %}", Next = "AddMilk" },
                    ],
                    Default = "Serve",
                },
                AddMilk.ToState(Json.Object(("drink", "{% $states.input %}"), ("milk", "{% $order.milk %}"))) with
                {
                    Catch =
                    [
                        new()
                        {
                            ErrorEquals = ["Milk.Empty"],
                            Assign = Json.Object(("note", "{% $states.errorOutput.Cause & ' It is served black.' %}")),
                            Output = "{% $states.input %}",
                            Next = "Serve",
                        },
                    ],
                    Next = "Serve",
                },
                Serve.ToState() with
                {
                    Output = Json.Object(
                        ("number", "{% $order.number %}"),
                        ("drink", "{% $states.result.Payload %}"),
                        ("note", "{% $note %}")
                    ),
                    End = true,
                },
                SayGoodbye.ToState("{% $order %}") with
                {
                    Output = Json.Object(("number", "{% $order.number %}"), ("drink", Json.Null), ("note", Json.Null)),
                    End = true,
                },
            ],
        }
    )
    {
        Tasks = [Welcome, Announce, BoilWater, Grind, PourSlowly, DipTeaBag, PourOntoCup, AddMilk, Serve, SayGoodbye],
    };
}
