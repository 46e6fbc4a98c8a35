using Workflows.Engine.Expressions;

namespace Workflows.Engine.Data;

/// <summary>The data flow of a JSONata state: <c>Arguments</c>, <c>Assign</c>, <c>Output</c>.</summary>
internal sealed class JsonataData(Template? arguments, Template? assign, Template? output) : StateData
{
    public static JsonataData Of(IJsonataState state, Json assign, ExpressionCompiler compiler) =>
        new(
            compiler.Template(ArgumentsOf(state), "Arguments"),
            compiler.Template(assign, "Assign"),
            compiler.Template(state.Output, "Output")
        );

    /// <summary>What a rule of a Choice state says, which stands in for what the state says.</summary>
    public static JsonataData Of(JsonataChoiceRule rule, string prefix, ExpressionCompiler compiler) =>
        new(
            arguments: null,
            compiler.Template(rule.Assign, prefix + "Assign"),
            compiler.Template(rule.Output, prefix + "Output")
        );

    public override Json Input(FlowRun run, Json input) => input;

    public override Json Arguments(FlowRun run, Json effective)
    {
        if (arguments is null)
        {
            return effective;
        }
        var given = arguments.Evaluate(run.Scope);
        run.Observer?.Observe(StateStage.AfterArguments, given);
        return given;
    }

    public override StateOutcome Outcome(FlowRun run, Json input, Json result) =>
        new(assign?.Evaluate(run.Scope) ?? default, output?.Evaluate(run.Scope) ?? result);

    private static Json ArgumentsOf(IJsonataState state) =>
        state switch
        {
            JsonataTask task => task.Arguments,
            JsonataParallel parallel => parallel.Arguments,
            _ => default,
        };
}
