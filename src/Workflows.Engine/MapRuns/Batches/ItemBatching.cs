using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.States;

namespace Workflows.Engine.MapRuns;

/// <summary>A Map state's item batcher, compiled.</summary>
internal sealed class ItemBatching
{
    private readonly NumberField? maxItems;
    private readonly NumberField? maxBytes;
    private readonly Template? batchInput;

    private ItemBatching(NumberField? maxItems, NumberField? maxBytes, Template? batchInput)
    {
        this.maxItems = maxItems;
        this.maxBytes = maxBytes;
        this.batchInput = batchInput;
    }

    /// <summary>Compiles a state's batcher; <see langword="null"/> if it has none.</summary>
    public static ItemBatching? Compile(MapState state, StateCompiler compiler) =>
        state switch
        {
            JsonataMap { ItemBatcher: { } batcher } => new ItemBatching(
                Field(batcher.MaxItemsPerBatch, "MaxItemsPerBatch", compiler),
                Field(batcher.MaxInputBytesPerBatch, "MaxInputBytesPerBatch", compiler),
                compiler.Template(batcher.BatchInput, "ItemBatcher/BatchInput")
            ),
            JsonPathMap { ItemBatcher: { } batcher } => new ItemBatching(
                Field(batcher.MaxItemsPerBatch, batcher.MaxItemsPerBatchPath, "MaxItemsPerBatchPath", compiler),
                Field(
                    batcher.MaxInputBytesPerBatch,
                    batcher.MaxInputBytesPerBatchPath,
                    "MaxInputBytesPerBatchPath",
                    compiler
                ),
                compiler.Payload(batcher.BatchInput, "ItemBatcher/BatchInput")
            ),
            _ => null,
        };

    /// <summary>Evaluates the batcher's fields.</summary>
    /// <exception cref="EvaluationException">One cannot be evaluated, or is out of its range.</exception>
    public ItemBatches Prepare(FlowRun run) =>
        new(
            Positive(maxItems, run, "MaxItemsPerBatch") ?? long.MaxValue,
            Math.Min(Positive(maxBytes, run, "MaxInputBytesPerBatch") ?? ItemBatches.MostBytes, ItemBatches.MostBytes),
            batchInput?.Evaluate(run.Scope) ?? default
        );

    private static NumberField? Field(Computed<long>? field, string name, StateCompiler compiler) =>
        NumberField.Compile(field, $"ItemBatcher/{name}", 1, long.MaxValue, compiler.Expressions);

    private static NumberField? Field(long? literal, string? path, string name, StateCompiler compiler) =>
        NumberField.Compile(literal, path, name, isInteger: true, compiler.Expressions);

    private static long? Positive(NumberField? field, FlowRun run, string name) =>
        field?.Value(run.Scope) switch
        {
            null => null,
            >= 1 and var number => (long)number,
            _ => throw new EvaluationException(ErrorNames.Runtime, null, $"{name} must be positive."),
        };
}
