using Workflows.Engine.Data;
using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;

namespace Workflows.Engine.States;

/// <summary>What a Map state iterates over.</summary>
internal abstract class MapItems
{
    /// <summary>The array of items.</summary>
    /// <param name="run">The run.</param>
    /// <param name="effective">What the state works on.</param>
    /// <exception cref="EvaluationException">There is no array.</exception>
    public abstract Json Select(FlowRun run, Json effective);

    public static MapItems Compile(MapState state, StateCompiler compiler) =>
        state switch
        {
            JsonPathMap map => new Selected(
                PathSelection.Compile(map.ItemsPath ?? "$", "ItemsPath", compiler.Expressions)
            ),
            JsonataMap map => new Computed(compiler.Template(map.Items, "Items")),
            _ => throw new InvalidOperationException("A Map state is in one of the two query languages."),
        };

    private sealed class Selected(PathSelection path) : MapItems
    {
        public override Json Select(FlowRun run, Json effective)
        {
            var items = path.Select(run.Scope);
            if (!items.IsArray)
            {
                throw new EvaluationException(
                    ErrorNames.Runtime,
                    "ItemsPath",
                    $"Reference path \"{path.Text}\" must point to array."
                );
            }
            run.Observer?.Observe(StateStage.AfterItemsPath, items);
            return items;
        }
    }

    private sealed class Computed(Template? template) : MapItems
    {
        public override Json Select(FlowRun run, Json effective)
        {
            var items = template?.Evaluate(run.Scope) ?? effective;
            if (items.IsArray)
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
