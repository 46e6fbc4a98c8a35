using Workflows.Checks;
using static Workflows.Core.Tests.DataFlow.CoffeePipe;

namespace Workflows.Core.Tests.DataFlow;

/// <summary>What is told of the calls of tasks whose types are known.</summary>
public sealed class TypedTaskTests
{
    private static readonly TaskDefinition Load = Task<Guest, Order>("Load");
    private static readonly TaskDefinition Charge = Task<Payment, Cup>("Charge");

    [Theory]
    [InlineData("""{"orderId": "{% $states.input.id %}", "amount": "{% $states.input.total %}"}""")]
    [InlineData(
        """{"orderId": "{% $states.input.id %}", "amount": "{% $states.input.lines[0].price * 2 %}", "note": null}"""
    )]
    [InlineData("""{"orderId": "{% $states.input.id & '/' & $states.input.note %}", "amount": 5, "more": true}""")]
    public void Check_ArgumentThatFits_IsNotReported(string argument) => Assert.Empty(Charged(argument));

    [Theory]
    [InlineData(
        """{"orderId": "{% $states.input.id %}"}""",
        "WF0801 MissingArgument: {'amount'} : caller history ['start'] -> charge"
    )]
    [InlineData(
        """{"orderId": "{% $states.input.id %}", "amount": "{% $string($states.input.total) %}"}""",
        "WF0807 Charge needs amount as a number and gets a string."
    )]
    [InlineData(
        """{"orderId": "{% $states.input.id %}", "amount": null}""",
        "WF0807 Charge needs amount as a number and gets null."
    )]
    [InlineData(
        "\"{% $states.input.id %}\"",
        "WF0807 Charge needs an object with amount, note? and orderId and gets a string."
    )]
    [InlineData(
        """{"orderId": "{% $states.input.number %}", "amount": 5}""",
        "WF0804 MissingArgument: {'number'} : caller history ['start'] -> charge"
    )]
    public void Check_ArgumentThatDoesNotFit_IsReported(string argument, string finding) =>
        Assert.Equal([finding], Charged(argument));

    [Fact]
    public void Check_ItemsOfATask_AreTyped()
    {
        var pack = Task<Line, Cup>("Pack");
        var workflow = Workflow(
            [Load, pack],
            Call(Load, "start", "each"),
            new JsonataMap("each")
            {
                Items = "{% $states.input.lines %}",
                ItemProcessor = new ItemProcessor { StartAt = "pack", States = [Call(pack, "pack", null)] },
                ItemSelector = Json.Parse("""{"sku": "{% $states.context.Map.Item.Value.sku %}"}"""),
                End = true,
            }
        );

        Assert.Equal(
            ["WF0801 MissingArgument: {'price'} : caller history ['start', 'each'] -> pack"],
            Checked.Findings(workflow)
        );
    }

    [Theory]
    [InlineData("""{"orderId.$": "$.id", "amount.$": "$.total"}""", null)]
    [InlineData("""{"orderId.$": "$.id"}""", "WF0801 MissingArgument: {'amount'} : caller history ['start'] -> charge")]
    [InlineData(
        """{"orderId.$": "$.id", "amount.$": "$.note"}""",
        "WF0807 Charge needs amount as a number and gets a string or null."
    )]
    public void Check_CallInJsonPath_IsLookedAtToo(string argument, string? finding)
    {
        var workflow = Workflow(
            [Load, Charge],
            Call(Load, "start", "charge"),
            new JsonPathTask("charge")
            {
                Resource = "${Charge}",
                Parameters = Json.Parse(argument),
                End = true,
            }
        );

        Assert.Equal(finding is null ? [] : [finding], Checked.Findings(workflow));
    }

    [Fact]
    public void Check_TaskOfAWorker_IsTypedByItsMessage()
    {
        var pack = TaskDefinition.Worker<Line, Cup>("Pack", static (_, _) => throw new NotSupportedException());
        var workflow = Workflow(
            [Load, pack],
            Call(Load, "start", "pack"),
            pack.ToState(Json.Parse("""{"sku": "a"}"""), "pack") with
            {
                Next = "show",
            },
            new JsonataPass("show") { Output = "{% $states.input.drink %}", End = true }
        );

        Assert.Equal(
            ["WF0801 MissingArgument: {'price'} : caller history ['start'] -> pack"],
            Checked.Findings(workflow)
        );
    }

    [Fact]
    public void Check_OptionalMemberReadWithoutAsking_IsAWarning()
    {
        var workflow = new Workflow<Wish, string>(
            "Wishes",
            new StateMachine
            {
                StartAt = "keep",
                States =
                [
                    new JsonataPass("keep") { Output = "{% $states.input.milk %}", Next = "ask" },
                    new JsonataPass("ask") { Output = "{% $states.context.Execution.Input.sugar %}", End = true },
                ],
            }
        );

        Assert.Equal(["WF0805 OptionalArgument: {'milk'} : caller history [] -> keep"], Checked.Findings(workflow));
    }

    private static IReadOnlyList<string> Charged(string argument) =>
        Checked.Findings(
            Workflow(
                [Load, Charge],
                Call(Load, "start", "charge"),
                Charge.ToState(Json.Parse(argument), "charge") with
                {
                    End = true,
                }
            )
        );

    private sealed record Line(string Sku, decimal Price);

    private sealed record Order(string Id, decimal Total, string? Note, IReadOnlyList<Line> Lines);

    private sealed record Payment(string OrderId, decimal Amount, string? Note = null);

    private sealed record Wish(string? Milk, int Sugar);
}
