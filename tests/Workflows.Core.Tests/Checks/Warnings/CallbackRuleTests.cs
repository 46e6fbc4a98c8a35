using Workflows.Core.Tests.Checks.Integrations;

namespace Workflows.Core.Tests.Checks.Warnings;

/// <summary>Tasks that wait for an answer.</summary>
public sealed class CallbackRuleTests
{
    private const string Callback = "'Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken'";
    private const string Activity = "'Resource':'arn:aws:states:us-east-1:111111111111:activity:pack'";
    private const string Function = "'Resource':'arn:aws:states:::lambda:invoke'";

    [Theory]
    [InlineData(Callback, 1)]
    [InlineData(Activity, 1)]
    [InlineData(Callback + ",'TimeoutSeconds':60", 0)]
    [InlineData(Callback + ",'TimeoutSecondsPath':'$.t'", 0)]
    [InlineData(Activity + ",'HeartbeatSeconds':60", 0)]
    [InlineData(Function, 0)]
    public void CallbackWithoutTimeout_NothingEndsTheWait_IsReported(string fields, int count) =>
        Assert.Equal(Enumerable.Repeat("/States/T", count), TaskCheck.Find("WF0710", fields).Select(f => f.StatePath));

    [Fact]
    public void CallbackWithoutTimeout_TimeoutOfTheMachine_IsEnough() =>
        Assert.Empty(
            TaskCheck.FindIn(
                "WF0710",
                $$$"""{'StartAt':'T','TimeoutSeconds':600,'States':{'T':{'Type':'Task',{{{Callback}}},'End':true} } }"""
            )
        );

    [Theory]
    [InlineData("{'MessageBody':'go'}", 1)]
    [InlineData("{'MessageBody.$':'$'}", 1)]
    [InlineData("{'MessageBody':{'token.$':'$$.Task.Token'}}", 0)]
    [InlineData("{'MessageBody':['a',{'all.$':'$$'}]}", 0)]
    [InlineData("{'MessageBody.$':'States.Format(\\'{}\\', $$.Task.Token)'}", 0)]
    public void CallbackWithoutToken_JsonPath_LooksForTheContext(string parameters, int count) =>
        Assert.Equal(
            Enumerable.Repeat("/States/T/Parameters", count),
            TaskCheck.Find("WF0711", $"{Callback},'Parameters':{parameters}").Select(f => f.StatePath)
        );

    [Theory]
    [InlineData("{'MessageBody':'{% $states.input.a & $states.input.b %}'}", 1)]
    [InlineData("{'MessageBody':'{% $order %}'}", 1)]
    [InlineData("{'MessageBody':{'token':'{% $states.context.Task.Token %}'}}", 0)]
    [InlineData("'{% {\\'MessageBody\\': $string($states)} %}'", 0)]
    public void CallbackWithoutToken_Jsonata_LooksForTheContext(string arguments, int count) =>
        Assert.Equal(
            Enumerable.Repeat("/States/T/Arguments", count),
            TaskCheck.FindJsonata("WF0711", $"{Callback},'Arguments':{arguments}").Select(f => f.StatePath)
        );

    [Theory]
    [InlineData(Function + ",'HeartbeatSeconds':5", "HeartbeatSeconds")]
    [InlineData("'Resource':'arn:aws:states:::ecs:runTask.sync','HeartbeatSecondsPath':'$.h'", "HeartbeatSecondsPath")]
    [InlineData(Callback + ",'HeartbeatSeconds':5", null)]
    [InlineData(Activity + ",'HeartbeatSeconds':5", null)]
    [InlineData("'Resource':'${Pack}','HeartbeatSeconds':5", null)]
    [InlineData(Function, null)]
    public void HeartbeatWithoutSender_NoToken_IsReported(string fields, string? field) =>
        Assert.Equal(
            field is null ? [] : [$"/States/T/{field}"],
            TaskCheck.Find("WF0712", fields).Select(f => f.StatePath)
        );
}
