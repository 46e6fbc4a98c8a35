using System.Text.Json;

namespace Workflows.Core.Tests.Tasks;

public sealed class TaskCallTests
{
    private static readonly TaskDefinition<Item, string> Charge = TaskDefinition.Lambda<Item, string>(
        "Charge",
        (context, item) => $"{item.Name} by {context.StateName}"
    ) with
    {
        Timeout = TimeSpan.FromMinutes(2),
        Heartbeat = TimeSpan.FromSeconds(30),
    };

    private static readonly TaskContext Context = new()
    {
        ExecutionName = "run",
        StateName = "Charge",
        StateMachineName = "Shop",
    };

    [Fact]
    public void ToState_OfAFunction_InvokesItBySymbolWithMetaAndData()
    {
        var state = Charge.ToState("{% $order %}", name: "Charge the card");

        Assert.Equal("Charge the card", state.Name);
        Assert.Equal("arn:aws:states:::lambda:invoke", state.Resource.Text);
        Assert.Equal("${Charge}", state.Arguments["FunctionName"]);
        Assert.Equal("{% $order %}", state.Arguments["Payload"]["data"]);
        Assert.Equal("{% $states.context.Execution.Name %}", state.Arguments["Payload"]["meta"]["execution"]);
        Assert.Equal("{% $states.result.Payload %}", state.Output);
        Assert.Equal(
            (120L, 30L),
            (state.TimeoutSeconds!.Value.Literal!.Value, state.HeartbeatSeconds!.Value.Literal!.Value)
        );
        Assert.Contains("Lambda.TooManyRequestsException", Assert.Single(state.Retry).ErrorEquals);
    }

    [Fact]
    public void ToState_WithoutArgument_PassesTheInput() =>
        Assert.Equal("{% $states.input %}", Charge.ToState().Arguments["Payload"]["data"]);

    [Fact]
    public void ToState_OfAWorker_SendsAMessageWithATokenToAnswerBy()
    {
        var worker = TaskDefinition.Worker<Item, string>("Pack", (_, item) => Task.FromResult(item.Name)) with
        {
            Heartbeat = TimeSpan.FromSeconds(60),
        };

        var state = worker.ToState("{% $item %}");

        Assert.Equal("arn:aws:states:::sqs:sendMessage.waitForTaskToken", state.Resource.Text);
        Assert.Equal("${Pack}", state.Arguments["QueueUrl"]);
        Assert.Equal("{% $item %}", state.Arguments["MessageBody"]["data"]);
        Assert.Equal("{% $states.context.Task.Token %}", state.Arguments["MessageBody"]["taskToken"]);
        Assert.Equal("{% $states.result %}", state.Output);
        Assert.Equal(60, state.HeartbeatSeconds!.Value.Literal);
        Assert.Empty(state.Retry);
    }

    [Fact]
    public void ToState_OfAnEcsTask_StartsItWithThePayloadInItsEnvironment()
    {
        var report = TaskDefinition.Ecs<Item, string>("Report", (_, item) => Task.FromResult(item.Name));

        var state = report.ToState(Json.Object(("name", "{% $item %}")));

        Assert.Equal("arn:aws:states:::ecs:runTask.waitForTaskToken", state.Resource.Text);
        Assert.Equal("${Report}", state.Arguments["TaskDefinition"]);
        var container = state.Arguments["Overrides"]["ContainerOverrides"][0];
        Assert.Equal("Report", container["Name"]);
        Assert.Equal("WORKFLOWS_PAYLOAD", container["Environment"][0]["Name"]);
        Assert.EndsWith(
            "\"data\": {\"name\": ($item)}}) %}",
            container["Environment"][0]["Value"].ToString().Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal("{% $states.context.Task.Token %}", container["Environment"][1]["Value"]);
    }

    [Fact]
    public async Task RunAsync_Argument_ComesAsTheInputTypeAndTheResultAsJson()
    {
        Assert.Equal("hat by Charge", await Charge.RunAsync(Context, Json.Object(("name", "hat"))));
    }

    [Fact]
    public async Task RunAsync_ArgumentOfAnotherShape_NamesTheField()
    {
        var error = await Assert.ThrowsAsync<JsonException>(() => Charge.RunAsync(Context, Json.Object(("name", 1))));

        Assert.Contains("$.name", error.Message, StringComparison.Ordinal);
    }

    internal sealed record Item(string Name);
}
