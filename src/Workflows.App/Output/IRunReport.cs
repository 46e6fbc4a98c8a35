using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>Tells the user about an execution while it runs and at its end.</summary>
internal interface IRunReport
{
    /// <summary>Where tasks' code logs.</summary>
    ILogger Logger { get; }

    /// <summary>Something happened.</summary>
    void OnEvent(HistoryEvent what);

    /// <summary>The execution has ended.</summary>
    void OnEnd(ExecutionResult result);

    /// <summary>Keeps what tasks' code writes to the console out of the way until disposed, where need be.</summary>
    IDisposable? RedirectConsole() => null;
}
