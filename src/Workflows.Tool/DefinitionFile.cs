using Workflows.Asl;
using Workflows.Tool.Yaml;

namespace Workflows.Tool;

/// <summary>A definition in a file.</summary>
/// <param name="path">The file's path.</param>
/// <param name="text">What it holds.</param>
/// <param name="allowsState">Whether it may hold a single state, which is then the definition's only one.</param>
internal sealed class DefinitionFile(string path, string text, bool allowsState) : WorkflowSource
{
    public override WorkflowBody Compile(string workflow)
    {
        try
        {
            var json = IsYaml ? YamlToJson.Convert(text) : text;
            var read = AslReader.Read(allowsState && IsState(json) ? Around(json, workflow) : json, path);
            return new WorkflowBody(read.HasErrors ? null : read.Machine, [], [.. read.Diagnostics])
            {
                Draft = read.Machine,
                Places = read.Places,
            };
        }
        catch (YamlSyntaxException error)
        {
            var place = new SourceLocation(path, error.Line, error.Column);
            var finding = new Diagnostic(AslCodes.NotJson, DiagnosticSeverity.Error, error.Message, Source: place);
            return new WorkflowBody(null, [], [finding]);
        }
    }

    private static bool IsState(string json) =>
        Json.TryParse(json, out var value) && value["Type"].IsString && value["States"].IsUndefined;

    /// <summary>A definition of one state, whose text stays on its lines.</summary>
    private static string Around(string state, string name) =>
        $"{{\"StartAt\": {(Json)name}, \"States\": {{{(Json)name}: {state}}}}}";

    private bool IsYaml => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";
}
