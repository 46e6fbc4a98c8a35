namespace Workflows.Core.Tests.Checks.Integrations;

/// <summary>What integrations are to be given.</summary>
public sealed class ParameterRuleTests
{
    private const string Invoke = "'Resource':'arn:aws:states:::lambda:invoke'";
    private const string Send = "'Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken'";
    private const string Http = "'Resource':'arn:aws:states:::http:invoke'";

    [Fact]
    public void MissingArguments_NoField_IsRefused()
    {
        Assert.Equal(
            ("/States/T", "/States/T", "Parameters field is required for resource ARN: arn:aws:states:::lambda:invoke"),
            TaskCheck.Refusal(TaskCheck.Find("WF0595", Invoke))
        );
        Assert.Equal(
            ("/States/T", "/States/T", "Arguments field is required for resource ARN: arn:aws:states:::lambda:invoke"),
            TaskCheck.Refusal(TaskCheck.FindJsonata("WF0595", Invoke))
        );
    }

    [Theory]
    [InlineData("'Resource':'arn:aws:lambda:us-east-1:111111111111:function:f'")]
    [InlineData("'Resource':'${Charge}'")]
    [InlineData(Invoke + ",'Parameters':{}")]
    public void MissingArguments_NotNeededOrThere_IsAccepted(string fields) =>
        Assert.Empty(TaskCheck.Find("WF0595", fields));

    [Theory]
    [InlineData(Invoke + ",'Parameters':{'Payload':{}}", "FunctionName")]
    [InlineData(Send + ",'Parameters':{'QueueUrl.$':'$.queue'}", "MessageBody")]
    [InlineData(Http + ",'Parameters':{'ApiEndpoint':'https://a.example','Method':'GET'}", "Authentication")]
    public void MissingParameter_RequiredOne_IsRefused(string fields, string name) =>
        Assert.Equal(
            ("/States/T/Parameters", "/States/T/Parameters", $"The field '{name}' is required but was missing"),
            TaskCheck.Refusal(TaskCheck.Find("WF0596", fields))
        );

    [Theory]
    [InlineData(Invoke + ",'Parameters':{'FunctionName.$':'$.f'}")]
    [InlineData(Http + ",'Parameters':{'ApiEndpoint.$':'$.url','Method':'GET','InvocationConfig':{}}")]
    [InlineData("'Resource':'arn:aws:states:::eks:call','Parameters':{}")]
    public void MissingParameter_AllThere_IsAccepted(string fields) => Assert.Empty(TaskCheck.Find("WF0596", fields));

    [Theory]
    [InlineData("'{% $states.input %}'", 0)]
    [InlineData("{'FunctionName':'{% $f %}'}", 0)]
    [InlineData("{'FunctionName.$':'$.f'}", 1)]
    public void MissingParameter_InJsonata_IsToldOfObjectsOnly(string arguments, int count) =>
        Assert.Equal(count, TaskCheck.FindJsonata("WF0596", $"{Invoke},'Arguments':{arguments}").Count);

    [Fact]
    public void ParameterCase_SmallLetter_IsRefused()
    {
        var found = TaskCheck.Find(
            "WF0597",
            "'Resource':'arn:aws:states:::aws-sdk:s3:getObject','Parameters':{'bucket.$':'$.b','Key':'k'}"
        );

        Assert.Equal(
            (
                "/States/T/Parameters/bucket.$",
                "/States/T/Parameters",
                "The field \"bucket\" is not supported by Step Functions"
            ),
            TaskCheck.Refusal(found)
        );
        Assert.Contains("\"Bucket\"", found[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void ParameterCase_OfAFunction_BelongsInThePayload() =>
        Assert.Contains(
            "Payload",
            Assert
                .Single(TaskCheck.Find("WF0597", Invoke + ",'Parameters':{'FunctionName':'f','orderId.$':'$.id'}"))
                .Help,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("'Resource':'arn:aws:lambda:us-east-1:111111111111:function:f','Parameters':{'orderId':1}")]
    [InlineData("'Resource':'${Charge}','Parameters':{'orderId':1}")]
    public void ParameterCase_NoIntegration_IsAccepted(string fields) => Assert.Empty(TaskCheck.Find("WF0597", fields));
}
