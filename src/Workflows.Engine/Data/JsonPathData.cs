using Workflows.Engine.Expressions;
using Workflows.Engine.Paths;

namespace Workflows.Engine.Data;

/// <summary>
/// The data flow of a JSONPath state: <c>InputPath</c>, <c>Parameters</c>, <c>Assign</c>, <c>ResultSelector</c>,
/// <c>ResultPath</c>, <c>OutputPath</c>. What <c>$</c> stands for changes on the way.
/// </summary>
internal sealed class JsonPathData : StateData
{
    private PathSelection? inputPath;
    private Template? parameters;
    private Template? assign;
    private Template? resultSelector;
    private ReferencePath? resultPath;
    private bool discardsResult;
    private PathSelection? outputPath;

    private JsonPathData() { }

    public static JsonPathData Of(IJsonPathState state, Json assign, ExpressionCompiler compiler)
    {
        var fields = new JsonPathData
        {
            inputPath = PathSelection.Compile(state.InputPath, "InputPath", compiler),
            parameters = compiler.Payload(ParametersOf(state), "Parameters"),
            assign = compiler.Payload(assign, "Assign"),
            resultSelector = compiler.Payload(ResultSelectorOf(state), "ResultSelector"),
            outputPath = PathSelection.Compile(state.OutputPath, "OutputPath", compiler),
        };
        fields.SetResultPath(ResultPathOf(state), "ResultPath", compiler);
        return fields;
    }

    /// <summary>What a rule of a Choice state says, which stands in for what the state says.</summary>
    public static JsonPathData Of(
        JsonPathChoice state,
        JsonPathChoiceRule rule,
        string prefix,
        ExpressionCompiler compiler
    ) =>
        new()
        {
            assign = compiler.Payload(rule.Assign, prefix + "Assign"),
            outputPath = PathSelection.Compile(state.OutputPath, "OutputPath", compiler),
        };

    /// <summary>The data flow of a catcher.</summary>
    public static JsonPathData Of(JsonPathCatcher catcher, string prefix, ExpressionCompiler compiler)
    {
        var fields = new JsonPathData { assign = compiler.Payload(catcher.Assign, prefix + "Assign") };
        fields.SetResultPath(catcher.ResultPath, prefix + "ResultPath", compiler);
        return fields;
    }

    public override Json Input(FlowRun run, Json input)
    {
        var effective = inputPath is null ? input : inputPath.Select(run.Scope);
        run.Scope.Focus(effective);
        run.Observer?.Observe(StateStage.AfterInputPath, effective);
        return effective;
    }

    public override Json Arguments(FlowRun run, Json effective)
    {
        var given = parameters is null ? effective : parameters.Evaluate(run.Scope);
        run.Observer?.Observe(StateStage.AfterParameters, given);
        return given;
    }

    public override StateOutcome Outcome(FlowRun run, Json input, Json result)
    {
        var scope = run.Scope;
        scope.Focus(result);
        var assigned = assign is null ? default : assign.Evaluate(scope);
        var selected = resultSelector is null ? result : resultSelector.Evaluate(scope);
        run.Observer?.Observe(StateStage.AfterResultSelector, selected);
        var combined =
            discardsResult ? input
            : resultPath is null ? selected
            : resultPath.Put(input, selected);
        run.Observer?.Observe(StateStage.AfterResultPath, combined);
        scope.Focus(combined);
        return new StateOutcome(assigned, outputPath is null ? combined : outputPath.Select(scope));
    }

    private void SetResultPath(DataPath path, string location, ExpressionCompiler compiler)
    {
        discardsResult = path is { IsPresent: true, Text: null };
        resultPath = path.Text is null or "$" ? null : compiler.ReferencePath(path.Text, location);
    }

    private static Json ParametersOf(IJsonPathState state) =>
        state switch
        {
            JsonPathTask task => task.Parameters,
            JsonPathPass pass => pass.Parameters,
            JsonPathParallel parallel => parallel.Parameters,
            // Parameters of a Map state are an older name of its ItemSelector.
            _ => default,
        };

    private static Json ResultSelectorOf(IJsonPathState state) =>
        state switch
        {
            JsonPathTask task => task.ResultSelector,
            JsonPathParallel parallel => parallel.ResultSelector,
            JsonPathMap map => map.ResultSelector,
            _ => default,
        };

    private static DataPath ResultPathOf(IJsonPathState state) =>
        state switch
        {
            JsonPathTask task => task.ResultPath,
            JsonPathPass pass => pass.ResultPath,
            JsonPathParallel parallel => parallel.ResultPath,
            JsonPathMap map => map.ResultPath,
            _ => default,
        };
}
