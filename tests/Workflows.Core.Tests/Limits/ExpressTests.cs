namespace Workflows.Core.Tests.Limits;

/// <summary>What takes longer than an Express execution.</summary>
public sealed class ExpressTests
{
    [Theory]
    [InlineData(299, 0)]
    [InlineData(300, 1)]
    public void ExpressWait_OneWait_IsShorterThanTheExecution(int seconds, int count)
    {
        var wait = $"'A':{{'Type':'Wait','Seconds':{seconds},'End':true}}";

        Assert.Equal(
            Enumerable.Repeat("/States/A/Seconds", count),
            LimitCheck.Find("WF0860", wait, ExecutionType.Express).Select(f => f.StatePath)
        );
        Assert.Empty(LimitCheck.Find("WF0860", wait));
    }

    [Theory]
    [InlineData("B", 0)]
    [InlineData("W", 1)]
    public void ExpressWait_EachWay_IsShorterThanTheExecution(string otherwise, int count) =>
        Assert.Equal(
            Enumerable.Repeat("/StartAt", count),
            LimitCheck
                .Find(
                    "WF0860",
                    $$$"""
                    'A':{'Type':'Wait','Seconds':200,'Next':'C'},
                    'C':{'Type':'Choice','Choices':[{'Variable':'$.a','IsPresent':true,'Next':'P'}],'Default':'{{{otherwise}}}'},
                    'B':{'Type':'Succeed'},
                    'W':{'Type':'Wait','Seconds':120,'Next':'B'},
                    'P':{'Type':'Parallel','End':true,'Branches':[
                        {'StartAt':'P1','States':{'P1':{'Type':'Pass','End':true} } },
                        {'StartAt':'P2','States':{'P2':{'Type':'Wait','Seconds':100,'End':true} } }]}
                    """,
                    ExecutionType.Express
                )
                .Select(f => f.StatePath)
        );

    [Fact]
    public void ExpressTimeout_LongerThanTheExecution_IsReported() =>
        Assert.Equal(
            ["/TimeoutSeconds", "/States/A/TimeoutSeconds"],
            LimitCheck
                .Find(
                    "WF0861",
                    "'A':{'Type':'Task','Resource':'${T}','TimeoutSeconds':301,'Next':'B'},'B':{'Type':'Task','Resource':'${T}','TimeoutSeconds':300,'End':true}",
                    ExecutionType.Express,
                    "'TimeoutSeconds':3600,"
                )
                .Select(f => f.StatePath)
        );
}
