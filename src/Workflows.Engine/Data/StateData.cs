using Workflows.Engine.Expressions;

namespace Workflows.Engine.Data;

/// <summary>
/// How data flows through a state: what it works on, what its work gets, and what it sets and hands on. One for each
/// query language.
/// </summary>
internal abstract class StateData
{
    /// <summary>What the state works on, of its input.</summary>
    public abstract Json Input(FlowRun run, Json input);

    /// <summary>What the state's work gets.</summary>
    /// <param name="run">The run.</param>
    /// <param name="effective">What the state works on.</param>
    public abstract Json Arguments(FlowRun run, Json effective);

    /// <summary>What the state sets and hands on: both see the variables as they were before.</summary>
    /// <param name="run">The run.</param>
    /// <param name="input">The state's input.</param>
    /// <param name="result">The result of its work; of a state without work, what it works on.</param>
    public abstract StateOutcome Outcome(FlowRun run, Json input, Json result);

    /// <summary>The data flow of a state.</summary>
    public static StateData Of(State state, ExpressionCompiler compiler) =>
        state switch
        {
            IJsonataState jsonata => JsonataData.Of(jsonata, AssignOf(state), compiler),
            IJsonPathState jsonPath => JsonPathData.Of(jsonPath, AssignOf(state), compiler),
            _ => throw new InvalidOperationException($"A {state.Type} state has no data flow."),
        };

    /// <summary>The data flow from an error to the state that handles it.</summary>
    public static StateData Of(Catcher catcher, string prefix, ExpressionCompiler compiler) =>
        catcher switch
        {
            JsonataCatcher c => new JsonataData(
                arguments: null,
                compiler.Template(c.Assign, prefix + "Assign"),
                compiler.Template(c.Output, prefix + "Output")
            ),
            JsonPathCatcher c => JsonPathData.Of(c, prefix, compiler),
            _ => throw new InvalidOperationException("A catcher is in one of the two query languages."),
        };

    private static Json AssignOf(State state) =>
        state switch
        {
            StateWithNext other => other.Assign,
            ChoiceState choice => choice.Assign,
            _ => default,
        };
}

/// <summary>What a state sets and hands on.</summary>
/// <param name="Assigned">The variables to set; <see cref="Json.Undefined"/> if there is no such field.</param>
/// <param name="Output">The output.</param>
internal readonly record struct StateOutcome(Json Assigned, Json Output);
