using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>Says nothing of a run; what its tasks log and write to the console goes elsewhere.</summary>
/// <param name="log">Where that goes.</param>
internal sealed class QuietReport(TextWriter log) : IRunReport
{
    public ILogger Logger { get; } = new LineLogger(log, "");

    public IDisposable Begin() => ConsoleRedirection.OfOutput(log);

    public void OnEvent(HistoryEvent what) { }

    public void OnEnd(ExecutionResult result) { }
}
