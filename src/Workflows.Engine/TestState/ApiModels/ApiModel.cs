using System.Collections.Concurrent;
using System.IO.Compression;

namespace Workflows.Engine.TestState.ApiModels;

/// <summary>What the operations of one AWS service answer.</summary>
internal sealed class ApiModel
{
    private const string Archive = "Workflows.Engine.ApiModels.zip";

    private static readonly ConcurrentDictionary<string, ApiModel?> Models = new(StringComparer.Ordinal);

    private readonly Json operations;
    private readonly Json shapes;
    private readonly ConcurrentDictionary<string, ApiShape> read = new(StringComparer.Ordinal);

    private ApiModel(Json model)
    {
        operations = model["operations"];
        shapes = model["shapes"];
    }

    /// <summary>The model of a service; <see langword="null"/> if it is not among those that we have.</summary>
    /// <param name="service">The service as the SDK integration calls it, such as <c>cloudwatchlogs</c>.</param>
    public static ApiModel? Find(string service) => Models.GetOrAdd(service, Read);

    /// <summary>What an operation answers; <see langword="null"/> if there is no such operation, or it answers nothing.</summary>
    public ApiShape? Output(string operation) =>
        operations[operation].TryGetString(out var shape) ? Shape(shape) : null;

    public ApiShape Shape(string name) => read.GetOrAdd(name, n => new ApiShape(this, shapes[n]));

    private static ApiModel? Read(string service)
    {
        using var resource = typeof(ApiModel).Assembly.GetManifestResourceStream(Archive)!;
        using var archive = new ZipArchive(resource);
        if (archive.GetEntry(service + ".json") is not { } entry)
        {
            return null;
        }
        using var text = new StreamReader(entry.Open());
        return new ApiModel(Json.Parse(text.ReadToEnd()));
    }
}
