namespace Workflows.Core.Tests.Checks.Integrations;

/// <summary>What Express executions cannot do.</summary>
public sealed class ExpressRuleTests
{
    [Theory]
    [InlineData(
        "arn:aws:states:::states:startExecution.sync",
        "Express state machine does not support '.sync' service integration"
    )]
    [InlineData(
        "arn:aws:states:::states:startExecution.sync:2",
        "Express state machine does not support '.sync' service integration"
    )]
    [InlineData(
        "arn:aws:states:::sns:publish.waitForTaskToken",
        "Express state machine does not support '.waitForTaskToken' service integration "
    )]
    [InlineData(
        "arn:aws:states:us-east-1:111111111111:activity:pack",
        "Express state machine does not support Activity ARN"
    )]
    public void ExpressCall_ThatWaits_IsRefused(string resource, string message)
    {
        Assert.Equal(
            ("/States/T/Resource", "/States/T/Resource", message),
            TaskCheck.Refusal(TaskCheck.Find("WF0590", $"'Resource':'{resource}'", ExecutionType.Express))
        );
        Assert.Empty(TaskCheck.Find("WF0590", $"'Resource':'{resource}'"));
    }

    [Theory]
    [InlineData("STANDARD", 0)]
    [InlineData("EXPRESS", 1)]
    public void ExpressCall_InChildExecutions_GoesByTheirType(string type, int count) =>
        Assert.Equal(
            count,
            TaskCheck
                .FindIn(
                    "WF0590",
                    DistributedMap(
                        type,
                        "{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken','End':true}"
                    )
                )
                .Count
        );

    [Fact]
    public void ExpressDistributedMap_InExpress_IsRefused()
    {
        var map = DistributedMap("STANDARD", "{'Type':'Pass','End':true}");

        Assert.Equal(
            (
                "/States/M/ItemProcessor/ProcessorConfig/Mode",
                "/States/M/ItemProcessor/ProcessorConfig",
                "The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines"
            ),
            TaskCheck.Refusal(TaskCheck.FindIn("WF0591", map, ExecutionType.Express))
        );
        Assert.Empty(TaskCheck.FindIn("WF0591", map));
    }

    private static string DistributedMap(string type, string state) =>
        $$"""
            {'StartAt':'M','States':{'M':{'Type':'Map','End':true,'ItemProcessor':{
                'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'{{type}}'},
                'StartAt':'S','States':{'S':{{state}} } } } } }
            """;
}
