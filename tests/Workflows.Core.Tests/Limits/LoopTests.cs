using System.Diagnostics;

namespace Workflows.Core.Tests.Limits;

/// <summary>How long the history of a loop is.</summary>
public sealed class LoopTests
{
    private const string Wait = "'A':{'Type':'Wait','Seconds':60,'Next':'B'}";
    private const string Ask = "'B':{'Type':'Task','Resource':'arn:aws:states:::aws-sdk:glue:getCrawler','Next':'C'}";
    private const string Done =
        "'C':{'Type':'Choice','Choices':[{'Variable':'$.done','BooleanEquals':true,'Next':'D'}],'Default':'A'}";
    private const string End = "'D':{'Type':'Succeed'}";

    [Fact]
    public void PollingLoop_NothingCounts_SaysWhenItEnds()
    {
        var found = Assert.Single(LimitCheck.Find("WF0856", $"{Wait},{Ask},{Done},{End}"));

        Assert.Equal((DiagnosticSeverity.Warning, "/States/A"), (found.Severity, found.StatePath));
        Assert.Contains("\"A\", \"B\", \"C\"", found.Message, StringComparison.Ordinal);
        // Two states with 2 events, a task with 5; 25,000 / 9 turns of a minute.
        Assert.Contains("after 46 hours: it records 9 events a turn", found.Message, StringComparison.Ordinal);
        Assert.Empty(LimitCheck.Find("WF0855", $"{Wait},{Ask},{Done},{End}"));
    }

    [Theory]
    [InlineData("'Seconds':86400", 1)]
    [InlineData("'SecondsPath':'$.s'", 1)]
    [InlineData("'Seconds':1", 0)]
    public void PollingLoop_LongOrUnknownWait_IsInformationOnly(string wait, int count)
    {
        var states = $"'A':{{'Type':'Wait',{wait},'Next':'B'}},{Ask},{Done},{End}";

        Assert.Equal(count, LimitCheck.Find("WF0855", states).Count);
        Assert.Equal(1 - count, LimitCheck.Find("WF0856", states).Count);
    }

    [Fact]
    public void PollingLoop_TimeoutOfTheMachine_EndsItBefore() =>
        Assert.Empty(LimitCheck.Find("WF0856", $"{Wait},{Ask},{Done},{End}", fields: "'TimeoutSeconds':86400,"));

    [Fact]
    public void Loop_OfAnExpressExecution_HasNoHistory()
    {
        var states = $"{Wait},{Ask},{Done},{End}";

        Assert.Empty(LimitCheck.Find("WF0855", states, ExecutionType.Express));
        Assert.Empty(LimitCheck.Find("WF0856", states, ExecutionType.Express));
    }

    [Theory]
    [InlineData("10", 0)]
    [InlineData("100000", 1)]
    public void LoopHistory_Counted_IsToldOfIfTheCountIsHigh(string turns, int count)
    {
        Assert.Equal(
            count,
            LimitCheck
                .Find(
                    "WF0855",
                    $$$"""
                    'A':{'Type':'Pass','Parameters':{'i.$':'States.MathAdd($.i, 1)'},'Next':'B'},
                    'B':{'Type':'Choice','Choices':[{'Variable':'$.i','NumericLessThan':{{{turns}}},'Next':'A'}],'Default':'D'},
                    'D':{'Type':'Succeed'}
                    """
                )
                .Count
        );
        Assert.Equal(
            count,
            LimitCheck
                .Find(
                    "WF0855",
                    $$$"""
                    'A':{'Type':'Pass','Assign':{'i':'{% $i + 1 %}'},'Next':'B'},
                    'B':{'Type':'Choice','Choices':[{'Condition':'{% $i <= {{{turns}}} %}','Next':'A'}],'Default':'D'},
                    'D':{'Type':'Succeed'}
                    """,
                    language: "JSONata"
                )
                .Count
        );
    }

    [Fact]
    public void LoopHistory_ComparisonWithoutACounter_IsNoCount() =>
        Assert.Single(
            LimitCheck.Find(
                "WF0855",
                """
                'A':{'Type':'Task','Resource':'${Take}','Next':'B'},
                'B':{'Type':'Choice','Choices':[{'Variable':'$.left','NumericGreaterThan':0,'Next':'A'}],'Default':'D'},
                'D':{'Type':'Succeed'}
                """
            )
        );

    [Fact]
    public void LoopHistory_ShortestTurn_GoesThroughWhatIsInside()
    {
        var found = Assert.Single(
            LimitCheck.Find(
                "WF0855",
                """
                'A':{'Type':'Pass','Next':'P'},
                'P':{'Type':'Parallel','Next':'C','Branches':[
                    {'StartAt':'P1','States':{'P1':{'Type':'Pass','End':true}}},
                    {'StartAt':'P2','States':{'P2':{'Type':'Choice',
                        'Choices':[{'Variable':'$.a','IsPresent':true,'Next':'P3'}],'Default':'P4'},
                        'P3':{'Type':'Pass','Next':'P4'},'P4':{'Type':'Succeed'}}}]},
                'C':{'Type':'Choice','Choices':[{'Variable':'$.d','IsPresent':true,'Next':'D'}],'Default':'P'},
                'D':{'Type':'Succeed'}
                """
            )
        );

        // Parallel 4, its branches 2 and 4, Choice 2.
        Assert.Contains(
            "The loop \"P\", \"C\" records at least 12 events a turn",
            found.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("turn 2,083", found.Message, StringComparison.Ordinal);
        Assert.Equal("/States/P", found.StatePath);
    }

    [Fact]
    public void LoopHistory_StateThatLeadsToItself_IsALoop() =>
        Assert.Single(
            LimitCheck.Find(
                "WF0855",
                "'A':{'Type':'Task','Resource':'${T}','Catch':[{'ErrorEquals':['States.ALL'],'Next':'A'}],'End':true}"
            )
        );

    [Fact]
    public void LoopHistory_NoLoop_FindsNothing() =>
        Assert.Empty(LimitCheck.Find("WF0855", "'A':{'Type':'Pass','Next':'D'},'D':{'Type':'Succeed'}"));

    [Theory]
    [InlineData("A", 1)]
    [InlineData(null, 10_000)]
    public void Loops_TenThousandStates_AreFoundAtOnce(string? back, int count)
    {
        var states = string.Join(
            ",",
            Enumerable
                .Range(0, 10_000)
                .Select(i =>
                    $"'{Name(i)}':{{'Type':'Choice','Choices':[{{'Variable':'$.x','IsPresent':true,'Next':'{back ?? Name(i)}'}}],'Default':'{Name(i + 1)}'}}"
                )
        );
        var clock = Stopwatch.StartNew();

        Assert.Equal(count, LimitCheck.Find("WF0855", $"{states},'{Name(10_000)}':{{'Type':'Succeed'}}").Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);

        static string Name(int state) => state == 0 ? "A" : $"S{state}";
    }
}
