using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>A result writer says where to write or how to write, and how means in which format.</summary>
internal sealed class ResultTarget : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0445", DiagnosticSeverity.Error, "A result writer does not say what it is to do");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not MapState map || MapParts.Writer(map) is not { } writer)
        {
            return;
        }
        var path = site.Path.Field("ResultWriter");
        if (writer is { Resource: null, WriterConfig: null } && writer.UnknownFields.IsUndefined)
        {
            findings.Add(
                Description,
                path,
                "The ResultWriter has neither a \"Resource\" nor a \"WriterConfig\".",
                "Add one of them or both, or remove the ResultWriter.",
                SchemaRefusal.At(path)
            );
        }
        if (writer.WriterConfig is { OutputType: null } config && config.UnknownFields["OutputType"].IsUndefined)
        {
            findings.Add(
                Description,
                path.Field("WriterConfig"),
                "The WriterConfig does not say in which format to write.",
                "Add \"OutputType\": \"JSON\" or \"JSONL\".",
                SchemaRefusal.At(path.Field("WriterConfig"))
            );
        }
    }
}
