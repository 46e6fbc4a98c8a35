using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests;

public sealed class StateTests
{
    [Fact]
    public async Task Pass_WithoutOutput_GivesItsInput()
    {
        var result = await RunAsync(Machine(new JsonataPass("A") { End = true }), Json.Parse("""{"x":[1,2.50]}"""));

        Assert.Equal(ExecutionStatus.Succeeded, result.Status);
        Assert.Equal("""{"x":[1,2.50]}""", result.Output.ToString());
    }

    [Fact]
    public async Task Pass_OutputTemplate_EvaluatesExpressionsAndKeepsLiterals()
    {
        var output = Json.Parse(
            """{"sum":"{% $states.input.a + 1 %}","text":" {% not one %}","list":["{% $states.input.a %}",null]}"""
        );

        var result = await RunAsync(
            Machine(new JsonataPass("A") { Output = output, End = true }),
            Json.Parse("""{"a":41}""")
        );

        Assert.Equal(Json.Parse("""{"sum":42,"text":" {% not one %}","list":[41,null]}"""), result.Output);
    }

    [Fact]
    public async Task Assign_AndOutput_SeeTheOldVariables()
    {
        var machine = Machine(
            new JsonataPass("First") { Assign = Json.Object(("n", 1)), Next = "Second" },
            new JsonataPass("Second")
            {
                Assign = Json.Object(("n", "{% $n + 1 %}"), ("old", "{% $n %}")),
                Output = "{% $n %}",
                Next = "Third",
            },
            new JsonataPass("Third") { Output = "{% [$states.input, $n, $old] %}", End = true }
        );

        var result = await RunAsync(machine);

        Assert.Equal(Json.Parse("[1,2,1]"), result.Output);
    }

    [Fact]
    public async Task Expression_GivesNothing_FailsWithTheFieldAndTheState()
    {
        var result = await RunAsync(
            Machine(new JsonataPass("A") { Output = Json.Object(("x", "{% $states.input.missing %}")), End = true })
        );

        Assert.Equal(ExecutionStatus.Failed, result.Status);
        Assert.Equal("States.QueryEvaluationError", result.Error);
        Assert.Equal(
            "An error occurred while executing the state 'A' (entered at the event id #2). The JSONata expression "
                + "'$states.input.missing' specified for the field 'Output/x' returned nothing (undefined).",
            result.Cause
        );
        Assert.Equal(["ExecutionStarted", "PassStateEntered", "EvaluationFailed", "ExecutionFailed"], result.Types());
    }

    [Theory]
    [InlineData(5, "small")]
    [InlineData(50, "large")]
    [InlineData(500, "default")]
    public async Task Choice_FirstRuleThatHolds_Leads(int n, string expected)
    {
        var machine = Machine(
            new JsonataChoice("Which?")
            {
                Choices =
                [
                    new()
                    {
                        Condition = "{% $states.input < 10 %}",
                        Output = "small",
                        Next = "Done",
                    },
                    new()
                    {
                        Condition = "{% $states.input < 100 %}",
                        Assign = Json.Object(("size", "large")),
                        Next = "Named",
                    },
                    new() { Condition = false, Next = "Done" },
                ],
                Output = "default",
                Default = "Done",
            },
            new JsonataPass("Named") { Output = "{% $size %}", Next = "Done" },
            new JsonataSucceed("Done")
        );

        Assert.Equal((Json)expected, (await RunAsync(machine, n)).Output);
    }

    [Fact]
    public async Task Choice_NoRuleAndNoDefault_FailsWithNoChoiceMatched()
    {
        var machine = Machine(
            new JsonataChoice("Which?") { Choices = [new() { Condition = "{% false %}", Next = "Done" }] },
            new JsonataSucceed("Done")
        );

        Assert.Equal("States.NoChoiceMatched", (await RunAsync(machine)).Error);
    }

    [Fact]
    public async Task Choice_ConditionIsNoBoolean_Fails()
    {
        var machine = Machine(
            new JsonataChoice("Which?") { Choices = [new() { Condition = "{% 'yes' %}", Next = "Done" }] },
            new JsonataSucceed("Done")
        );

        var result = await RunAsync(machine);

        Assert.Equal("States.QueryEvaluationError", result.Error);
        Assert.Contains("Expected 'boolean', but was 'string'", result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fail_ErrorAndCause_MayBeComputed()
    {
        var machine = Machine(
            new JsonataFail("Stop") { Error = "Order.Invalid", Cause = "{% 'order ' & $states.input.id %}" }
        );

        var result = await RunAsync(machine, Json.Object(("id", "A-1")));

        Assert.Equal(
            (ExecutionStatus.Failed, "Order.Invalid", "order A-1"),
            (result.Status, result.Error, result.Cause)
        );
        Assert.Equal(["ExecutionStarted", "FailStateEntered", "ExecutionFailed"], result.Types());
    }

    [Fact]
    public async Task Succeed_Output_IsTheExecutionsOutput()
    {
        var result = await RunAsync(Machine(new JsonataSucceed("Done") { Output = "{% $states.input * 2 %}" }), 21);

        Assert.Equal((Json)42, result.Output);
    }

    [Fact]
    public async Task Context_NamesExecutionStateAndMachine()
    {
        var machine = Machine(new JsonataPass("Here") { Output = "{% $states.context %}", End = true });

        var result = await RunAsync(
            machine,
            Json.Object(("a", 1)),
            options: new() { Name = "run-7", MachineName = "Shop" }
        );

        Assert.Equal("run-7", result.Output["Execution"]["Name"]);
        Assert.Equal(Json.Object(("a", 1)), result.Output["Execution"]["Input"]);
        Assert.Equal("2024-01-01T00:00:00.000Z", result.Output["Execution"]["StartTime"]);
        Assert.Equal("Shop", result.Output["StateMachine"]["Name"]);
        Assert.Equal("Here", result.Output["State"]["Name"]);
        Assert.True(result.Output["State"]["RetryCount"].IsUndefined);
    }
}
