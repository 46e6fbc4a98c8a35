using Workflows.Checks;

namespace Workflows.Core.Tests.Checks;

/// <summary>
/// The mistakes that are made most likely when a workflow is written as C# records: each gives one finding, which says
/// what to do. The README shows them.
/// </summary>
public sealed class LikelyMistakesTests
{
    private sealed record Order(string Beans);

    private sealed record Grounds(string Beans, decimal Grams);

    private static readonly TaskDefinition<Order, Grounds> Grind = TaskDefinition.Lambda<Order, Grounds>(
        "Grind",
        (_, order) => Task.FromResult(new Grounds(order.Beans, 18))
    );

    private static JsonataTask Ground { get; } =
        Grind.ToState() with
        {
            Assign = Json.Object(("grams", "{% $states.result.Payload.grams %}")),
            Next = "Served",
        };

    private static JsonataPass Served { get; } = new("Served") { Output = "{% $grams & ' g' %}", End = true };

    [Fact]
    public void Workflow_WithoutAMistake_HasNoFinding() => Assert.Empty(Check([Ground, Served]));

    public static TheoryData<string, State[], string> Mistakes { get; } =
        new()
        {
            {
                "a misspelt target",
                [Ground with { Next = "Srved" }, Served],
                "error WF0401: \"Next\" names the state \"Srved\", and there is none of that name. Did you mean \"Served\"? [/States/Grind/Next]"
            },
            {
                "the end forgotten",
                [Ground, Served with { End = null }],
                "error WF0403: The state \"Served\" neither leads to another state nor ends the flow. Add \"Next\" with the name of the state that follows, or \"End\": true. [/States/Served]"
            },
            {
                "a state that nothing leads to",
                [Ground, Served, new JsonataFail("Too little") { Error = "Coffee.Weak" }],
                "error WF0402: No state leads to \"Too little\", and the flow does not start there. Lead to it from another state, or remove it. [/States/Too little]"
            },
            {
                "a name without $states.input",
                [Ground, Served with { Output = "{% beans & '!' %}" }],
                "error WF0553: The expression reads \"beans\" from its context, and expressions have none here. Read a field of the state's input with $states.input.beans, a variable with $beans; a text stands in quotes. [/States/Served/Output]"
            },
            {
                "an expression that is not closed",
                [Ground, Served with { Output = "{% $uppercase($grams %}" }],
                "error WF0551: The expression \"$uppercase($grams\" is no JSONata: Expected \")\" before end of expression, at position 17. [/States/Served/Output]"
            },
            {
                "a misspelt variable",
                [Ground, Served with { Output = "{% $gramms & ' g' %}" }],
                "error WF0803: MissingArgument: {'gramms'} : caller history ['Grind'] -> Served. No state assigns the variable $gramms: correct its name, or set it with Assign. [/States/Served/Output]"
            },
            {
                "an argument without what the task requires",
                [
                    Grind.ToState(Json.Object(("bean", "{% $states.input.beans %}"))) with
                    {
                        Assign = Ground.Assign,
                        Next = "Served",
                    },
                    Served,
                ],
                "error WF0801: MissingArgument: {'beans'} : caller history [] -> Grind. The task Grind requires beans, and on this way nothing gives it: pass it on from the states before, or make it optional in the task's input type. [/States/Grind/Arguments]"
            },
            {
                "a path of the other query language",
                [
                    Grind.ToState(Json.Object(("beans", "$.beans"))) with
                    {
                        Assign = Ground.Assign,
                        Next = "Served",
                    },
                    Served,
                ],
                "warning WF0557: The text \"$.beans\" stands for itself, as the state \"Grind\" is a JSONata state. To evaluate something, write an expression, such as \"{% $states.input.id %}\". [/States/Grind/Arguments/Payload/data/beans]"
            },
            {
                "a misspelt error",
                [Ground with { Retry = [new() { ErrorEquals = ["States.TimeOut"] }] }, Served],
                "warning WF0701: No error is called \"States.TimeOut\": did you mean States.Timeout? Names that begin with \"States.\" are the service's own, and case counts. [/States/Grind/Retry[0]/ErrorEquals[0]]"
            },
            {
                "a callback that may never come",
                [
                    new JsonataTask("Grind")
                    {
                        Resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                        Arguments = Json.Object(
                            ("QueueUrl", "${Queue}"),
                            ("MessageBody", Json.Object(("token", "{% $states.context.Task.Token %}")))
                        ),
                        Assign = Json.Object(("grams", 18)),
                        Next = "Served",
                    },
                    Served,
                ],
                "warning WF0710: If the task token never comes back, \"Grind\" waits for a year. Give it TimeoutSeconds, or HeartbeatSeconds if the worker sends heartbeats. [/States/Grind]"
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Workflow_WithOneMistake_HasOneFindingThatSaysWhatToDo(string mistake, State[] states, string expected)
    {
        var found = Check(states);

        Assert.True(found.Count == 1, $"{mistake}: {string.Join('\n', found)}");
        Assert.Equal(expected, found[0].ToString());
    }

    [Fact]
    public void Workflow_WithoutItsTask_HasOneFindingThatSaysWhatToDo()
    {
        var found = DefinitionChecks.Check(Brew([Ground, Served]) with { Tasks = [] });

        Assert.Equal(
            "warning WF0607: The state \"Grind\" calls ${Grind}, and the workflow has no such task: there are none. List the task in the workflow's Tasks. [/States/Grind/Resource]",
            Assert.Single(found, d => d.Severity != DiagnosticSeverity.Info).ToString()
        );
    }

    private static List<Diagnostic> Check(State[] states) =>
        [.. DefinitionChecks.Check(Brew(states)).Where(d => d.Severity != DiagnosticSeverity.Info)];

    private static Workflow<Order, string> Brew(State[] states) =>
        new("Brew", new StateMachine { StartAt = "Grind", States = [.. states] }) { Tasks = [Grind] };
}
