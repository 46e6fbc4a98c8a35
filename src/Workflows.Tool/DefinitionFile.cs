using Workflows.Asl;
using Workflows.Tool.Yaml;

namespace Workflows.Tool;

/// <summary>A definition in a file.</summary>
/// <param name="path">The file's path.</param>
/// <param name="text">What it holds.</param>
internal sealed class DefinitionFile(string path, string text) : WorkflowSource
{
    public override WorkflowBody Compile(string workflow)
    {
        try
        {
            var read = AslReader.Read(IsYaml ? YamlToJson.Convert(text) : text, path);
            return new WorkflowBody(read.HasErrors ? null : read.Machine, [], [.. read.Diagnostics]);
        }
        catch (YamlSyntaxException error)
        {
            var place = new SourceLocation(path, error.Line, error.Column);
            var finding = new Diagnostic(AslCodes.NotJson, DiagnosticSeverity.Error, error.Message, Source: place);
            return new WorkflowBody(null, [], [finding]);
        }
    }

    private bool IsYaml => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";
}
