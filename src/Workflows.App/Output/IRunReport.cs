using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>Tells the user about an execution while it runs and at its end.</summary>
internal interface IRunReport
{
    /// <summary>Where tasks' code logs.</summary>
    ILogger Logger { get; }

    /// <summary>The execution is about to begin; what is disposed when it is over, however it ended.</summary>
    IDisposable? Begin() => null;

    /// <summary>Something happened.</summary>
    void OnEvent(HistoryEvent what);

    /// <summary>The execution has ended.</summary>
    void OnEnd(ExecutionResult result);
}
