using Workflows.Engine.Expressions;

namespace Workflows.Engine.States;

/// <summary>What the runner of a state is made with: the state, its surroundings, and where to report.</summary>
internal sealed class StateCompiler
{
    private readonly StateFlow flow;
    private readonly string path;
    private readonly List<Diagnostic> diagnostics;

    public StateCompiler(StateFlow flow, State state, string path, List<Diagnostic> diagnostics)
    {
        this.flow = flow;
        this.path = path;
        this.diagnostics = diagnostics;
        State = state;
        Expressions = new ExpressionCompiler(path, diagnostics);
    }

    public State State { get; }

    public ExpressionCompiler Expressions { get; }

    /// <summary>Compiles a field that may hold JSONata expressions; <see langword="null"/> if it is absent.</summary>
    public Template? Template(Json value, string location) => Expressions.Template(value, location);

    /// <summary>Compiles a field that may hold paths and intrinsic functions; <see langword="null"/> if it is absent.</summary>
    public Template? Payload(Json value, string location) => Expressions.Payload(value, location);

    /// <summary>The position of the state that a field names.</summary>
    public int Target(string? name, string location)
    {
        var at = name is null ? -1 : flow.States.IndexOf(name);
        if (at < 0)
        {
            Report(
                EngineCodes.MissingTarget,
                location,
                $"State \"{State.Name}\" leads to the state \"{name}\", which does not exist here."
            );
        }
        return at;
    }

    /// <summary>The position of the state that follows; <see langword="null"/> if the flow ends.</summary>
    public int? Next(StateWithNext state)
    {
        if (state.Next is not null)
        {
            return Target(state.Next, "Next");
        }
        if (state.End != true)
        {
            Report(EngineCodes.MissingTarget, "Next", $"State \"{state.Name}\" needs \"Next\" or \"End\": true.");
        }
        return null;
    }

    /// <summary>Compiles a flow inside the state.</summary>
    public CompiledFlow Inner(StateFlow inner, string location) =>
        CompiledFlow.Compile(inner, $"{path}/{location}", diagnostics);

    private void Report(string code, string location, string message) => Expressions.Report(code, location, message);
}
