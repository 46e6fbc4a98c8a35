using Workflows.Core.Tests.Checks.Integrations;

namespace Workflows.Core.Tests.Checks.Warnings;

/// <summary>States that do not do what they look like.</summary>
public sealed class SmallRuleTests
{
    [Theory]
    [InlineData("'Seconds':0", 1)]
    [InlineData("'Seconds':1", 0)]
    [InlineData("'SecondsPath':'$.s'", 0)]
    public void WaitOfNoTime_ZeroSeconds_IsReported(string field, int count) =>
        Assert.Equal(
            Enumerable.Repeat("/States/W/Seconds", count),
            TaskCheck
                .FindIn("WF0714", $$$"""{'StartAt':'W','States':{'W':{'Type':'Wait',{{{field}}},'End':true} } }""")
                .Select(f => f.StatePath)
        );

    [Theory]
    [InlineData("lambda:invoke.waitForTaskToken", "{'FunctionName':'f','TaskToken.$':'$$.Task.Token'}", "TaskToken.$")]
    [InlineData("sqs:sendMessage", "{'QueueUrl':'q','Body':'b'}", "Body")]
    [InlineData("sns:publish", "{'TopicArn':'t','Message':'m','Subject.$':'$.s'}", null)]
    [InlineData("eks:call", "{'Anything':1}", null)]
    public void UnknownParameter_OfAWellKnownIntegration_IsReported(string call, string parameters, string? key) =>
        Assert.Equal(
            key is null ? [] : [$"/States/T/Parameters/{key}"],
            TaskCheck
                .Find("WF0715", $"'Resource':'arn:aws:states:::{call}','Parameters':{parameters}")
                .Select(f => f.StatePath)
        );
}
