using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;

namespace Workflows.Engine.States;

/// <summary>How many iterations of a Map state run at the same time, compiled.</summary>
internal sealed class IterationLimit(MapState state, StateCompiler compiler)
{
    private readonly NumberField? field = MapFields.MaxConcurrency(state, compiler);

    /// <summary>The number of iterations, at least 1; 0 in the definition is as many as possible.</summary>
    /// <param name="run">The run that has come to the state.</param>
    /// <param name="most">How many the service runs, whatever the definition says.</param>
    /// <exception cref="EvaluationException">The field cannot be evaluated, or is negative.</exception>
    public int Evaluate(FlowRun run, int most)
    {
        var limit = field?.Value(run.Scope) ?? 0;
        run.Observer?.Observe(StateStage.MaxConcurrency, limit);
        return limit switch
        {
            0 => most,
            > 0 => (int)Math.Min(limit, most),
            _ => throw new EvaluationException(ErrorNames.Runtime, null, "MaxConcurrency cannot be negative."),
        };
    }
}
