using Workflows.App;
using Workflows.App.Input;

namespace Workflows.Tool;

/// <summary>Definitions in the Amazon States Language, a file each.</summary>
/// <param name="allowsState">Whether a file may also hold a single state.</param>
internal sealed class DefinitionFiles(bool allowsState = false) : IWorkflowFinder
{
    private const string LanguageExtension = ".asl";

    public string ArgumentName => "DEFINITION";

    public string ArgumentDescription =>
        $"The file of the definition{(allowsState ? ", or of one state," : "")} in the Amazon States Language: "
        + "JSON, or YAML if it is called *.yaml or *.yml.";

    /// <summary>None: a file is known by its path.</summary>
    public IReadOnlyList<Workflow> Workflows => [];

    /// <summary>The workflow that a file holds, called as the file is: <c>orders.asl.json</c> is <c>orders</c>.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public Workflow Find(string argument)
    {
        var text = TextFile.Read(argument, "definition file");
        return new Workflow<Json, Json>(NameOf(argument), new DefinitionFile(argument, text, allowsState));
    }

    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.EndsWith(LanguageExtension, StringComparison.OrdinalIgnoreCase)
            ? name[..^LanguageExtension.Length]
            : name;
    }
}
