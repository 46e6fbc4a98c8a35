using Workflows.Engine.Errors;

namespace Workflows.Engine.TestState;

/// <summary>What to test: one state, its input, and what stands in for its work.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html"/>
public sealed record TestStateRequest
{
    /// <summary>The definition of a state or, with <see cref="StateName"/>, of a whole state machine.</summary>
    public required Json Definition { get; init; }

    /// <summary>
    /// The name of the state to test, at any depth of the state machine. Default: none, the definition is that of the
    /// state alone.
    /// </summary>
    public string? StateName { get; init; }

    /// <summary>The state's input. Default: an empty object.</summary>
    public Json Input { get; init; }

    /// <summary>The role that the state acts in. A Task state without a mock needs one. Default: none.</summary>
    public string? RoleArn { get; init; }

    /// <summary>How much to tell of the data on its way through the state. Default: nothing.</summary>
    public InspectionLevel InspectionLevel { get; init; }

    /// <summary>What stands in for the work of a Task, Map or Parallel state. Default: none.</summary>
    public TestStateMock? Mock { get; init; }

    /// <summary>The context object, which only a test with a mock can set. Default: that of an execution of the state alone.</summary>
    public Json Context { get; init; }

    /// <summary>The variables that the state finds, an object of names and values. Default: none.</summary>
    public Json Variables { get; init; }

    /// <summary>What has happened to the state before. Default: nothing.</summary>
    public TestStateConfiguration StateConfiguration { get; init; } = new();

    /// <summary>
    /// Whether to show the secrets in the request of an HTTP task. Here nothing is sent, so there are none; together
    /// with a mock it is refused, as by the service. Default: <see langword="false"/>.
    /// </summary>
    public bool RevealSecrets { get; init; }
}

/// <summary>How much a test tells of the data on its way through the state.</summary>
public enum InspectionLevel
{
    /// <summary>The outcome only; written <c>INFO</c>.</summary>
    Info,

    /// <summary>Also the data at each step; written <c>DEBUG</c>.</summary>
    Debug,

    /// <summary>The same: there is no HTTP request to show. Written <c>TRACE</c>.</summary>
    Trace,
}

/// <summary>What stands in for the work of a state: either a result or an error.</summary>
public sealed record TestStateMock
{
    /// <summary>The result of the work; of a Map or Parallel state an array. Default: none.</summary>
    public Json Result { get; init; }

    /// <summary>The error of the work. Default: none.</summary>
    public MockedError? ErrorOutput { get; init; }

    /// <summary>How strictly the result is compared with what the service that is called can answer. Default: strict.</summary>
    public FieldValidationMode FieldValidationMode { get; init; }

    /// <summary>What the flows inside a Map or Parallel state are taken to have come to.</summary>
    internal FlowResult ToFlowResult() =>
        ErrorOutput is { } error
            ? new FlowResult(default, new StateError(error.Error, error.Cause), IsAborted: false)
            : new FlowResult(Result, null, IsAborted: false);
}

/// <summary>An error that stands in for the work of a state.</summary>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The cause.</param>
public sealed record MockedError(string? Error, string? Cause = null);

/// <summary>How strictly a mocked result is compared with what the called service can answer.</summary>
public enum FieldValidationMode
{
    /// <summary>All required fields are there, and each field has the right form; written <c>STRICT</c>.</summary>
    Strict,

    /// <summary>The fields that are there have the right form; written <c>PRESENT</c>.</summary>
    Present,

    /// <summary>Anything will do; written <c>NONE</c>.</summary>
    None,
}

/// <summary>What has happened to the state before the attempt that is tested.</summary>
public sealed record TestStateConfiguration
{
    /// <summary>How often the retrier that names the mocked error has retried already. Default: 0.</summary>
    public int RetrierRetryCount { get; init; }

    /// <summary>The state inside a Map or Parallel state that the mocked error comes from. Default: none in particular.</summary>
    public string? ErrorCausedByState { get; init; }

    /// <summary>How many iterations of a Map state have failed. Default: 0.</summary>
    public int MapIterationFailureCount { get; init; }

    /// <summary>The text that the <c>ItemReader</c> of a distributed Map state reads, as it stands in its source. Default: none.</summary>
    public string? MapItemReaderData { get; init; }
}
