using Workflows.Engine.TestState;

namespace Workflows.Engine.Tests.TestState;

/// <summary>Requests that the service refuses.</summary>
public sealed class RefusalTests
{
    private const string Task = """{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true }""";
    private const string Callback =
        """{ "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true }""";

    private const string Parallel = """
        { "Type": "Parallel", "Branches": [{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }], "End": true }
        """;

    private const string Written = """
        {
          "Type": "Map",
          "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
          "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "b", "Prefix": "p" } },
          "End": true
        }
        """;

    public static TheoryData<TestStateRequest, string, string> Refused =>
        new()
        {
            {
                Tests.State("""{ "Type": "Nap" }"""),
                "InvalidDefinition",
                "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: "
                    + "[Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/StateName/Type'"
            },
            {
                Tests.State("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""") with
                {
                    StateName = "B",
                },
                "ValidationException",
                "State not found in definition"
            },
            {
                Tests.State("""{ "Type": "Succeed" }""") with
                {
                    StateName = "",
                },
                "ParamValidationError",
                "Parameter validation failed:\nInvalid length for parameter stateName, value: 0, valid min length: 1"
            },
            {
                Tests.State(Task) with
                {
                    StateConfiguration = new() { RetrierRetryCount = -1 },
                },
                "ParamValidationError",
                "Parameter validation failed:\nInvalid value for parameter stateConfiguration.retrierRetryCount, value: -1, valid min value: 0"
            },
            { Tests.State(Task), "ValidationException", "RoleArn must be specified when testing a Task state" },
            {
                Tests.State(Parallel),
                "InvalidDefinition",
                "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]"
            },
            {
                Tests.State("""{ "Type": "Succeed" }""") with
                {
                    Mock = Tests.Result("1"),
                },
                "ValidationException",
                "State type 'Succeed' is not supported when a mock is specified"
            },
            {
                Tests.State(Task) with
                {
                    Mock = Tests.Result("1") with { ErrorOutput = new MockedError("E") },
                },
                "ValidationException",
                "A test mock should have only one of the following fields: [result, errorOutput]."
            },
            {
                Tests.State(Task) with
                {
                    Mock = Tests.Error("E"),
                    RevealSecrets = true,
                },
                "ValidationException",
                "TestState does not support RevealSecrets when a mock is specified."
            },
            {
                Tests.State(Parallel) with
                {
                    Mock = Tests.Result("1"),
                },
                "ValidationException",
                "Mocked result must be an array."
            },
            {
                Tests.State(Parallel) with
                {
                    Mock = Tests.Result("[1, 2]"),
                },
                "ValidationException",
                "Mocked result must contain the same number of items as number of Parallel branches."
            },
            {
                Tests.State(Written) with
                {
                    Mock = Tests.Result("[]"),
                },
                "ValidationException",
                "Mocked result must be a JSON object."
            },
            {
                Tests.State(Task) with
                {
                    Mock = Tests.Error("E"),
                    Context = Json.Parse("""{ "Execution": { "Nome": "x" } }"""),
                },
                "ValidationException",
                "Invalid Context object provided: Field 'Nome' is not allowed"
            },
            {
                Tests.State(Task) with
                {
                    Mock = Tests.Error("E"),
                    Context = Json.Parse("""{ "State": { "RetryCount": "1" } }"""),
                },
                "ValidationException",
                "Invalid Context object provided: State.RetryCount must be a integer"
            },
            {
                Tests.State(Task) with
                {
                    Mock = Tests.Error("E"),
                    Context = Json.Parse("""{ "Map": {} }"""),
                },
                "ValidationException",
                "Invalid Context object provided: 'Map' field is not supported when mocking a Context object"
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task RunAsync_RequestThatTheServiceRefuses_IsRefusedInItsWords(
        TestStateRequest request,
        string code,
        string message
    ) => Assert.Equal(new TestStateRefusal(code, message), await request.RefusalAsync());

    [Fact]
    public async Task RunAsync_CallbackWithoutMock_IsRefused() =>
        Assert.Equal("InvalidDefinition", (await Tests.State(Callback).RefusalAsync()).Code);

    [Fact]
    public async Task RunAsync_ContextWithoutMock_IsRefused()
    {
        var request = Tests.State("""{ "Type": "Succeed" }""") with { Context = Json.EmptyObject };

        Assert.Equal("ValidationException", (await request.RefusalAsync()).Code);
    }

    [Fact]
    public async Task RunAsync_ErrorFromAStateThatIsNotInside_IsRefused()
    {
        var request = Tests.State(Parallel) with
        {
            Mock = Tests.Error("E"),
            StateConfiguration = new() { ErrorCausedByState = "B" },
        };

        Assert.Contains("'B'", (await request.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ExpressionThatIsNoJsonata_IsAnInvalidDefinition()
    {
        var request = Tests.State(
            """{ "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% 1 + %}", "End": true }"""
        );

        Assert.Equal("InvalidDefinition", (await request.RefusalAsync()).Code);
    }
}
