namespace Workflows.Checks.Integrations;

/// <summary>A distributed Map reads its items by one of two actions of S3.</summary>
internal sealed class ItemReaderResource : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0605", DiagnosticSeverity.Error, "An item reader reads by an action that it cannot use");

    public void Check(StateSite site, Findings findings)
    {
        var resource = site.State switch
        {
            JsonataMap jsonata => jsonata.ItemReader?.Resource,
            JsonPathMap jsonPath => jsonPath.ItemReader?.Resource,
            _ => null,
        };
        if (resource is not null && !MapResource.IsOneOf(resource, "getObject", "listObjectsV2"))
        {
            var path = site.Path.Field("ItemReader").Field("Resource");
            findings.Add(
                Description,
                path,
                $"An ItemReader cannot read by \"{resource}\".",
                "Use \"arn:aws:states:::s3:getObject\" for a file of items, \"arn:aws:states:::s3:listObjectsV2\" for a list of objects.",
                MapResource.Refusal(path)
            );
        }
    }
}
