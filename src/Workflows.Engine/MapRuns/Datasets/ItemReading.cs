using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.States;

namespace Workflows.Engine.MapRuns;

/// <summary>A Map state's item reader, compiled.</summary>
internal sealed class ItemReading
{
    private readonly Dataset dataset;
    private readonly Template? arguments;
    private readonly NumberField? maxItems;

    private ItemReading(Dataset dataset, Template? arguments, NumberField? maxItems)
    {
        this.dataset = dataset;
        this.arguments = arguments;
        this.maxItems = maxItems;
    }

    /// <summary>Compiles a state's reader; <see langword="null"/> if it has none, or, reported, none that can be read by.</summary>
    public static ItemReading? Compile(MapState state, StateCompiler compiler) =>
        state switch
        {
            JsonataMap { ItemReader: { } reader } => Compile(
                reader,
                reader.ReaderConfig,
                compiler.Template(reader.Arguments, "ItemReader/Arguments"),
                NumberField.Compile(
                    reader.ReaderConfig?.MaxItems,
                    "ItemReader/ReaderConfig/MaxItems",
                    long.MinValue,
                    long.MaxValue,
                    compiler.Expressions
                ),
                compiler
            ),
            JsonPathMap { ItemReader: { } reader } => Compile(
                reader,
                reader.ReaderConfig,
                compiler.Payload(reader.Parameters, "ItemReader/Parameters"),
                NumberField.Compile(
                    reader.ReaderConfig?.MaxItems,
                    reader.ReaderConfig?.MaxItemsPath,
                    "MaxItemsPath",
                    isInteger: true,
                    compiler.Expressions
                ),
                compiler
            ),
            _ => null,
        };

    private static ItemReading? Compile(
        ItemReader reader,
        ReaderConfig? config,
        Template? arguments,
        NumberField? maxItems,
        StateCompiler compiler
    ) =>
        new DatasetCompiler(reader, config, compiler.Expressions).Compile() is { } dataset
            ? new ItemReading(dataset, arguments, maxItems)
            : null;

    /// <summary>Evaluates the reader's fields.</summary>
    /// <exception cref="EvaluationException">One cannot be evaluated.</exception>
    public ItemQuery Prepare(FlowRun run) =>
        new(dataset, arguments?.Evaluate(run.Scope) ?? Json.EmptyObject, maxItems?.Value(run.Scope) ?? 0);
}
