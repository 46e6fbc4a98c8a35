using Workflows.Engine.History;
using Workflows.Engine.Mocks;
using Workflows.Engine.Tasks;
using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests.Mocks;

public sealed class MockedTasksTests
{
    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage")]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("arn:aws:states:::states:startExecution.sync:2")]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:Pack")]
    [InlineData("${Pack}")]
    public async Task RunAsync_MockedState_GetsTheResultWhateverItCalls(string resource)
    {
        var result = await RunAsync(
            Machine(Call("A", resource)),
            tasks: Mocks("""{ "0": { "Return": { "parcels": 2 } } }""")
        );

        Assert.Equal(Json.Object(("parcels", 2)), result.Output);
    }

    [Theory]
    [InlineData("""{ "StatusCode": 200, "Payload": [1] }""", "[1]")]
    [InlineData("""{ "StatusCode": 200, "Payload": null }""", "null")]
    [InlineData("[1]", "[1]")]
    public async Task RunAsync_FunctionByItsOwnArn_GetsThePayload(string given, string expected)
    {
        var state = Call("A", "arn:aws:lambda:us-east-1:123456789012:function:pack");

        var result = await RunAsync(Machine(state), tasks: Mocks($$"""{ "0": { "Return": {{given}} } }"""));

        Assert.Equal(Json.Parse(expected), result.Output);
        Assert.Contains("LambdaFunctionSucceeded", result.Types());
    }

    [Fact]
    public async Task RunAsync_InvokedThroughTheService_GetsTheWholeAnswer()
    {
        var state = Call("A", Workflows.TaskCall.LambdaInvoke);

        var result = await RunAsync(Machine(state), tasks: Mocks("""{ "0": { "Return": { "Payload": 1 } } }"""));

        Assert.Equal(Json.Object(("Payload", 1)), result.Output);
    }

    [Fact]
    public async Task RunAsync_Retries_TakeTheNextAnswers()
    {
        var state = Call("A", "${Bake}") with
        {
            Retry =
            [
                new()
                {
                    ErrorEquals = ["Oven.Cold"],
                    IntervalSeconds = 10,
                    BackoffRate = 1,
                },
            ],
        };
        var tasks = Mocks(
            """{ "0-1": { "Throw": { "Error": "Oven.Cold", "Cause": "90 degrees" } }, "2": { "Return": "bread" } }"""
        );

        var result = await RunAsync(Machine(state), tasks: tasks);

        Assert.Equal("bread", result.Output);
        Assert.Equal(TimeSpan.FromSeconds(20), result.Duration);
        Assert.Equal(
            ["90 degrees", "90 degrees"],
            result.History.OfType<TaskEvent>().Where(e => e.Error == "Oven.Cold").Select(e => e.Cause)
        );
    }

    [Fact]
    public async Task RunAsync_IterationsOfAMap_ShareTheCount()
    {
        var inner = Call("A", "${Bake}") with { Retry = [new() { ErrorEquals = ["Boom"] }] };
        var map = new JsonataMap("Each")
        {
            ItemProcessor = new() { StartAt = "A", States = [inner] },
            MaxConcurrency = 1,
            End = true,
        };
        var tasks = Mocks(
            """{ "0": { "Throw": { "Error": "Boom" } }, "1": { "Return": "one" }, "2": { "Return": "two" } }"""
        );

        var result = await RunAsync(Machine(map), Json.Array(1, 2), tasks);

        Assert.Equal(Json.Array("one", "two"), result.Output);
    }

    [Fact]
    public async Task RunAsync_StatesWithTheSameResponse_CountForThemselves()
    {
        var first = Call("A", "${Bake}") with { Next = "B", End = null };
        var mocks = MockConfiguration.Parse(
            """
            {
              "StateMachines": { "M": { "TestCases": { "T": { "A": "Once", "B": "Once" } } } },
              "MockedResponses": { "Once": { "0": { "Return": 1 } } }
            }
            """
        );

        var tasks = new MockedTasks(mocks.TestCase("M", "T"), new TaskBindings());
        var result = await RunAsync(Machine(first, Call("B", "${Bake}")), tasks: tasks);

        Assert.Equal((Json)1, result.Output);
    }

    [Theory]
    [InlineData("""{ "0": { "Return": 1 }, "1-2": { "Return": 2 } }""", 3, "answers only 0, 1-2.")]
    [InlineData("{}", 0, "answers none.")]
    public async Task RunAsync_MoreInvocationsThanAnswers_FailsForGood(string response, int invocation, string expected)
    {
        var again = Call("A", "${Bake}") with
        {
            Retry = [new() { ErrorEquals = ["States.ALL"] }],
            Catch = [new() { ErrorEquals = ["States.ALL"], Next = "A" }],
            Next = "A",
            End = null,
        };

        var result = await RunAsync(Machine(again), tasks: Mocks(response));

        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (result.Status, result.Error));
        Assert.Contains($"State \"A\" has come to invocation {invocation}, ", result.Cause, StringComparison.Ordinal);
        Assert.EndsWith(expected, result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_StateWithoutMock_IsDoneByTheOthers()
    {
        var machine = Machine(Runs.Call("Other", "Double") with { Next = "A", End = null }, Call("A", "${Bake}"));
        var tasks = Mocks(
            """{ "0": { "Return": "bread" } }""",
            new TaskBindings(Function("Double", (_, n) => n.GetDouble() * 2))
        );

        var result = await RunAsync(machine, 21, tasks);

        Assert.Equal("bread", result.Output);
        Assert.Equal((Json)42, result.History.OfType<StateEnteredEvent>().Last().Input);
    }

    [Fact]
    public async Task RunAsync_StateThatNothingServes_FailsOnlyWhenItIsReached()
    {
        var choice = new JsonataChoice("Which")
        {
            Choices = [new() { Condition = "{% $states.input %}", Next = "Unserved" }],
            Default = "A",
        };
        var machine = Machine(choice, Call("A", "${Bake}"), Call("Unserved", "${Sell}"));

        var good = await RunAsync(machine, false, Mocks("""{ "0": { "Return": "bread" } }"""));
        var bad = await RunAsync(machine, true, Mocks("""{ "0": { "Return": "bread" } }"""));

        Assert.Equal("bread", good.Output);
        Assert.Equal("States.Runtime", bad.Error);
        Assert.Equal(
            "State \"Unserved\" calls ${Sell}, and no task is bound to it. The test case Bakery#Day does not mock it.",
            bad.Cause
        );
    }

    private static JsonataTask Call(string name, string resource) => new(name) { Resource = resource, End = true };

    /// <summary>A test case that mocks the state "A".</summary>
    private static MockedTasks Mocks(string response, ITaskRunner? others = null)
    {
        var mocks = MockConfiguration.Parse(
            $$"""
            {
              "StateMachines": { "Bakery": { "TestCases": { "Day": { "A": "Answer" } } } },
              "MockedResponses": { "Answer": {{response}} }
            }
            """
        );
        return new MockedTasks(mocks.TestCase("Bakery", "Day"), others ?? new TaskBindings());
    }
}
