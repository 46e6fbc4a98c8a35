namespace Workflows.Benchmarks.Check;

/// <summary>Definitions to be checked, as texts.</summary>
/// <param name="Texts">The texts.</param>
internal sealed record DefinitionSet(IReadOnlyList<string> Texts)
{
    private const string ValidFiles = "valid-*.json";
    private const string Resources = "definitions/";

    /// <summary>The definitions of the samples.</summary>
    public static DefinitionSet Own()
    {
        var assembly = typeof(DefinitionSet).Assembly;
        return new([
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
                .Select(name => Read(assembly.GetManifestResourceStream(name)!)),
            Orders.FulfilOrder.fulfil.Definition.ToJson(),
        ]);
    }

    /// <summary>Those of a folder: files <c>valid-*.json</c> that hold an array of cases, each with a <c>definition</c>.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static DefinitionSet Of(string folder) =>
        new([
            .. Directory
                .EnumerateFiles(folder, ValidFiles)
                .Order(StringComparer.Ordinal)
                .SelectMany(file => DefinitionsOf(File.ReadAllText(file))),
        ]);

    private static IEnumerable<string> DefinitionsOf(string cases) =>
        Json.Parse(cases)
            .Items.ToArray()
            .Select(item => item["definition"])
            .Where(d => d.IsObject)
            .Select(d => d.ToString());

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
