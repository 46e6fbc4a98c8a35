using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;

namespace Workflows.Engine.States;

/// <summary>What a Map state iterates over.</summary>
internal abstract class MapItems
{
    private readonly bool takesObjects;

    private MapItems(MapState state) => takesObjects = state.IsDistributed;

    /// <summary>The array of items; in a distributed Map also an object, whose members are the items.</summary>
    /// <param name="run">The run.</param>
    /// <param name="effective">What the state works on.</param>
    /// <exception cref="EvaluationException">There is no array.</exception>
    public abstract Json Select(FlowRun run, Json effective);

    public static MapItems Compile(MapState state, StateCompiler compiler) =>
        state switch
        {
            JsonPathMap map => new SelectedItems(
                map,
                PathSelection.Compile(map.ItemsPath ?? "$", "ItemsPath", compiler.Expressions)
            ),
            JsonataMap map => new ComputedItems(map, compiler.Template(map.Items, "Items")),
            _ => throw new InvalidOperationException("A Map state is in one of the two query languages."),
        };

    private bool Takes(Json items) => items.IsArray || (takesObjects && items.IsObject);

    private sealed class SelectedItems(MapState state, PathSelection path) : MapItems(state)
    {
        public override Json Select(FlowRun run, Json effective)
        {
            var items = path.Select(run.Scope);
            if (!Takes(items))
            {
                throw new EvaluationException(
                    ErrorNames.Runtime,
                    "ItemsPath",
                    $"Reference path \"{Shown(path.Text)}\" must point to array."
                );
            }
            run.Observer?.Observe(StateStage.AfterItemsPath, items);
            return items;
        }

        /// <summary>The path as the service shows it: below its root, which it does not name.</summary>
        private static string Shown(string path) => path.StartsWith("$$", StringComparison.Ordinal) ? path[1..] : path;
    }

    private sealed class ComputedItems(MapState state, Template? template) : MapItems(state)
    {
        public override Json Select(FlowRun run, Json effective)
        {
            var items = template?.Evaluate(run.Scope) ?? effective;
            if (Takes(items))
            {
                return items;
            }
            throw template is ExpressionTemplate expression
                ? expression.Unexpected("array", items)
                : new EvaluationException(
                    ErrorNames.QueryEvaluationError,
                    null,
                    $"Map state input must be an array but was: {items}"
                );
        }
    }
}
