using Workflows.Graphs;

namespace Workflows.Core.Tests.Graphs;

/// <summary>What stands below a state's name.</summary>
public sealed class DetailTests
{
    [Theory]
    [InlineData("\"${Charge}\"", "Charge")]
    [InlineData("\"${S}\"", null)]
    [InlineData("\"arn:aws:lambda:eu-west-1:123456789012:function:charge\"", "lambda charge")]
    [InlineData("\"arn:aws:lambda:eu-west-1:123456789012:function:charge:live\"", "lambda charge")]
    [InlineData("\"arn:aws:states:eu-west-1:123456789012:activity:pack\"", "activity pack")]
    [InlineData("\"arn:aws:states:::batch:submitJob.sync\"", "batch:submitJob.sync")]
    [InlineData("\"arn:aws-cn:states:::aws-sdk:s3:listObjectsV2\"", "s3:listObjectsV2")]
    [InlineData("{\"Fn::GetAtt\": [\"Charge\", \"Arn\"]}", "Charge")]
    [InlineData("{\"Ref\": \"Charge\"}", "Charge")]
    public void Task_OfAResource_SaysWhatItCalls(string resource, string? expected) =>
        Assert.Equal(expected, Detail($$"""{"Type": "Task", "Resource": {{resource}}, "End": true}"""));

    [Theory]
    [InlineData(
        "lambda:invoke",
        "FunctionName",
        "arn:aws:lambda:eu-west-1:1:function:charge:$LATEST",
        "lambda:invoke charge"
    )]
    [InlineData("lambda:invoke", "FunctionName", "charge:live", "lambda:invoke charge")]
    [InlineData("lambda:invoke", "FunctionName", "${S}", "lambda:invoke")]
    [InlineData("lambda:invoke", "FunctionName.$", "$.name", "lambda:invoke")]
    [InlineData(
        "sqs:sendMessage.waitForTaskToken",
        "QueueUrl",
        "https://sqs.eu-west-1.amazonaws.com/1/jobs",
        "sqs:sendMessage.waitForTaskToken jobs"
    )]
    [InlineData(
        "states:startExecution.sync:2",
        "StateMachineArn",
        "arn:aws:states:eu-west-1:1:stateMachine:child",
        "states:startExecution.sync child"
    )]
    [InlineData(
        "ecs:runTask",
        "TaskDefinition",
        "arn:aws:ecs:eu-west-1:1:task-definition/resize:3",
        "ecs:runTask resize"
    )]
    [InlineData("dynamodb:getItem", "TableName", "Orders", "dynamodb:getItem Orders")]
    public void Task_OfAService_SaysWhatTheActionIsFor(string action, string field, string value, string expected) =>
        Assert.Equal(
            expected,
            Detail(
                $$"""{"Type": "Task", "Resource": "arn:aws:states:::{{action}}", "Parameters": {"{{field}}": "{{value}}"}, "End": true}"""
            )
        );

    [Theory]
    [InlineData("\"Seconds\": 5400", "1 h 30 min")]
    [InlineData("\"Seconds\": 0", "0 s")]
    [InlineData("\"SecondsPath\": \"$.pause\"", "pause seconds")]
    [InlineData("\"Timestamp\": \"2030-01-01T00:00:00Z\"", "until 2030-01-01T00:00:00Z")]
    [InlineData("\"TimestampPath\": \"$.due\"", "until due")]
    [InlineData("\"QueryLanguage\": \"JSONata\", \"Seconds\": \"{% $pause * 2 %}\"", "pause * 2 seconds")]
    public void Wait_SaysHowLong(string fields, string expected) =>
        Assert.Equal(expected, Detail($$"""{"Type": "Wait", {{fields}}, "End": true}"""));

    [Theory]
    [InlineData("\"Error\": \"Order.Wrong\"", "Order.Wrong")]
    [InlineData("\"Error\": \"S\"", null)]
    [InlineData("\"Cause\": \"no luck\"", null)]
    [InlineData("\"ErrorPath\": \"$.error\"", "error")]
    public void Fail_SaysTheError(string fields, string? expected) =>
        Assert.Equal(expected, Detail($$"""{"Type": "Fail", {{fields}}}"""));

    [Theory]
    [InlineData("\"Comment\": \"all of it\",", "for each item")]
    [InlineData("\"ItemsPath\": \"$.order.lines\", \"MaxConcurrency\": 3,", "for each of order.lines, 3 at a time")]
    [InlineData("\"ItemsPath\": \"$.lines\", \"MaxConcurrency\": 1,", "for each of lines, one at a time")]
    [InlineData("\"MaxConcurrencyPath\": \"$.n\",", "for each item, n at a time")]
    [InlineData("\"QueryLanguage\": \"JSONata\", \"Items\": [1, 2],", "for each of 2 items")]
    [InlineData("\"QueryLanguage\": \"JSONata\", \"Items\": \"{% $states.input.lines %}\",", "for each of input.lines")]
    [InlineData(
        "\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:getObject\"}, \"ItemBatcher\": {\"MaxItemsPerBatch\": 10},",
        "for each item from s3:getObject, in batches of 10"
    )]
    public void Map_SaysWhatItRunsThrough(string fields, string expected) =>
        Assert.Equal(
            expected,
            Detail(
                $$"""
                {"Type": "Map", {{fields}} "End": true,
                 "ItemProcessor": { "StartAt": "P", "States": { "P": {"Type": "Succeed"} } } }
                """
            )
        );

    [Fact]
    public void Map_Distributed_SaysSo() =>
        Assert.Equal(
            "for each item, distributed",
            Detail(
                """
                {"Type": "Map", "End": true, "ItemProcessor": {
                    "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                    "StartAt": "P", "States": {"P": {"Type": "Succeed"}}}}
                """
            )
        );

    [Theory]
    [InlineData(TaskService.Lambda, null)]
    [InlineData(TaskService.LambdaContainer, null)]
    [InlineData(TaskService.Ecs, "ecs")]
    [InlineData(TaskService.EcsWorker, "ecs:worker")]
    public void Task_OfTheWorkflow_SaysWhereItRunsUnlessItIsAFunction(TaskService service, string? expected)
    {
        var task = new TaskDefinition<Json, Json>("Pack", service, (_, item) => Task.FromResult(item));
        var workflow = new Workflow<Json, Json>(
            "W",
            new StateMachine { StartAt = "Pack", States = [task.ToState() with { End = true }] }
        )
        {
            Tasks = [task],
        };

        Assert.Equal(expected, WorkflowGraph.Of(workflow).Flow.Nodes.OfType<StateNode>().Single().Detail);
    }

    private static string? Detail(string state) =>
        Pipes
            .Graph($$$"""{"StartAt": "S", "States": {"S": {{{state}}}}}""")
            .Flow.Nodes.OfType<StateNode>()
            .Single()
            .Detail;
}
