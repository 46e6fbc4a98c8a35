using Workflows.Engine.Objects;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.Tests.MapRuns;

/// <summary>Short ways to run distributed Map states.</summary>
internal static class DistributedMaps
{
    /// <summary>A processor whose child executions run the given states.</summary>
    public static ItemProcessor Processor(params State[] states) =>
        new()
        {
            ProcessorConfig = new() { Mode = ProcessorMode.Distributed, ExecutionType = ExecutionType.Standard },
            StartAt = states[0].Name,
            States = [.. states],
        };

    /// <summary>A processor that hands on what it gets.</summary>
    public static ItemProcessor Passing { get; } = Processor(new JsonataPass("Each") { End = true });

    /// <summary>A processor that fails for what is below zero.</summary>
    public static ItemProcessor FailingBelowZero { get; } =
        Processor(
            new JsonataChoice("Sign")
            {
                Choices = [new() { Condition = "{% $states.input < 0 %}", Next = "Bad" }],
                Default = "Good",
            },
            new JsonataFail("Bad") { Error = "Negative", Cause = "{% $string($states.input) %}" },
            new JsonataPass("Good") { End = true }
        );

    public static JsonataMap Map(ItemProcessor processor) =>
        new("Map")
        {
            ItemProcessor = processor,
            Label = "Each",
            End = true,
        };

    public static JsonataItemReader GetObject(string key, JsonataReaderConfig config) =>
        new()
        {
            Resource = "arn:aws:states:::s3:getObject",
            Arguments = Json.Object(("Bucket", "box"), ("Key", key)),
            ReaderConfig = config,
        };

    public static Task<ExecutionResult> RunAsync(
        MapState map,
        Json input = default,
        InMemoryObjectStore? objects = null,
        ITaskRunner? tasks = null
    ) =>
        Runs.RunAsync(
            Runs.Machine(map),
            input,
            tasks,
            new ExecutionOptions { MachineName = "Machine", Objects = objects ?? new InMemoryObjectStore() }
        );
}
