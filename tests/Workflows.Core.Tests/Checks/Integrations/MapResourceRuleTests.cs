namespace Workflows.Core.Tests.Checks.Integrations;

/// <summary>What distributed Maps read and write by.</summary>
public sealed class MapResourceRuleTests
{
    private const string Message = "The field 'Resource' does not match any of the allowed values";

    [Theory]
    [InlineData("arn:aws:states:::s3:getObject", 0)]
    [InlineData("arn:aws-us-gov:states:::s3:listObjectsV2", 0)]
    [InlineData("${Reader}", 0)]
    [InlineData("arn:aws:states:::s3:putObject", 1)]
    [InlineData("arn:aws:states:::aws-sdk:s3:getObject", 1)]
    [InlineData("arn:aws:states:::lambda:invoke", 1)]
    public void ItemReaderResource_IsOneOfTwo(string resource, int count) =>
        Assert.Equal(
            Enumerable.Repeat(("/States/M/ItemReader/Resource", (string?)Message), count),
            Find("WF0605", $"'ItemReader':{{'Resource':'{resource}'}}")
        );

    [Theory]
    [InlineData("arn:aws:states:::s3:putObject", 0)]
    [InlineData("arn:aws:states:::s3:getObject", 1)]
    public void ResultWriterResource_IsOne(string resource, int count) =>
        Assert.Equal(
            Enumerable.Repeat(("/States/M/ResultWriter/Resource", (string?)Message), count),
            Find("WF0606", $"'ResultWriter':{{'Resource':'{resource}'}}")
        );

    private static IEnumerable<(string, string?)> Find(string code, string field) =>
        TaskCheck
            .FindIn(
                code,
                $$"""
                {'StartAt':'M','States':{'M':{'Type':'Map','End':true,{{field}},'ItemProcessor':{
                    'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},
                    'StartAt':'S','States':{'S':{'Type':'Pass','End':true} } } } } }
                """
            )
            .Select(f => (f.StatePath, f.Service?.Message));
}
