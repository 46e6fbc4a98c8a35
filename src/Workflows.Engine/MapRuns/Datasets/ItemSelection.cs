using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.States;

namespace Workflows.Engine.MapRuns;

/// <summary>What a Map state makes of its items, compiled: what its item selector says, else the items themselves.</summary>
internal sealed class ItemSelection(MapState state, StateCompiler compiler)
{
    private readonly Template? selector = MapFields.ItemSelector(state, compiler);

    /// <summary>Whether each item stays what it is.</summary>
    public bool IsIdentity => selector is null;

    /// <summary>What each item becomes, made as it is asked for.</summary>
    /// <param name="run">The run that has come to the state.</param>
    /// <param name="effective">What the state works on.</param>
    /// <param name="dataset">The items.</param>
    /// <exception cref="EvaluationException">The selector cannot be evaluated.</exception>
    public IEnumerable<Json> Apply(FlowRun run, Json effective, IReadOnlyList<MapItem> dataset) =>
        selector is null
            ? dataset.Select(static i => i.Input)
            : dataset.Select(
                (item, index) =>
                {
                    var iteration = run.Iteration(index, item, run.LastEventId);
                    iteration.EnterState(state.Name, effective);
                    return selector.Evaluate(iteration.Scope);
                }
            );
}
