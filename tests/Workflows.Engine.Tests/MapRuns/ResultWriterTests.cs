using System.Text;
using Workflows.Engine.MapRuns;
using Workflows.Engine.Objects;
using static Workflows.Engine.Tests.MapRuns.DistributedMaps;

namespace Workflows.Engine.Tests.MapRuns;

public sealed class ResultWriterTests
{
    private readonly InMemoryObjectStore objects = new();

    [Fact]
    public async Task Write_NoTransformation_TheManifestLeadsToAllThatIsKnown()
    {
        var map = Map(FailingBelowZero) with { ResultWriter = Writer(null), ToleratedFailureCount = 1 };

        var result = await RunAsync(map, Json.Parse("""[1,-2,3]"""), objects);

        var details = result.Output["ResultWriterDetails"];
        var manifest = Read(details["Key"].GetString());
        var runId = result.Output["MapRunArn"].GetString().Split(':')[^1];
        Assert.Equal("box", details["Bucket"]);
        Assert.Equal($"out/{runId}/manifest.json", details["Key"]);
        Assert.Equal("box", manifest["DestinationBucket"]);
        Assert.Equal(result.Output["MapRunArn"], manifest["MapRunArn"]);
        Assert.Equal(Json.EmptyArray, manifest["ResultFiles"]["PENDING"]);
        var succeeded = Listed(manifest, "SUCCEEDED", $"out/{runId}/SUCCEEDED_0.json");
        Assert.Equal(["1", "3"], succeeded.Items.ToArray().Select(c => c["Output"].GetString()));
        Assert.Equal("SUCCEEDED", succeeded[0]["Status"]);
        var failed = Listed(manifest, "FAILED", $"out/{runId}/FAILED_0.json");
        Assert.Equal("Negative", failed[0]["Error"]);
        Assert.True(failed[0]["Output"].IsUndefined);
    }

    [Theory]
    [InlineData("COMPACT", "JSON", "[[1],2,[3,4]]")]
    [InlineData("FLATTEN", "JSON", "[1,2,3,4]")]
    [InlineData("COMPACT", "JSONL", "[1]\n2\n[3,4]\n")]
    [InlineData("FLATTEN", "JSONL", "1\n2\n3\n4\n")]
    public async Task Write_Transformation_IsTheFilesContent(string transformation, string type, string content)
    {
        var map = Map(Passing) with
        {
            ResultWriter = Writer(new() { Transformation = transformation, OutputType = type }),
        };

        var result = await RunAsync(map, Json.Parse("[[1],2,[3,4]]"), objects);

        var manifest = Read(result.Output["ResultWriterDetails"]["Key"].GetString());
        Assert.Equal(content, Text(manifest["ResultFiles"]["SUCCEEDED"][0]["Key"].GetString()));
    }

    [Theory]
    [InlineData("COMPACT", "JSON", "[[1],2,[3,4]]")]
    [InlineData("FLATTEN", "JSON", "[1,2,3,4]")]
    [InlineData("FLATTEN", "JSONL", "\"1\\n2\\n3\\n4\\n\"")]
    public async Task Result_TransformationWithoutResource_IsTheStatesResult(
        string transformation,
        string type,
        string result
    )
    {
        var map = Map(Passing) with
        {
            ResultWriter = new()
            {
                WriterConfig = new() { Transformation = transformation, OutputType = type },
            },
        };

        var ended = await RunAsync(map, Json.Parse("[[1],2,[3,4]]"), objects);

        Assert.Equal(Json.Parse(result), ended.Output);
    }

    [Fact]
    public async Task Write_TooManyFailures_WhatWasDoneIsWrittenAndWhatWasNotIsPending()
    {
        var map = Map(FailingBelowZero) with { ResultWriter = Writer(null), MaxConcurrency = 1 };

        var result = await RunAsync(map, Json.Parse("[1,-2,3]"), objects);

        Assert.Equal("States.ExceedToleratedFailureThreshold", result.Error);
        var files = objects.List("box", "out/").ToDictionary(o => o.Key.Split('/')[^1], o => Read(o.Key));
        Assert.Equal(
            ["FAILED_0.json", "PENDING_0.json", "SUCCEEDED_0.json", "manifest.json"],
            files.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("1", files["SUCCEEDED_0.json"][0]["Input"]);
        Assert.Equal("-2", files["FAILED_0.json"][0]["Input"]);
        Assert.Equal("3", files["PENDING_0.json"][0]["Input"]);
    }

    [Fact]
    public async Task Write_NoBucket_FailsTheMapRun()
    {
        var map = Map(Passing) with
        {
            ResultWriter = new() { Resource = "arn:aws:states:::s3:putObject", Arguments = Json.EmptyObject },
        };

        var result = await RunAsync(map, Json.Parse("[1]"), objects);

        Assert.Equal("States.ResultWriterFailed", result.Error);
        Assert.Equal(["MapRunFailed", "MapStateFailed", "ExecutionFailed"], result.Types().TakeLast(3));
    }

    private static JsonataResultWriter Writer(WriterConfig? config) =>
        new()
        {
            Resource = "arn:aws:states:::s3:putObject",
            Arguments = Json.Object(("Bucket", "box"), ("Prefix", "out")),
            WriterConfig = config,
        };

    private Json Listed(Json manifest, string status, string key)
    {
        var file = Assert.Single(manifest["ResultFiles"][status].Items.ToArray());
        Assert.Equal(key, file["Key"]);
        Assert.Equal(Encoding.UTF8.GetByteCount(Text(key)), file["Size"]);
        return Read(key);
    }

    private Json Read(string key) => Json.Parse(Text(key));

    private string Text(string key) => Encoding.UTF8.GetString(objects.Get("box", key)!.Value.Span);
}
