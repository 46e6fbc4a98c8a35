using Workflows.Engine.Objects;
using static Workflows.Engine.Tests.MapRuns.DistributedMaps;

namespace Workflows.Engine.Tests.MapRuns;

public sealed class JsonPathMapTests
{
    private readonly InMemoryObjectStore objects = new();

    [Fact]
    public async Task Reader_Paths_AreReadFromTheInput()
    {
        objects.Put("box", "items.csv", "a\n1\n2\n3\n");
        var map = Map() with
        {
            ItemReader = new()
            {
                Resource = "arn:aws:states:::s3:getObject",
                Parameters = Json.Parse("""{"Bucket.$":"$.bucket","Key":"items.csv"}"""),
                ReaderConfig = new()
                {
                    InputType = "CSV",
                    CsvHeaderLocation = "FIRST_ROW",
                    MaxItemsPath = "$.most",
                },
            },
            ItemsPath = "$.nothing",
            ItemSelector = Json.Parse("""{"a.$":"$$.Map.Item.Value.a","n.$":"$.most"}"""),
            ItemBatcher = new()
            {
                MaxItemsPerBatchPath = "$.most",
                BatchInput = Json.Parse("""{"from.$":"$.bucket"}"""),
            },
        };

        var result = await RunAsync(map, Json.Parse("""{"bucket":"box","most":2}"""), objects);

        Assert.Equal(
            Json.Parse("""[{"BatchInput":{"from":"box"},"Items":[{"a":"1","n":2},{"a":"2","n":2}]}]"""),
            result.Output
        );
    }

    [Fact]
    public async Task Writer_Parameters_AreReadFromTheInput()
    {
        var map = Map() with
        {
            ItemsPath = "$.items",
            ResultWriter = new()
            {
                Resource = "arn:aws:states:::s3:putObject",
                Parameters = Json.Parse("""{"Bucket.$":"$.bucket"}"""),
            },
            ResultPath = "$.written",
        };

        var result = await RunAsync(map, Json.Parse("""{"items":[1],"bucket":"box"}"""), objects);

        var key = result.Output["written"]["ResultWriterDetails"]["Key"].GetString();
        Assert.Equal(
            [key, key.Replace("manifest", "SUCCEEDED_0", StringComparison.Ordinal)],
            Keys().Order(StringComparer.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("""{"count":"1"}""", "$.count", null, null)]
    [InlineData("""{"share":1.1}""", null, "$.share", null)]
    [InlineData("""{"count":-1}""", "$.count", null, "ToleratedFailureCount cannot be negative.")]
    [InlineData("""{"share":100.1}""", null, "$.share", "ToleratedFailurePercentage must be between 0 and 100.")]
    [InlineData(
        """{"count":1.5}""",
        "$.count",
        null,
        "The ToleratedFailureCountPath field refers to value \"1.5\" which is not a valid integer: $.count"
    )]
    [InlineData(
        """{"share":[]}""",
        null,
        "$.share",
        "The ToleratedFailurePercentagePath field refers to value \"[]\" which is not a valid float: $.share"
    )]
    public async Task Tolerance_Paths_MustLeadToNumbersInRange(
        string input,
        string? count,
        string? share,
        string? cause
    )
    {
        var map = Map() with
        {
            ItemsPath = "$[*]",
            ToleratedFailureCountPath = count,
            ToleratedFailurePercentagePath = share,
        };

        var result = await RunAsync(map, Json.Parse(input));

        Assert.Equal(cause is null ? null : ErrorNames.Runtime, result.Error);
        if (cause is not null)
        {
            Assert.Equal(
                $"An error occurred while executing the state 'Map' (entered at the event id #2). {cause}",
                result.Cause
            );
            Assert.Equal(["MapStateStarted", "ExecutionFailed"], result.Types().TakeLast(2));
        }
    }

    private IEnumerable<string> Keys() => objects.List("box").Select(o => o.Key);

    private static JsonPathMap Map() =>
        new("Map")
        {
            ItemProcessor = Processor(new JsonPathPass("Each") { End = true }),
            Label = "Each",
            End = true,
        };
}
