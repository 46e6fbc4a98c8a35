using System.IO.Compression;
using System.Text;
using Workflows.Engine.History;
using Workflows.Engine.Objects;
using static Workflows.Engine.Tests.MapRuns.DistributedMaps;

namespace Workflows.Engine.Tests.MapRuns;

public sealed class ItemReaderTests
{
    private readonly InMemoryObjectStore objects = new();

    [Fact]
    public async Task Reader_Compressed_IsDecompressed()
    {
        objects.Put("box", "items.jsonl.gz", Gzip("1\n2\n"));

        var result = await ReadAsync(GetObject("items.jsonl.gz", new() { InputType = "JSONL" }));

        Assert.Equal(Json.Parse("[1,2]"), result.Output);
    }

    [Fact]
    public async Task Reader_NoObject_FailsTheMapRun()
    {
        var result = await ReadAsync(GetObject("none", new() { InputType = "JSON" }));

        Assert.Equal("States.ItemReaderFailed", result.Error);
        Assert.Equal("The specified key does not exist: S3://box/none.", result.Cause);
        Assert.Equal(
            [
                "ExecutionStarted",
                "MapStateEntered",
                "MapStateStarted",
                "MapRunStarted",
                "MapRunFailed",
                "MapStateFailed",
                "ExecutionFailed",
            ],
            result.Types()
        );
        Assert.Equal(0, result.History.OfType<MapStateStartedEvent>().Single().Length);
    }

    [Theory]
    [InlineData(0, "[1,2,3]")]
    [InlineData(2, "[1,2]")]
    [InlineData(100_000_001, "[1,2,3]")]
    public async Task Reader_MaxItems_ZeroIsAll(int maxItems, string items)
    {
        objects.Put("box", "items", "[1,2,3]");

        var result = await ReadAsync(GetObject("items", new() { InputType = "JSON", MaxItems = maxItems }));

        Assert.Equal(Json.Parse(items), result.Output);
    }

    [Fact]
    public async Task Reader_NegativeMaxItems_FailsTheMapRun()
    {
        objects.Put("box", "items", "[1,2,3]");

        var result = await ReadAsync(GetObject("items", new() { InputType = "JSON", MaxItems = "{% -1 %}" }));

        Assert.Equal("States.ItemReaderFailed", result.Error);
        Assert.Equal("field MaxItems must be positive", result.Cause);
    }

    [Fact]
    public async Task Listing_Objects_AreTheItems()
    {
        objects.Put("box", "in/a", "hello");
        objects.Put("box", "other", "x");

        var result = await ReadAsync(List(new()));

        Assert.Equal(
            Json.Parse(
                """
                [{
                    "Etag": "\"5d41402abc4b2a76b9719d911017c592\"",
                    "Key": "in/a",
                    "LastModified": 1704067200,
                    "Size": 5,
                    "StorageClass": "STANDARD"
                }]
                """
            ),
            result.Output
        );
    }

    [Fact]
    public async Task Listing_LoadedAndFlattened_TheItemsOfAllObjects()
    {
        objects.Put("box", "in/b", "[3]");
        objects.Put("box", "in/a", "[1,2]");
        var map = Map(Passing) with
        {
            ItemReader = List(new() { Transformation = "LOAD_AND_FLATTEN", InputType = "JSON" }),
            ItemSelector = "{% $states.context.Map.Item.[Source, Value] %}",
        };

        var result = await RunAsync(map, objects: objects);

        Assert.Equal(Json.Parse("""[["S3://box/in/a",1],["S3://box/in/a",2],["S3://box/in/b",3]]"""), result.Output);
    }

    [Fact]
    public async Task Manifest_OfAnInventory_TheObjectsThatTheListsName()
    {
        objects.Put(
            "box",
            "manifest.json",
            """
            {
                "sourceBucket": "data",
                "destinationBucket": "arn:aws:s3:::lists",
                "fileFormat": "CSV",
                "fileSchema": "Bucket, Key, Size",
                "files": [{ "key": "list/1.csv.gz", "size": 1 }, { "key": "list/2.csv.gz", "size": 1 }]
            }
            """
        );
        objects.Put("lists", "list/1.csv.gz", Gzip("\"data\",\"a%20b.csv\",\"12\"\n"));
        objects.Put("lists", "list/2.csv.gz", Gzip("\"data\",\"c.csv\",\"0\"\n"));

        var result = await ReadAsync(GetObject("manifest.json", new() { InputType = "MANIFEST" }));

        Assert.Equal(
            Json.Parse(
                """[{"Bucket":"data","Key":"a%20b.csv","Size":"12"},{"Bucket":"data","Key":"c.csv","Size":"0"}]"""
            ),
            result.Output
        );
    }

    [Fact]
    public async Task Manifest_OfAnInventoryInAnotherFormat_FailsTheMapRun()
    {
        objects.Put(
            "box",
            "manifest.json",
            """{"destinationBucket":"arn:aws:s3:::lists","fileFormat":"ORC","fileSchema":"x","files":[]}"""
        );

        var result = await ReadAsync(GetObject("manifest.json", new() { ManifestType = "S3_INVENTORY" }));

        Assert.Equal("States.ItemReaderFailed", result.Error);
        Assert.Contains("ORC", result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_OfAthenaData_TheItemsInItsObjects()
    {
        objects.Put("box", "manifest.csv", "s3://data/1\ns3://data/x/2\n");
        objects.Put("data", "1", "{\"n\":1}\n");
        objects.Put("data", "x/2", "{\"n\":2}\n{\"n\":3}");

        var result = await ReadAsync(
            GetObject("manifest.csv", new() { ManifestType = "ATHENA_DATA", InputType = "JSONL" })
        );

        Assert.Equal(Json.Parse("""[{"n":1},{"n":2},{"n":3}]"""), result.Output);
    }

    [Theory]
    [InlineData("PARQUET", null, null, null, "ItemReader/ReaderConfig/InputType")]
    [InlineData("XML", null, null, null, "ItemReader/ReaderConfig/InputType")]
    [InlineData("CSV", null, null, null, "ItemReader/ReaderConfig/CSVHeaderLocation")]
    [InlineData("CSV", "FIRST_ROW", "COLON", null, "ItemReader/ReaderConfig/CSVDelimiter")]
    [InlineData("JSON", null, null, "a", "ItemReader/ReaderConfig/ItemsPointer")]
    public void Compile_ReaderThatTheEngineDoesNotHave_IsReported(
        string type,
        string? headers,
        string? delimiter,
        string? pointer,
        string place
    )
    {
        var config = new JsonataReaderConfig
        {
            InputType = type,
            CsvHeaderLocation = headers,
            CsvDelimiter = delimiter,
            ItemsPointer = pointer,
        };
        var map = Map(Passing) with { ItemReader = GetObject("items", config) };

        var error = Assert.Throws<DefinitionException>(() => CompiledMachine.Compile(Runs.Machine(map)));

        Assert.Equal($"/States/Map/{place}", Assert.Single(error.Diagnostics).StatePath);
    }

    private Task<ExecutionResult> ReadAsync(JsonataItemReader reader) =>
        RunAsync(Map(Passing) with { ItemReader = reader }, objects: objects);

    private static JsonataItemReader List(JsonataReaderConfig config) =>
        new()
        {
            Resource = "arn:aws:states:::s3:listObjectsV2",
            Arguments = Json.Object(("Bucket", "box"), ("Prefix", "in/")),
            ReaderConfig = config,
        };

    private static byte[] Gzip(string text)
    {
        using var content = new MemoryStream();
        using (var gzip = new GZipStream(content, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        return content.ToArray();
    }
}
