using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.States;

namespace Workflows.Engine.MapRuns;

/// <summary>How many items of a Map state may fail, compiled.</summary>
internal sealed class FailureLimits
{
    private readonly NumberField? count;
    private readonly NumberField? percentage;

    private FailureLimits(NumberField? count, NumberField? percentage)
    {
        this.count = count;
        this.percentage = percentage;
    }

    public static FailureLimits Compile(MapState state, StateCompiler compiler) =>
        state switch
        {
            JsonataMap map => new FailureLimits(
                NumberField.Compile(
                    map.ToleratedFailureCount,
                    "ToleratedFailureCount",
                    long.MinValue,
                    long.MaxValue,
                    compiler.Expressions
                ),
                NumberField.Compile(
                    map.ToleratedFailurePercentage,
                    "ToleratedFailurePercentage",
                    long.MinValue,
                    long.MaxValue,
                    compiler.Expressions
                )
            ),
            JsonPathMap map => new FailureLimits(
                NumberField.Compile(
                    map.ToleratedFailureCount,
                    map.ToleratedFailureCountPath,
                    "ToleratedFailureCountPath",
                    isInteger: true,
                    compiler.Expressions
                ),
                NumberField.Compile(
                    map.ToleratedFailurePercentage,
                    map.ToleratedFailurePercentagePath,
                    "ToleratedFailurePercentagePath",
                    isInteger: false,
                    compiler.Expressions
                )
            ),
            _ => throw new InvalidOperationException("A Map state is in one of the two query languages."),
        };

    /// <summary>Evaluates the fields.</summary>
    /// <exception cref="EvaluationException">One cannot be evaluated, or is out of its range.</exception>
    public FailureTolerance Evaluate(FlowRun run)
    {
        var most = Value(count, run, StateStage.ToleratedFailureCount);
        if (most < 0)
        {
            throw OutOfRange("ToleratedFailureCount cannot be negative.");
        }
        var share = Value(percentage, run, StateStage.ToleratedFailurePercentage);
        if (share is < 0 or > 100)
        {
            throw OutOfRange("ToleratedFailurePercentage must be between 0 and 100.");
        }
        return new FailureTolerance(most, share);
    }

    private static double? Value(NumberField? field, FlowRun run, StateStage stage)
    {
        if (field is null)
        {
            return null;
        }
        var value = field.Value(run.Scope);
        run.Observer?.Observe(stage, value);
        return value;
    }

    private static EvaluationException OutOfRange(string message) => new(ErrorNames.Runtime, null, message);
}
