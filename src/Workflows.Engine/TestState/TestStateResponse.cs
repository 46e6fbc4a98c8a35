namespace Workflows.Engine.TestState;

/// <summary>The answer to a test: a <see cref="TestStateResult"/>, or a <see cref="TestStateRefusal"/>.</summary>
public abstract record TestStateResponse
{
    private protected TestStateResponse() { }
}

/// <summary>The state was not tested: something is wrong with the request.</summary>
/// <param name="Code">The service's name of the error, such as <c>ValidationException</c> or <c>InvalidDefinition</c>.</param>
/// <param name="Message">What is wrong.</param>
public sealed record TestStateRefusal(string Code, string Message) : TestStateResponse;

/// <summary>What came of the state.</summary>
/// <param name="Status">How it ended.</param>
public sealed record TestStateResult(TestStateStatus Status) : TestStateResponse
{
    /// <summary>The state's output; <see cref="Json.Undefined"/> if it failed or is to be retried.</summary>
    public Json Output { get; init; }

    /// <summary>The error's name, also of one that was caught or is to be retried.</summary>
    public string? Error { get; init; }

    /// <summary>The cause of the error.</summary>
    public string? Cause { get; init; }

    /// <summary>The state that follows; none if the flow ends or the state failed.</summary>
    public string? NextState { get; init; }

    /// <summary>The data on its way through the state; none on the level <see cref="InspectionLevel.Info"/>.</summary>
    public InspectionData? InspectionData { get; init; }
}

/// <summary>How a tested state ended.</summary>
public enum TestStateStatus
{
    /// <summary>It succeeded; written <c>SUCCEEDED</c>.</summary>
    Succeeded,

    /// <summary>It failed for good; written <c>FAILED</c>.</summary>
    Failed,

    /// <summary>It failed, and a retrier would try it again; written <c>RETRIABLE</c>.</summary>
    Retriable,

    /// <summary>It failed, and a catcher took the error; written <c>CAUGHT_ERROR</c>.</summary>
    CaughtError,
}

/// <summary>The statuses as the service writes them.</summary>
public static class TestStateStatusText
{
    /// <summary>The status as the service writes it, such as <c>CAUGHT_ERROR</c>.</summary>
    public static string ToText(this TestStateStatus status) =>
        status switch
        {
            TestStateStatus.Succeeded => "SUCCEEDED",
            TestStateStatus.Failed => "FAILED",
            TestStateStatus.Retriable => "RETRIABLE",
            _ => "CAUGHT_ERROR",
        };
}
