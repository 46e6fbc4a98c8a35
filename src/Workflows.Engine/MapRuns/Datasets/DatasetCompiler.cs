using Workflows.Engine.Expressions;

namespace Workflows.Engine.MapRuns;

/// <summary>Makes the dataset of an item reader, or reports why there is none.</summary>
internal sealed class DatasetCompiler(ItemReader reader, ReaderConfig? config, ExpressionCompiler compiler)
{
    private const string GetObject = ":states:::s3:getObject";
    private const string ListObjects = ":states:::s3:listObjectsV2";

    /// <summary>The dataset; <see langword="null"/>, and reported, if the engine cannot read it.</summary>
    public Dataset? Compile()
    {
        if (reader.Resource.EndsWith(ListObjects, StringComparison.OrdinalIgnoreCase))
        {
            return Listing();
        }
        return reader.Resource.EndsWith(GetObject, StringComparison.OrdinalIgnoreCase)
            ? Object()
            : Refuse<Dataset>(
                "Resource",
                $"Items are read by s3:getObject or s3:listObjectsV2, not by \"{reader.Resource}\"."
            );
    }

    private ListingDataset? Listing()
    {
        if (config?.Transformation is not "LOAD_AND_FLATTEN")
        {
            return new ListingDataset(null);
        }
        return Format() is { } format ? new ListingDataset(format) : null;
    }

    private Dataset? Object() =>
        config switch
        {
            { ManifestType: "S3_INVENTORY" } or { ManifestType: null, InputType: "MANIFEST" } => new InventoryDataset(),
            { ManifestType: "ATHENA_DATA" } => Format() is { } format ? new AthenaDataset(format) : null,
            { ManifestType: { } other } => Refuse<Dataset>(
                "ReaderConfig/ManifestType",
                $"The manifest's type is S3_INVENTORY or ATHENA_DATA, not \"{other}\"."
            ),
            _ => Format() is { } format ? new ObjectDataset(format) : null,
        };

    private ItemFormat? Format() =>
        config?.InputType switch
        {
            "JSON" => Json(config.ItemsPointer),
            "JSONL" => new JsonLinesFormat(),
            "CSV" => Csv(config),
            "PARQUET" => Refuse<ItemFormat>(
                "ReaderConfig/InputType",
                "Parquet files are not read in a local run; convert the file to JSONL for it."
            ),
            _ => Refuse<ItemFormat>(
                "ReaderConfig/InputType",
                "The input's type must be one of CSV, JSON, JSONL, PARQUET and MANIFEST."
            ),
        };

    private JsonFormat? Json(string? pointer)
    {
        if (pointer is null)
        {
            return new JsonFormat(null);
        }
        return JsonPointer.TryParse(pointer, out var parsed)
            ? new JsonFormat(parsed)
            : Refuse<JsonFormat>("ReaderConfig/ItemsPointer", "A JSON pointer begins with a slash.");
    }

    private CsvFormat? Csv(ReaderConfig csv)
    {
        if (Delimiter(csv.CsvDelimiter) is not { } delimiter)
        {
            return Refuse<CsvFormat>(
                "ReaderConfig/CSVDelimiter",
                "The delimiter must be one of COMMA, PIPE, SEMICOLON, SPACE and TAB."
            );
        }
        return csv.CsvHeaderLocation switch
        {
            "FIRST_ROW" => new CsvFormat(null, delimiter),
            "GIVEN" => new CsvFormat(csv.CsvHeaders, delimiter),
            _ => Refuse<CsvFormat>(
                "ReaderConfig/CSVHeaderLocation",
                "A CSV file needs its headers: FIRST_ROW or GIVEN."
            ),
        };
    }

    private static char? Delimiter(string? name) =>
        name switch
        {
            null or "COMMA" => ',',
            "PIPE" => '|',
            "SEMICOLON" => ';',
            "SPACE" => ' ',
            "TAB" => '\t',
            _ => null,
        };

    private T? Refuse<T>(string field, string message)
        where T : class
    {
        compiler.Report(EngineCodes.NotRunnable, $"ItemReader/{field}", message);
        return null;
    }
}
