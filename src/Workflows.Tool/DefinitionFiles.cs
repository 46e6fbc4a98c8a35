using Workflows.App;
using Workflows.App.Input;

namespace Workflows.Tool;

/// <summary>Definitions in the Amazon States Language, a file each.</summary>
/// <param name="allowsState">Whether a file may also hold a single state.</param>
internal sealed class DefinitionFiles(bool allowsState = false) : IWorkflowFinder
{
    private const string LanguageExtension = ".asl";

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    public string ArgumentName => "DEFINITION";

    public string ArgumentDescription =>
        $"The file of the definition{(allowsState ? ", or of one state," : "")} in the Amazon States Language: "
        + "JSON, or YAML if it is called *.yaml or *.yml.";

    public string ArgumentsDescription =>
        $"Files of definitions, or folders with files *{LanguageExtension}.json, .yaml and .yml. Default: the present folder.";

    /// <summary>None: a file is known by its path.</summary>
    public IReadOnlyList<Workflow> Workflows => [];

    /// <summary>The workflow that a file holds, called as the file is: <c>orders.asl.json</c> is <c>orders</c>.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public Workflow Find(string argument)
    {
        var text = TextFile.Read(argument, "definition file");
        return new Workflow<Json, Json>(NameOf(argument), new DefinitionFile(argument, text, allowsState));
    }

    /// <summary>
    /// The workflows of files and folders; of a folder all files below it that are called as definitions are. Without
    /// arguments those of the present folder.
    /// </summary>
    /// <exception cref="UsageException">A file is not there, or a folder has none.</exception>
    public IReadOnlyList<Workflow> FindAll(IReadOnlyList<string> arguments) =>
        [.. (arguments.Count == 0 ? ["."] : arguments).SelectMany(a => Directory.Exists(a) ? InFolder(a) : [Find(a)])];

    private IEnumerable<Workflow> InFolder(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, $"*{LanguageExtension}.*", Everywhere)
            .Where(f => Path.GetExtension(f).ToUpperInvariant() is ".JSON" or ".YAML" or ".YML")
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files.Select(f => Find(Path.GetRelativePath(".", f)))
            : throw new UsageException(
                $"The folder {folder} has no definitions: files called *{LanguageExtension}.json, .yaml or .yml. Name the files."
            );
    }

    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.EndsWith(LanguageExtension, StringComparison.OrdinalIgnoreCase)
            ? name[..^LanguageExtension.Length]
            : name;
    }
}
