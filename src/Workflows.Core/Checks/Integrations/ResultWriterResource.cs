namespace Workflows.Checks.Integrations;

/// <summary>A distributed Map writes its results by one action of S3.</summary>
internal sealed class ResultWriterResource : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0606", DiagnosticSeverity.Error, "A result writer writes by an action that it cannot use");

    public void Check(StateSite site, Findings findings)
    {
        var resource = site.State switch
        {
            JsonataMap jsonata => jsonata.ResultWriter?.Resource,
            JsonPathMap jsonPath => jsonPath.ResultWriter?.Resource,
            _ => null,
        };
        if (resource is not null && !MapResource.IsOneOf(resource, "putObject"))
        {
            var path = site.Path.Field("ResultWriter").Field("Resource");
            findings.Add(
                Description,
                path,
                $"A ResultWriter cannot write by \"{resource}\".",
                "Use \"arn:aws:states:::s3:putObject\".",
                MapResource.Refusal(path)
            );
        }
    }
}
