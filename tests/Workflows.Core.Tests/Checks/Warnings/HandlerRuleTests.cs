using Workflows.Core.Tests.Checks.Integrations;

namespace Workflows.Core.Tests.Checks.Warnings;

/// <summary>Retriers and catchers among themselves.</summary>
public sealed class HandlerRuleTests
{
    private const string Function = "'Resource':'arn:aws:lambda:us-east-1:111111111111:function:f'";

    [Theory]
    [InlineData("['A']", "['A']", 1)]
    [InlineData("['A','B']", "['C','B']", 1)]
    [InlineData("['States.TaskFailed']", "['A']", 1)]
    [InlineData("['States.TaskFailed']", "['States.Timeout']", 0)]
    [InlineData("['States.TaskFailed']", "['States.ALL']", 0)]
    [InlineData("['A']", "['States.TaskFailed']", 0)]
    [InlineData("['A']", "['B']", 0)]
    public void ShadowedHandler_LaterEntry_IsAskedForWhatIsLeft(string first, string second, int count)
    {
        Assert.Equal(
            Enumerable.Repeat("/States/T/Retry[1]/ErrorEquals", count),
            Find($"'Retry':[{{'ErrorEquals':{first}}},{{'ErrorEquals':{second}}}]")
        );
        Assert.Equal(
            Enumerable.Repeat("/States/T/Catch[1]/ErrorEquals", count),
            Find($"'Catch':[{{'ErrorEquals':{first},'Next':'T'}},{{'ErrorEquals':{second},'Next':'T'}}]")
        );

        static IEnumerable<string> Find(string handlers) =>
            TaskCheck.Find("WF0706", $"{Function},{handlers}").Select(f => f.StatePath);
    }

    [Theory]
    [InlineData("'MaxAttempts':0", 0)]
    [InlineData("'MaxAttempts':0,'IntervalSeconds':5", 1)]
    [InlineData("'MaxAttempts':0,'BackoffRate':2", 1)]
    [InlineData("'MaxAttempts':1,'IntervalSeconds':5", 0)]
    [InlineData("'IntervalSeconds':5", 0)]
    public void RetryOfNoAttempts_WithAPace_IsReported(string fields, int count) =>
        Assert.Equal(
            Enumerable.Repeat("/States/T/Retry[0]/MaxAttempts", count),
            TaskCheck.Find("WF0707", $"{Function},'Retry':[{{'ErrorEquals':['A'],{fields}}}]").Select(f => f.StatePath)
        );

    [Theory]
    [InlineData("", 1)]
    [InlineData(",'Retry':[{'ErrorEquals':['Bank.Busy']}]", 1)]
    [InlineData(",'Retry':[{'ErrorEquals':['Lambda.ServiceException']}]", 0)]
    [InlineData(",'Retry':[{'ErrorEquals':['States.ALL']}]", 0)]
    public void UnretriedFunctions_WithoutARetry_IsInformation(string retry, int count)
    {
        var found = TaskCheck.Find("WF0713", Function + retry);

        Assert.Equal(Enumerable.Repeat(DiagnosticSeverity.Info, count), found.Select(f => f.Severity));
    }

    [Fact]
    public void UnretriedFunctions_Several_AreToldOnce()
    {
        var states = string.Join(
            ",",
            Enumerable.Range(1, 5).Select(i => $"'F{i}':{{'Type':'Task',{Function},'Next':'F{i % 5 + 1}'}}")
        );

        Assert.EndsWith(
            "\"F1\", \"F2\", \"F3\" and 2 more.",
            Assert.Single(TaskCheck.FindIn("WF0713", $"{{'StartAt':'F1','States':{{{states}}}}}")).Message,
            StringComparison.Ordinal
        );
    }
}
