using Workflows.Engine.Expressions;

namespace Workflows.Engine.States;

/// <summary>The fields that inline and distributed Map states have in common, compiled.</summary>
internal static class MapFields
{
    /// <summary>What makes an iteration's input; <see langword="null"/> if that is the item.</summary>
    public static Template? ItemSelector(MapState state, StateCompiler compiler) =>
        state switch
        {
            JsonPathMap { ItemSelector.IsUndefined: true } map => compiler.Payload(map.Parameters, "Parameters"),
            JsonPathMap map => compiler.Payload(map.ItemSelector, "ItemSelector"),
            _ => compiler.Template(state.ItemSelector, "ItemSelector"),
        };

    /// <summary>How many iterations run at the same time; 0 is as many as possible.</summary>
    public static NumberField? MaxConcurrency(MapState state, StateCompiler compiler) =>
        state switch
        {
            JsonataMap map => NumberField.Compile(
                map.MaxConcurrency,
                "MaxConcurrency",
                0,
                int.MaxValue,
                compiler.Expressions
            ),
            JsonPathMap map => NumberField.Compile(
                map.MaxConcurrency,
                map.MaxConcurrencyPath,
                "MaxConcurrencyPath",
                isInteger: true,
                compiler.Expressions
            ),
            _ => null,
        };

    /// <summary>The states that each iteration runs.</summary>
    public static CompiledFlow Processor(MapState state, StateCompiler compiler)
    {
        if (state.Processor is null)
        {
            compiler.Expressions.Refuse($"State \"{state.Name}\" needs the field \"ItemProcessor\".");
        }
        return compiler.Inner(
            state.Processor ?? new ItemProcessor { StartAt = "", States = [] },
            state.ItemProcessor is null ? "Iterator" : "ItemProcessor"
        );
    }
}
