using Workflows.Checks.Resources;

namespace Workflows.Core.Tests.Checks.Integrations;

/// <summary>Resources, taken apart.</summary>
public sealed class TaskTargetTests
{
    [Theory]
    [InlineData("${Charge}", TargetKind.Symbol, "", "", "")]
    [InlineData("${Charge", TargetKind.Unclosed, "", "", "")]
    [InlineData("charge", TargetKind.Text, "", "", "")]
    [InlineData("arn:${Partition}:states:::lambda:invoke", TargetKind.Optimized, "lambda", "invoke", "")]
    [InlineData("arn:${AWS::Partition}:states:::sqs:sendMessage", TargetKind.Optimized, "sqs", "sendMessage", "")]
    [InlineData("arn:aws:states:::${Service}:invoke", TargetKind.Symbol, "", "", "")]
    [InlineData("arn:aws:states:::ecs:runTask.sync", TargetKind.Optimized, "ecs", "runTask", ".sync")]
    [InlineData(
        "arn:aws-cn:states:::states:startExecution.sync:2",
        TargetKind.Optimized,
        "states",
        "startExecution",
        ".sync:2"
    )]
    [InlineData("arn:aws:states:::aws-sdk:s3:getObject", TargetKind.Sdk, "s3", "getObject", "")]
    [InlineData("arn:aws:states:us-east-1:111111111111:aws-sdk:s3:getObject", TargetKind.Sdk, "s3", "getObject", "")]
    [InlineData("arn:aws:states:us-east-1:111111111111:activity:pack", TargetKind.Activity, "states", "pack", "")]
    [InlineData("arn:aws:states:us-east-1:111111111111:task:pack", TargetKind.Task, "", "", "")]
    [InlineData("arn:aws:swf:us-east-1:111111111111:task:pack", TargetKind.Task, "", "", "")]
    [InlineData("arn:aws:lambda:us-east-1:111111111111:function:f", TargetKind.Function, "lambda", "function:f", "")]
    [InlineData(
        "arn:aws:lambda:#{AWS::Region}:#{AWS::AccountId}:function:${self:service}-f",
        TargetKind.Function,
        "lambda",
        "",
        ""
    )]
    [InlineData("arn:aws:sqs:us-east-1:111111111111:orders", TargetKind.Other, "sqs", "orders", "")]
    [InlineData(
        "arn:aws:states:us-east-1:111111111111:stateMachine:M",
        TargetKind.Other,
        "states",
        "stateMachine:M",
        ""
    )]
    [InlineData("arn:aws:lambda", TargetKind.Other, "", "", "")]
    public void Of_Resource_TakesItApart(string text, object kind, string service, string action, string suffix) =>
        Assert.Equal(new TaskTarget((TargetKind)kind, service, action, suffix), TaskTarget.Of(text));
}
