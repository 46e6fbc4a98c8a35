using Microsoft.Extensions.Logging;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output;

/// <summary>Only the result, one JSON document on standard output.</summary>
internal sealed class JsonReport(AppConsole console, bool withEvents) : IRunReport
{
    public ILogger Logger { get; } = new LineLogger(console.Error, "");

    public void OnEvent(HistoryEvent what) { }

    public void OnEnd(ExecutionResult result)
    {
        if (withEvents)
        {
            EventTable.Write(result.History, console.Error);
        }
        var document = Json.Object(
            ("status", result.Status.ToText()),
            ("output", result.Output),
            ("error", result.Error is null ? Json.Undefined : result.Error),
            ("cause", result.Cause is null ? Json.Undefined : result.Cause)
        );
        console.Output.WriteLine(document.ToString(indented: true));
    }

    public IDisposable RedirectConsole()
    {
        var output = Console.Out;
        Console.SetOut(console.Error);
        return new Restore(output);
    }

    private sealed class Restore(TextWriter output) : IDisposable
    {
        public void Dispose() => Console.SetOut(output);
    }
}
