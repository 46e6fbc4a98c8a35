using Workflows.Core.Tests.Checks.Integrations;

namespace Workflows.Core.Tests.Checks.Warnings;

/// <summary>The names of errors in retriers and catchers.</summary>
public sealed class ErrorNameRuleTests
{
    private const string Function = "'Resource':'arn:aws:lambda:us-east-1:111111111111:function:f'";
    private const string Name = "/States/T/Retry[0]/ErrorEquals[0]";

    [Theory]
    [InlineData("States.TaskFailure", "States.TaskFailed")]
    [InlineData("States.All", "States.ALL")]
    [InlineData("states.timeout", "States.Timeout")]
    [InlineData("State.ALL", "States.ALL")]
    public void UnknownErrorName_Miswritten_OffersTheNearest(string name, string nearest)
    {
        var found = Assert.Single(TaskCheck.Find("WF0701", Retry(name)));

        Assert.Equal((DiagnosticSeverity.Warning, Name), (found.Severity, found.StatePath));
        Assert.Contains(nearest, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("States.TaskFailed")]
    [InlineData("States.Http.StatusCode.404")]
    [InlineData("State.Broken")]
    [InlineData("Bank.Busy")]
    public void UnknownErrorName_KnownOrOfOnesOwn_IsAccepted(string name) =>
        Assert.Empty(TaskCheck.Find("WF0701", Retry(name)));

    [Fact]
    public void UnknownErrorName_RaisedByAFailStateInside_IsAccepted() =>
        Assert.Empty(
            TaskCheck.FindIn(
                "WF0701",
                """
                {'StartAt':'P','States':{'P':{'Type':'Parallel','End':true,
                    'Catch':[{'ErrorEquals':['States.QuorumMet'],'Next':'D'}],
                    'Branches':[{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'States.QuorumMet'}}}]},
                    'D':{'Type':'Succeed'}}}
                """
            )
        );

    [Fact]
    public void UncatchableError_Runtime_IsReported() =>
        Assert.Equal(Name, Assert.Single(TaskCheck.Find("WF0702", Retry("States.Runtime"))).StatePath);

    [Theory]
    [InlineData("States.Timeout", "", 1)]
    [InlineData("States.Timeout", ",'TimeoutSeconds':5", 0)]
    [InlineData("States.HeartbeatTimeout", ",'TimeoutSeconds':5", 1)]
    [InlineData("States.HeartbeatTimeout", ",'HeartbeatSecondsPath':'$.h'", 0)]
    [InlineData("States.NoChoiceMatched", "", 1)]
    [InlineData("States.BranchFailed", "", 1)]
    [InlineData("States.ItemReaderFailed", "", 1)]
    [InlineData("States.QueryEvaluationError", "", 1)]
    [InlineData("States.ParameterPathFailure", "", 0)]
    [InlineData("States.Http.Socket", "", 1)]
    [InlineData("States.Permissions", "", 0)]
    [InlineData("States.ALL", "", 0)]
    public void ErrorNeverRaised_ByAFunction_GoesByTheName(string name, string fields, int count) =>
        Assert.Equal(count, TaskCheck.Find("WF0703", Retry(name) + fields).Count);

    [Theory]
    [InlineData("arn:aws:states:::states:startExecution.sync:2")]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("${Charge}")]
    public void ErrorNeverRaised_TimeoutOfWhatTakesLonger_IsAccepted(string resource) =>
        Assert.Empty(TaskCheck.Find("WF0703", Retry("States.Timeout", $"'Resource':'{resource}'")));

    [Theory]
    [InlineData("", 0)]
    [InlineData(",'Default':'D'", 1)]
    public void ErrorNeverRaised_InsideAParallel_LooksInside(string fields, int count) =>
        Assert.Equal(
            count,
            TaskCheck
                .FindIn(
                    "WF0703",
                    $$$"""
                    {'StartAt':'P','States':{'P':{'Type':'Parallel','End':true,
                        'Retry':[{'ErrorEquals':['States.NoChoiceMatched']}],
                        'Branches':[{'StartAt':'C','States':{
                            'C':{'Type':'Choice','Choices':[{'Variable':'$.a','IsPresent':true,'Next':'D'}]{{{fields}}} },
                            'D':{'Type':'Succeed'} } }] } } }
                    """
                )
                .Count
        );

    [Theory]
    [InlineData("Lambda.ServiceException", "arn:aws:states:::sqs:sendMessage", 1)]
    [InlineData("Lambda.ServiceException", "arn:aws:states:::lambda:invoke", 0)]
    [InlineData("Lambda.ServiceException", "arn:aws:states:::sqs:sendMessage.waitForTaskToken", 0)]
    [InlineData("Lambda.ServiceException", "${Charge}", 0)]
    [InlineData("DynamoDb.ThrottlingException", "arn:aws:states:::dynamodb:getItem", 1)]
    [InlineData("DynamoDb.ThrottlingException", "arn:aws:states:::aws-sdk:dynamodb:query", 0)]
    [InlineData("DynamoDB.ConditionalCheckFailedException", "arn:aws:states:::dynamodb:putItem", 0)]
    [InlineData("Bank.Busy", "arn:aws:states:::dynamodb:putItem", 0)]
    public void ErrorOfAnotherService_GoesByWhatIsCalled(string name, string resource, int count) =>
        Assert.Equal(count, TaskCheck.Find("WF0704", Retry(name, $"'Resource':'{resource}'")).Count);

    [Theory]
    [InlineData("ECS.TaskFailed", "ecs:runTask.sync", 1)]
    [InlineData("Glue.JobRunTimeout", "glue:startJobRun.sync", 1)]
    [InlineData("Glue.EntityNotFoundException", "glue:startJobRun.sync", 0)]
    [InlineData("States.TaskFailed", "glue:startJobRun.sync", 0)]
    [InlineData("ECS.TaskFailed", "ecs:runTask.waitForTaskToken", 0)]
    public void JobErrorName_OfAJob_IsTaskFailed(string name, string call, int count) =>
        Assert.Equal(count, TaskCheck.Find("WF0705", Retry(name, $"'Resource':'arn:aws:states:::{call}'")).Count);

    private static string Retry(string name, string resource = Function) =>
        $"{resource},'Parameters':{{}},'Retry':[{{'ErrorEquals':['{name}']}}]";
}
