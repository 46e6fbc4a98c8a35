using Workflows.Engine.TestState;

namespace Workflows.Engine.Tests.TestState;

/// <summary>What a test tells of the data on its way through the state, and what the state finds around it.</summary>
public sealed class InspectionTests
{
    private static readonly Json Order = Json.Parse("""{ "order": { "id": 7 }, "more": true }""");

    [Fact]
    public async Task InspectionData_LevelInfo_IsNone() =>
        Assert.Null((await Tests.State("""{ "Type": "Succeed" }""").TestAsync()).InspectionData);

    [Theory]
    [InlineData(
        """{ "Type": "Pass", "InputPath": "$.order", "Parameters": { "n.$": "$.id" }, "ResultPath": "$.r", "End": true }""",
        """
            {
              "afterInputPath": { "id": 7 }, "afterParameters": { "n": 7 }, "afterResultSelector": { "n": 7 },
              "afterResultPath": { "order": { "id": 7 }, "more": true, "r": { "n": 7 } }
            }
            """
    )]
    [InlineData(
        """{ "Type": "Pass", "InputPath": "$.order", "Result": 1, "ResultPath": "$.r", "End": true }""",
        """{ "result": 1, "afterResultSelector": 1, "afterResultPath": { "order": { "id": 7 }, "more": true, "r": 1 } }"""
    )]
    [InlineData("""{ "Type": "Succeed", "InputPath": "$.order" }""", """{ "afterInputPath": { "id": 7 } }""")]
    [InlineData("""{ "Type": "Fail" }""", """{ "afterInputPath": { "order": { "id": 7 }, "more": true } }""")]
    [InlineData(
        """{ "Type": "Pass", "QueryLanguage": "JSONata", "Output": 1, "Assign": { "x": 2 }, "End": true }""",
        """{ "variables": { "x": 2 } }"""
    )]
    public async Task InspectionData_ByTypeOfState_IsWhatTheServiceTells(string definition, string expected)
    {
        var request = Tests.State(definition) with { Input = Order, InspectionLevel = InspectionLevel.Debug };

        Assert.Equal(Json.Parse(expected).With("input", Order), (await request.TestAsync()).InspectionData!.ToJson());
    }

    [Theory]
    [InlineData(
        """{ "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "Payload.$": "$.order" }, "ResultSelector": { "s.$": "$.StatusCode" }, "End": true }""",
        """
            {
              "afterInputPath": { "order": { "id": 7 }, "more": true }, "afterParameters": { "Payload": { "id": 7 } },
              "result": { "StatusCode": 200 }, "afterResultSelector": { "s": 200 }, "afterResultPath": { "s": 200 }
            }
            """
    )]
    [InlineData(
        """{ "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "Payload": "{% $states.input.order %}" }, "End": true }""",
        """{ "afterArguments": { "Payload": { "id": 7 } }, "result": { "StatusCode": 200 } }"""
    )]
    public async Task InspectionData_MockedTask_TellsRequestAndResult(string definition, string expected)
    {
        var request = Tests.State(definition) with
        {
            Input = Order,
            Mock = Tests.Result("""{ "StatusCode": 200 }"""),
            InspectionLevel = InspectionLevel.Trace,
        };

        Assert.Equal(Json.Parse(expected).With("input", Order), (await request.TestAsync()).InspectionData!.ToJson());
    }

    [Fact]
    public async Task InspectionData_StateThatFailsOnItsWay_EndsWhereItFailed()
    {
        var request = Tests.State(
            """{ "Type": "Pass", "InputPath": "$.order", "OutputPath": "$.none", "End": true }"""
        );

        var result = await (request with { Input = Order, InspectionLevel = InspectionLevel.Debug }).TestAsync();

        Assert.Equal((TestStateStatus.Failed, "States.Runtime"), (result.Status, result.Error));
        Assert.Equal(Json.Parse("""{ "id": 7 }"""), result.InspectionData!.AfterInputPath);
    }

    [Fact]
    public async Task Variables_GivenAndAssigned_AreToldTogether()
    {
        var request = Tests.State(
            """{ "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $x + 1 %}", "Assign": { "y": "{% $x * 2 %}" }, "End": true }"""
        );

        var result = await (
            request with
            {
                Variables = Json.Object(("x", 20)),
                InspectionLevel = InspectionLevel.Debug,
            }
        ).TestAsync();

        Assert.Equal((21, Json.Parse("""{ "x": 20, "y": 40 }""")), (result.Output, result.InspectionData!.Variables));
    }

    [Fact]
    public async Task Context_NotGiven_IsThatOfAnExpressExecution()
    {
        var request = Tests.State("""{ "Type": "Pass", "Parameters": { "context.$": "$$" }, "End": true }""");

        var context = (await request.TestAsync()).Output["context"];

        Assert.Equal(["Id", "Input", "StartTime", "Name", "RoleArn"], context["Execution"].Keys.ToArray());
        Assert.Equal("arn:aws:states:us-east-1:123456789012:express:StateMachine:local", context["Execution"]["Id"]);
        Assert.Equal((Json.Null, "StateName"), (context["Execution"]["RoleArn"], context["State"]["Name"]));
    }

    [Fact]
    public async Task Context_Given_IsAllThereIs()
    {
        var given = Json.Parse("""{ "Execution": { "Name": "mine" }, "Task": { "Token": "abc" } }""");
        var request = Tests.State(
            """{ "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": { "MessageBody.$": "$$.Task.Token" }, "ResultSelector": { "context.$": "$$" }, "End": true }"""
        );

        var result = await (
            request with
            {
                Context = given,
                Mock = Tests.Result("1"),
                InspectionLevel = InspectionLevel.Debug,
            }
        ).TestAsync();

        Assert.Equal((given, "abc"), (result.Output["context"], result.InspectionData!.AfterParameters["MessageBody"]));
    }
}
