namespace Workflows.Core.Tests.Checks.Integrations;

/// <summary>What a Task state can call.</summary>
public sealed class ResourceRuleTests
{
    private const string Path = "/States/T/Resource";

    [Theory]
    [InlineData("arn:aws:sqs:us-east-1:111111111111:orders")]
    [InlineData("arn:aws:states:us-east-1:111111111111:stateMachine:Clean")]
    [InlineData("arn:aws:lambda")]
    public void ForeignResource_ArnThatIsNoCall_IsRefused(string resource) =>
        Assert.Equal(
            (Path, Path, NotRecognized(resource)),
            TaskCheck.Refusal(TaskCheck.Find("WF0580", $"'Resource':'{resource}'"))
        );

    [Fact]
    public void ForeignResource_ServiceWithIntegration_SaysHowToCallIt() =>
        Assert.Contains(
            "\"arn:aws:states:::sqs:sendMessage\"",
            Assert.Single(TaskCheck.Find("WF0580", "'Resource':'arn:aws:sqs:us-east-1:111111111111:orders'")).Help,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("charge", "Value is not a valid resource ARN")]
    [InlineData("arn:aws:swf:us-east-1:123456789012:task:X", null)]
    public void ResourceWithoutArn_LegalInTheLanguage_IsWarnedOf(string resource, string? message)
    {
        var found = TaskCheck.Find("WF0581", $"'Resource':'{resource}'");

        Assert.Equal((Path, Path, message ?? NotRecognized(resource)), TaskCheck.Refusal(found));
        Assert.Equal(DiagnosticSeverity.Warning, found[0].Severity);
    }

    [Fact]
    public void ResourceWithoutArn_FieldThatTheReaderMissed_IsNotToldAgain() =>
        Assert.Empty(TaskCheck.Find("WF0581", "'Comment':'no resource'"));

    [Theory]
    [InlineData("function:charge", false)]
    [InlineData("function:charge:7", false)]
    [InlineData("function:charge:live_1", false)]
    [InlineData("function:charge:$LATEST", false)]
    [InlineData("function:charge:", true)]
    [InlineData("function:charge:$*#", true)]
    [InlineData("function:", true)]
    [InlineData("function:charge:live:7", true)]
    [InlineData("layer:charge", true)]
    public void FunctionArn_NameAndQualifier_AreOfTheirForm(string resource, bool isRefused)
    {
        var arn = $"arn:aws:lambda:us-east-1:111111111111:{resource}";
        var found = TaskCheck.Find("WF0582", $"'Resource':'{arn}'");

        Assert.Equal(
            isRefused ? [(Path, NotRecognized(arn))] : [],
            found.Select(f => (f.StatePath, f.Service?.Message))
        );
    }

    [Theory]
    [InlineData("dynamodb:query", "deleteItem, getItem, putItem, updateItem")]
    [InlineData("sqs:sendMesage", "Did you mean \"sendMessage\"?")]
    [InlineData("lamda:invoke", "Did you mean \"lambda\"?")]
    [InlineData("s3:getObject", "aws-sdk:s3:getObject")]
    public void UnknownIntegration_NoSuchAction_OffersTheNearest(string call, string words)
    {
        var resource = $"arn:aws:states:::{call}";
        var found = TaskCheck.Find("WF0583", $"'Resource':'{resource}'");

        Assert.Equal((Path, Path, NotRecognized(resource)), TaskCheck.Refusal(found));
        Assert.Contains(words, found[0].Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lambda:invoke.sync")]
    [InlineData("dynamodb:getItem.waitForTaskToken")]
    [InlineData("batch:submitJob.waitForTaskToken")]
    [InlineData("ecs:runTask.sync:2")]
    [InlineData("sns:publish.waitForToken")]
    [InlineData("codebuild:stopBuild.sync")]
    [InlineData("aws-sdk:ecs:runTask.sync")]
    public void UnsupportedPattern_NotOfTheIntegration_IsRefused(string call)
    {
        var resource = $"arn:aws:states:::{call}";
        Assert.Equal(
            (Path, Path, NotRecognized(resource)),
            TaskCheck.Refusal(TaskCheck.Find("WF0584", $"'Resource':'{resource}'"))
        );
    }

    [Theory]
    [InlineData("lambda:invoke.waitForTaskToken")]
    [InlineData("states:startExecution.sync:2")]
    [InlineData("glue:startJobRun.sync")]
    [InlineData("aws-sdk:sfn:startExecution.waitForTaskToken")]
    public void UnsupportedPattern_OfTheIntegration_IsAccepted(string call) =>
        Assert.Empty(TaskCheck.Find("WF0584", $"'Resource':'arn:aws:states:::{call}'"));

    [Theory]
    [InlineData("aws-sdk:s3:GetObject", "aws-sdk:s3:getObject")]
    [InlineData("aws-sdk:secrets-manager:getSecretValue", "aws-sdk:secretsmanager:getSecretValue")]
    [InlineData("aws-sdk:DynamoDB:Query.waitForTaskToken", "aws-sdk:dynamodb:query.waitForTaskToken")]
    public void SdkName_Miswritten_SaysHowToWriteIt(string call, string correct)
    {
        var resource = $"arn:aws:states:::{call}";
        var found = TaskCheck.Find("WF0585", $"'Resource':'{resource}'");

        Assert.Equal((Path, Path, NotRecognized(resource)), TaskCheck.Refusal(found));
        Assert.Equal($"Write \"arn:aws:states:::{correct}\".", found[0].Help);
    }

    [Fact]
    public void UnclosedPlaceholder_IsRefused() =>
        Assert.Equal(
            (Path, Path, "Value is not a valid resource ARN"),
            TaskCheck.Refusal(TaskCheck.Find("WF0586", "'Resource':'${Charge'"))
        );

    private static string NotRecognized(string resource) =>
        $"The resource provided {resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.";
}
