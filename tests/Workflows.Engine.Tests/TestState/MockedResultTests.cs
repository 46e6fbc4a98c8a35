using Workflows.Engine.TestState;
using Workflows.Engine.TestState.ApiModels;

namespace Workflows.Engine.Tests.TestState;

/// <summary>Mocked results, compared with what the called service can answer.</summary>
public sealed class MockedResultTests
{
    private static TestStateRequest Mocked(string resource, string result, FieldValidationMode mode) =>
        Tests.State($$"""{ "Type": "Task", "Resource": "{{resource}}", "End": true }""") with
        {
            Mock = Tests.Result(result) with { FieldValidationMode = mode },
        };

    [Theory]
    [InlineData("states:startExecution", "{}", "Required field 'ExecutionArn' is missing")]
    [InlineData(
        "states:startExecution",
        """{ "ExecutionArn": "a", "StartDate": 1 }""",
        "Field 'StartDate' must be a string"
    )]
    [InlineData("aws-sdk:sfn:startExecution", "{}", "Required field 'ExecutionArn' is missing")]
    [InlineData(
        "states:startExecution.sync:2",
        """{ "ExecutionArn": "a" }""",
        "Required field 'StateMachineArn' is missing"
    )]
    [InlineData("dynamodb:getItem", """{ "Item": { "id": "1" } }""", "Field 'Item' must be an object")]
    [InlineData("dynamodb:getItem", """{ "Item": { "id": { "N": 1 } } }""", "Field 'N' must be a string")]
    [InlineData("dynamodb:getItem", """{ "Item": { "id": { "BOOL": "yes" } } }""", "Field 'BOOL' must be a boolean")]
    [InlineData("dynamodb:scan", """{ "Count": "1" }""", "Field 'Count' must be a number")]
    [InlineData("events:putEvents", """{ "Entries": {} }""", "Field 'Entries' must be an array")]
    [InlineData(
        "aws-sdk:s3:getObject",
        """{ "StorageClass": "CLAY" }""",
        "Field 'StorageClass' is not an expected value"
    )]
    [InlineData(
        "aws-sdk:kms:encrypt",
        """{ "CiphertextBlob": "" }""",
        "Field 'CiphertextBlob' is smaller than the minimum length"
    )]
    [InlineData(
        "aws-sdk:lambda:getFunction",
        """{ "Configuration": { "Timeout": 0 } }""",
        "Field 'Timeout' is less than the minimum value"
    )]
    public async Task Strict_ResultThatTheServiceCannotGive_IsRefused(string action, string result, string expected)
    {
        var refusal = await Mocked("arn:aws:states:::" + action, result, FieldValidationMode.Strict).RefusalAsync();

        Assert.Equal(
            new TestStateRefusal("ValidationException", "Mock result schema validation error: " + expected),
            refusal
        );
    }

    [Theory]
    [InlineData("states:startExecution", """{ "ExecutionArn": "a", "StartDate": "2026-01-01T00:00:00Z", "More": 1 }""")]
    [InlineData(
        "states:startExecution.sync:2",
        """{ "ExecutionArn": "a", "StateMachineArn": "m", "Status": "SUCCEEDED", "StartDate": "d", "Output": { "n": 1 } }"""
    )]
    [InlineData("lambda:invoke", """{ "StatusCode": 200, "Payload": { "n": [1] } }""")]
    [InlineData("sqs:sendMessage", """{ "MD5OfMessageBody": "0", "MessageId": "m" }""")]
    [InlineData("sqs:sendMessage.waitForTaskToken", "17")]
    [InlineData("apigateway:invoke", """{ "ResponseBody": 1 }""")]
    [InlineData("aws-sdk:nosuchservice:do", """{ "n": 1 }""")]
    public async Task Strict_ResultThatTheServiceCanGive_IsTaken(string action, string result)
    {
        var tested = await Mocked("arn:aws:states:::" + action, result, FieldValidationMode.Strict).TestAsync();

        Assert.Equal(Json.Parse(result), tested.Output);
    }

    [Theory]
    [InlineData("athena:startQueryExecution")]
    [InlineData("batch:submitJob")]
    [InlineData("codebuild:startBuild")]
    [InlineData("codebuild:startBuildBatch")]
    [InlineData("databrew:startJobRun")]
    [InlineData("ecs:runTask")]
    [InlineData("elasticmapreduce:addStep")]
    [InlineData("elasticmapreduce:createCluster")]
    [InlineData("emr-containers:startJobRun")]
    [InlineData("emr-serverless:startJobRun")]
    [InlineData("glue:startJobRun")]
    [InlineData("mediaconvert:createJob")]
    [InlineData("sagemaker:createLabelingJob")]
    [InlineData("sagemaker:createProcessingJob")]
    [InlineData("sagemaker:createTrainingJob")]
    [InlineData("sagemaker:createTransformJob")]
    [InlineData("states:startExecution")]
    public void MockedOperation_JobThatIsWaitedFor_AnswersAsTheOperationThatWatchesIt(string job)
    {
        var operation = MockedOperation.Of($"arn:aws:states:::{job}.sync")!;

        Assert.NotNull(ApiModel.Find(operation.Service)?.Output(operation.Operation));
    }

    [Fact]
    public async Task Strict_FunctionOrActivity_MayAnswerAnything()
    {
        const string Function = "arn:aws:lambda:us-east-1:123456789012:function:f";
        const string Activity = "arn:aws:states:us-east-1:123456789012:activity:a";

        Assert.Equal(1, (await Mocked(Function, "1", FieldValidationMode.Strict).TestAsync()).Output);
        Assert.Equal(2, (await Mocked(Activity, "2", FieldValidationMode.Strict).TestAsync()).Output);
    }

    [Fact]
    public async Task Present_MissingField_IsTaken()
    {
        var request = Mocked("arn:aws:states:::states:startExecution", "{}", FieldValidationMode.Present);

        Assert.Equal(Json.EmptyObject, (await request.TestAsync()).Output);
    }

    [Fact]
    public async Task Present_FieldOfAnotherType_IsRefused()
    {
        var request = Mocked(
            "arn:aws:states:::states:startExecution",
            """{ "StartDate": true }""",
            FieldValidationMode.Present
        );

        Assert.EndsWith(
            "Field 'StartDate' must be a string",
            (await request.RefusalAsync()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task None_FieldOfAnotherType_IsTaken()
    {
        var request = Mocked(
            "arn:aws:states:::states:startExecution",
            """{ "StartDate": true }""",
            FieldValidationMode.None
        );

        Assert.Equal(Json.True, (await request.TestAsync()).Output["StartDate"]);
    }
}
