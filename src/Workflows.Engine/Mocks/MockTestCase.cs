namespace Workflows.Engine.Mocks;

/// <summary>A test case: which Task states of a state machine are mocked, and by what.</summary>
/// <param name="Machine">The state machine's name.</param>
/// <param name="Name">The test case's name.</param>
/// <param name="States">The mocked states.</param>
public sealed record MockTestCase(string Machine, string Name, EquatableArray<MockedState> States)
{
    /// <summary>The name as Step Functions Local takes it: <c>Machine#TestCase</c>.</summary>
    public override string ToString() => $"{Machine}#{Name}";

    /// <summary>The mocked states that a definition does not have, or that are no Task states; nothing if all fit.</summary>
    public IReadOnlyList<Diagnostic> Check(StateMachine definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var states = definition.AllStates().ToList();
        var tasks = states.OfType<TaskState>().Select(s => s.Name).ToList();
        return
        [
            .. States
                .Where(s => !tasks.Contains(s.Name, StringComparer.Ordinal))
                .Select(s => new Diagnostic(
                    MockCodes.UnknownState,
                    DiagnosticSeverity.Error,
                    states.Find(known => known.Name == s.Name) is { } other
                        ? $"State \"{s.Name}\" is of type {other.Type}; only Task states can be mocked."
                        : $"The definition has no Task state \"{s.Name}\"; {Nearest.Offer(s.Name, tasks)}",
                    s.Path,
                    s.Source
                )),
        ];
    }
}

/// <summary>A Task state that is mocked.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Response">What it answers.</param>
/// <param name="Path">Where the file says so.</param>
/// <param name="Source">The place in the text.</param>
public sealed record MockedState(string Name, MockedResponse Response, string Path = "", SourceLocation? Source = null);
