using Microsoft.Extensions.Logging;
using Spectre.Console;
using Workflows.App.Running;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output.Live;

/// <summary>A run on a terminal: its progress while it is under way, then a table of its states and how it ended.</summary>
internal sealed class LiveReport(PreparedWorkflow workflow, AppConsole console, IAnsiConsole terminal, bool withEvents)
    : IRunReport,
        IDisposable
{
    private readonly RunDisplay display = new(workflow, workflow.Name, terminal);

    public ILogger Logger => display.Logger;

    public IDisposable Begin() => display.Begin();

    public void OnEvent(HistoryEvent what) => display.OnEvent(what);

    public void Dispose() => display.Dispose();

    public void OnEnd(ExecutionResult result)
    {
        display.OnEnd(result);
        if (withEvents)
        {
            EventTable.Write(workflow.Definition, result.History, console.Output);
        }
        var glyphs = Glyphs.For(terminal.Profile.Capabilities.Unicode);
        terminal.Write(SummaryTable.Of(display.Progress, workflow.SkipsTime, glyphs));
        terminal.Write(EndView.Failures(display.Progress, glyphs));
        terminal.Write(
            EndView.Closing(workflow, result, glyphs, new Size(terminal.Profile.Width, terminal.Profile.Height))
        );
    }
}
