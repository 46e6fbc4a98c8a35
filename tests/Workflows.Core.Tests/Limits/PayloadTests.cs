using System.ComponentModel.DataAnnotations;
using Workflows.Limits.Payloads;

namespace Workflows.Core.Tests.Limits;

/// <summary>How large what goes from state to state can be.</summary>
public sealed class PayloadTests
{
    private sealed record Item(int Number, [property: MaxLength(10)] string Name);

    private sealed record Order(Guid Id, IReadOnlyList<Item> Items, Dictionary<string, decimal> Prices);

    private sealed record Small(Guid Id, [MaxLength(20)] IReadOnlyList<Item> Items, string Note);

    private sealed record Large([MaxLength(100_000)] IReadOnlyList<int> Numbers);

    private sealed record Tree(int Value, Tree? Left, Tree? Right);

    private enum Color
    {
        Red,
        Magenta,
    }

    [Theory]
    [InlineData(typeof(bool), 5)]
    [InlineData(typeof(int?), 11)]
    [InlineData(typeof(Guid), 38)]
    [InlineData(typeof(Color), 9)]
    [InlineData(typeof(string), 2)]
    // {"number":-2147483648,"name":"…"} and a comma more.
    [InlineData(typeof(Item), 2 + (6 + 4 + 11) + (4 + 4 + 32))]
    public void TypeMeasure_TypesOfKnownSize_AreMeasured(Type type, long bytes)
    {
        var size = TypeMeasure.Of(type, WorkflowJson.Options);

        Assert.Equal(bytes, size?.Bytes);
        Assert.Empty(size!.Unbounded);
    }

    [Theory]
    [InlineData(typeof(Order), "items prices")]
    [InlineData(typeof(Small), "")]
    [InlineData(typeof(Tree), "")]
    [InlineData(typeof(List<Order>), " items prices")]
    public void TypeMeasure_Collections_AreToldOfUnlessTheyHaveALimit(Type type, string fields) =>
        Assert.Equal(
            fields,
            string.Join(" ", TypeMeasure.Of(type, WorkflowJson.Options)!.Unbounded.Select(c => c.Field))
        );

    [Fact]
    public void TypeMeasure_Limits_Multiply() =>
        Assert.InRange(TypeMeasure.Of(typeof(Large), WorkflowJson.Options)!.Bytes, 1_100_000, 1_300_000);

    [Fact]
    public void UnboundedPayload_EachCollection_IsToldOfOnce()
    {
        var workflow = Of<Small, int>(Task<Small, Order>("First"), Task<Order, List<Item>>("Second"));

        var found = LimitCheck.Find("WF0866", workflow);

        Assert.Equal(["/States/First", "/States/Second"], found.Select(f => f.StatePath));
        Assert.StartsWith(
            "The result of \"First\" has any number of items in 'items'",
            found[0].Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The result of \"Second\" has any number of items;",
            found[1].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void UnboundedPayload_Input_IsAHopToo() =>
        Assert.Equal(
            "/StartAt",
            Assert.Single(LimitCheck.Find("WF0866", Of<Order, int>(Task<Small, int>("Count")))).StatePath
        );

    [Fact]
    public void PayloadTooLarge_LimitsThatAreTooHigh_AreReported()
    {
        var workflow = Of<int, int>(Task<Large, int>("Sum"));

        Assert.Equal("/States/Sum", Assert.Single(LimitCheck.Find("WF0865", workflow)).StatePath);
        Assert.Empty(LimitCheck.Find("WF0866", workflow));
    }

    [Fact]
    public void Payload_OfKnownSize_FindsNothing()
    {
        var workflow = Of<Small, int>(Task<Small, int>("Count"));

        Assert.Empty(LimitCheck.Find("WF0865", workflow));
        Assert.Empty(LimitCheck.Find("WF0866", workflow));
    }

    private static TaskDefinition<TIn, TOut> Task<TIn, TOut>(string name) =>
        TaskDefinition.Lambda(name, (TaskContext _, TIn _) => default(TOut)!);

    /// <summary>A workflow that calls tasks one after the other.</summary>
    private static Workflow<TIn, TOut> Of<TIn, TOut>(params TaskDefinition[] tasks) =>
        new(
            "W",
            new StateMachine
            {
                StartAt = tasks[0].Name,
                States =
                [
                    .. tasks.Select(
                        (task, i) =>
                            i + 1 < tasks.Length
                                ? task.ToState() with
                                {
                                    Next = tasks[i + 1].Name,
                                }
                                : task.ToState() with
                                {
                                    End = true,
                                }
                    ),
                ],
            }
        )
        {
            Tasks = [.. tasks],
        };
}
