namespace Workflows.Checks.Integrations;

/// <summary>How a state can call an integration, apart from waiting for the answer to the request.</summary>
[Flags]
internal enum CallPatterns
{
    /// <summary>The request's answer is the result, and nothing else is possible.</summary>
    RequestResponse = 0,

    /// <summary>Wait for the job that is started: <c>.sync</c>.</summary>
    Job = 1,

    /// <summary>Wait for the execution that is started, its output as JSON: <c>.sync:2</c>.</summary>
    JsonJob = 2,

    /// <summary>Wait for the task token: <c>.waitForTaskToken</c>.</summary>
    Callback = 4,
}
