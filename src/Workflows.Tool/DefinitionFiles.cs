using Workflows.App;
using Workflows.App.Input;

namespace Workflows.Tool;

/// <summary>Definitions in the Amazon States Language, a file each.</summary>
internal sealed class DefinitionFiles : IWorkflowFinder
{
    private const string LanguageExtension = ".asl";

    public string ArgumentName => "DEFINITION";

    public string ArgumentDescription =>
        "The file of the definition in the Amazon States Language: JSON, or YAML if it is called *.yaml or *.yml.";

    /// <summary>The workflow that a file holds, called as the file is: <c>orders.asl.json</c> is <c>orders</c>.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public Workflow Find(string argument)
    {
        var text = TextFile.Read(argument, "definition file");
        return new Workflow<Json, Json>(NameOf(argument), new DefinitionFile(argument, text));
    }

    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.EndsWith(LanguageExtension, StringComparison.OrdinalIgnoreCase)
            ? name[..^LanguageExtension.Length]
            : name;
    }
}
