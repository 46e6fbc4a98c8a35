using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.Extensions.Logging;
using Spectre.Console;
using Workflows.App.Progress;
using Workflows.App.Running;
using Workflows.Engine;
using Workflows.Engine.History;

namespace Workflows.App.Output.Live;

/// <summary>Shows a run on a terminal while it is under way; nothing is left of it but the lines that were logged.</summary>
/// <remarks>
/// Events and lines are queued. A thread of its own takes them out, several times a second, and draws; so a run is never
/// slowed down by a terminal, and one that is over sooner is not drawn at all.
/// </remarks>
internal sealed class RunDisplay : IRunReport, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(80);

    private readonly ConcurrentQueue<(HistoryEvent? Event, string Line, TimeSpan At)> queue = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly ManualResetEventSlim ended = new();
    private readonly Thread thread;
    private readonly IAnsiConsole terminal;
    private readonly LiveArea area;
    private readonly LineWriter above;
    private readonly TextWriter log;
    private readonly string title;
    private readonly bool skipsTime;
    private ConsoleRedirection? redirection;
    private ExceptionDispatchInfo? fault;

    /// <summary>A display of a run that is about to begin.</summary>
    /// <param name="workflow">What runs.</param>
    /// <param name="title">What to call it.</param>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="log">Where lines go that are logged or written to the console. Default: above the view.</param>
    public RunDisplay(PreparedWorkflow workflow, string title, IAnsiConsole terminal, TextWriter? log = null)
    {
        this.terminal = terminal;
        this.title = title;
        above = new LineWriter(line => queue.Enqueue((null, line, default)));
        this.log = log ?? above;
        skipsTime = workflow.SkipsTime;
        Progress = new RunProgress(workflow.Definition);
        Logger = new LineLogger(this.log, log is null ? "    " : "");
        area = new LiveArea(terminal);
        thread = new Thread(DrawUntilEnd) { IsBackground = true, Name = "Live display" };
    }

    public ILogger Logger { get; }

    /// <summary>How far the run has come; to be read once the display has ended.</summary>
    public RunProgress Progress { get; }

    public IDisposable Begin()
    {
        redirection = ConsoleRedirection.OfTerminal(log);
        thread.Start();
        return this;
    }

    public void OnEvent(HistoryEvent what) => queue.Enqueue((what, "", watch.Elapsed));

    public void OnEnd(ExecutionResult result) => Dispose();

    /// <summary>Takes the view away.</summary>
    public void Dispose()
    {
        if (redirection is null)
        {
            return;
        }
        redirection.Dispose();
        redirection = null;
        above.EndLine();
        ended.Set();
        thread.Join();
        ended.Dispose();
        area.Clear(TakeIn());
        fault?.Throw();
    }

    private void DrawUntilEnd()
    {
        try
        {
            while (!ended.Wait(Interval))
            {
                var lines = TakeIn();
                // One line is left for the cursor.
                area.Draw(lines, new RunView(title, Progress, Now(), skipsTime, terminal.Profile.Height - 1));
            }
        }
        catch (Exception error)
        {
            // An exception that leaves a thread ends the program; this one is for whoever ends the display.
            fault = ExceptionDispatchInfo.Capture(error);
        }
    }

    /// <summary>Notes the events that have come, and gives the lines.</summary>
    private string TakeIn()
    {
        var lines = new StringBuilder();
        while (queue.TryDequeue(out var next))
        {
            if (next.Event is { } what)
            {
                Progress.Apply(what, next.At);
            }
            else
            {
                lines.AppendLine(next.Line);
            }
        }
        return lines.ToString();
    }

    /// <summary>Real time goes on between the events; a virtual clock does not.</summary>
    private Moment Now()
    {
        var real = watch.Elapsed;
        return new Moment(skipsTime ? Progress.Now.Clock : Progress.Now.Clock + real - Progress.Now.Real, real);
    }
}
