using Workflows.Asl;
using Workflows.Engine.States;

namespace Workflows.Engine.TestState;

/// <summary>The state under test, taken out of its definition.</summary>
internal sealed class TestedState
{
    /// <summary>What the state is called during the test, in the context object too.</summary>
    private const string Name = "StateName";

    private TestedState(State found)
    {
        Definition = found;
        // The errors that the state lets out are counted against its retriers, and never retried here.
        var state = found is StateWithRetry retrying ? retrying with { Retry = [] } : found;
        State = state with { Name = Name };
        Flow = new StateMachine
        {
            StartAt = Name,
            // Where the state leads to is told, but not run.
            States =
            [
                State,
                .. Targets(state)
                    .Distinct(StringComparer.Ordinal)
                    .Where(t => t != Name)
                    .Select(t => new JsonataSucceed(t)),
            ],
        };
    }

    /// <summary>The state as it is defined.</summary>
    public State Definition { get; }

    /// <summary>The state as it is run: once.</summary>
    public State State { get; }

    /// <summary>The state, and those that it leads to.</summary>
    public StateMachine Flow { get; }

    /// <summary>Finds the state that a request asks for.</summary>
    /// <exception cref="RefusedException">The definition is invalid, or has no such state.</exception>
    public static TestedState Of(TestStateRequest request)
    {
        var name = request.StateName ?? Name;
        var definition = request.StateName is null ? Alone(request.Definition) : request.Definition;
        var read = AslReader.Read(definition.ToString());
        if (read.HasErrors || read.Machine is null)
        {
            throw Invalid(read.Diagnostics);
        }
        return Find(read.Machine, name) is { } state
            ? new TestedState(state)
            : throw RefusedException.Invalid("State not found in definition");
    }

    /// <summary>Whether a state is inside this one.</summary>
    public bool Contains(string name) => Definition.InnerFlows().Any(f => Find(f, name) is not null);

    /// <summary>Makes the state ready to run.</summary>
    /// <exception cref="RefusedException">The state cannot be run.</exception>
    public StateRunner Compile(Func<StateCompiler, StateRunner> compile)
    {
        var findings = new List<Diagnostic>();
        var runner = compile(new StateCompiler(Flow, State, "", findings));
        return findings.Count == 0 ? runner : throw Invalid(findings);
    }

    private static Json Alone(Json state) => Json.Object(("StartAt", Name), ("States", Json.Object((Name, state))));

    private static State? Find(StateFlow flow, string name) => flow.AllStates().FirstOrDefault(s => s.Name == name);

    private static IEnumerable<string> Targets(State state) =>
        (
            state switch
            {
                ChoiceState choice => [.. choice.Rules.Select(r => r.Next), choice.Default],
                StateWithRetry retrying => [retrying.Next, .. retrying.Catchers.Select(c => c.Next)],
                StateWithNext other => [other.Next],
                _ => Enumerable.Empty<string?>(),
            }
        ).OfType<string>();

    private static RefusedException Invalid(IEnumerable<Diagnostic> findings)
    {
        var errors = findings
            .Where(f => f.Severity == DiagnosticSeverity.Error)
            .Select(f => $"SCHEMA_VALIDATION_FAILED: {Wording(f)} at {f.StatePath}");
        return RefusedException.InvalidDefinition($"Invalid State Machine Definition: '{string.Join(", ", errors)}'");
    }

    /// <summary>What is wrong, in the service's words where they are known.</summary>
    private static string Wording(Diagnostic finding) =>
        finding.Code == AslCodes.UnknownStateType
            ? "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]"
            : finding.Message;
}
