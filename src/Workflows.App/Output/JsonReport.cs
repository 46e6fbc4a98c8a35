using Microsoft.Extensions.Logging;
using Workflows.App.Running;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>Only the result, one JSON document on standard output.</summary>
internal sealed class JsonReport(PreparedWorkflow workflow, AppConsole console, bool withEvents) : IRunReport
{
    public ILogger Logger { get; } = new LineLogger(console.Error, "");

    public IDisposable Begin() => ConsoleRedirection.OfOutput(console.Error);

    public void OnEvent(HistoryEvent what) { }

    public void OnEnd(ExecutionResult result)
    {
        if (withEvents)
        {
            EventTable.Write(workflow.Definition, result.History, console.Error);
        }
        console.Output.WriteLine(Json.Object([.. Fields(result)]).ToString(indented: true));
    }

    /// <summary>The outcome as it is printed.</summary>
    public static IEnumerable<(string, Json)> Fields(ExecutionResult result) =>
        [
            ("status", result.Status.ToText()),
            ("output", result.Output),
            ("error", result.Error is null ? Json.Undefined : result.Error),
            ("cause", result.Cause is null ? Json.Undefined : result.Cause),
        ];
}
