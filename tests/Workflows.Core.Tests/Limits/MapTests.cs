namespace Workflows.Core.Tests.Limits;

/// <summary>How long the history of a Map is.</summary>
public sealed class MapTests
{
    [Fact]
    public void MapHistory_UnknownItems_SaysHowManyFit()
    {
        var found = Assert.Single(LimitCheck.Find("WF0857", Map("")));

        Assert.Equal((DiagnosticSeverity.Info, "/States/A"), (found.Severity, found.StatePath));
        // An iteration has 2 events, its task 5.
        Assert.Contains("at least 7 events an item", found.Message, StringComparison.Ordinal);
        Assert.Contains("item 3,571", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MapHistory_DistributedOrExpress_IsNotOfTheExecution()
    {
        Assert.Empty(
            LimitCheck.Find("WF0857", Map("'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},"))
        );
        Assert.Empty(LimitCheck.Find("WF0857", Map(""), ExecutionType.Express));
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(4000, 1)]
    public void MapTooLong_ItemsInTheDefinition_AreCounted(int items, int count)
    {
        var map = Map("", $"'Items':[{string.Join(",", Enumerable.Range(0, items))}],");

        Assert.Equal(count, LimitCheck.Find("WF0858", map, language: "JSONata").Count);
        Assert.Empty(LimitCheck.Find("WF0857", map, language: "JSONata"));
    }

    private static string Map(string config, string items = "") =>
        $$$"""
            'A':{'Type':'Map',{{{items}}}'End':true,'ItemProcessor':{{{{config}}}'StartAt':'T','States':{
                'T':{'Type':'Task','Resource':'${Pack}','End':true} } } }
            """;
}
