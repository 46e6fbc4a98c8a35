using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;
using Workflows.App.Output;
using Workflows.App.Output.Live;
using Workflows.App.Progress;
using Workflows.App.Running;
using Workflows.Engine;

namespace Workflows.App.Batches;

/// <summary>
/// A line for each run, and a last one that counts them. Below a run that is not as expected stand the differences and
/// what its tasks have logged; what the others log is not shown.
/// </summary>
internal sealed class BatchReport : IBatchReport
{
    private const string Indent = "    ";
    private const string AsExpected = " as expected";
    private const int TimeWidth = 11;
    private const int Gap = 2;

    private readonly PreparedWorkflow workflow;
    private readonly IReadOnlyList<InputFile> files;
    private readonly IAnsiConsole? terminal;
    private readonly IAnsiConsole output;
    private readonly int nameWidth;
    private readonly int statusWidth;
    private StringBuilder log = new();
    private int begun;

    public BatchReport(PreparedWorkflow workflow, IReadOnlyList<InputFile> files, AppConsole console)
    {
        this.workflow = workflow;
        this.files = files;
        terminal = console.Terminal;
        output = terminal ?? Terminals.Plain(console.Output);
        nameWidth = Math.Min(files.Max(f => f.Name.Length), output.Profile.Width * 2 / 5);
        statusWidth = Enum.GetValues<ExecutionStatus>().Max(s => s.ToText().Length);
        if (files.Any(f => f.Expectation is { IsOfFailure: true }))
        {
            statusWidth += AsExpected.Length;
        }
    }

    private string Cut => Glyphs.For(output.Profile.Capabilities.Unicode).Cut;

    public IRunReport Begin(InputFile file)
    {
        begun++;
        log = new StringBuilder();
        var kept = TextWriter.Synchronized(new StringWriter(log, CultureInfo.InvariantCulture));
        var title = string.Create(CultureInfo.InvariantCulture, $"{begun}/{files.Count} {file.Name}");
        return terminal is null ? new QuietReport(kept) : new RunDisplay(workflow, title, terminal, kept);
    }

    public void OnEnd(FileRun run)
    {
        List<IRenderable> lines = [Line(run)];
        if (!run.IsAsExpected)
        {
            lines.AddRange(run.Differences.Select(d => new Text(Indent + d, Styles.Warning)));
            lines.AddRange(LogLines().Select(l => new Text($"{Indent}| {l}", Styles.Quiet)));
        }
        output.Write(new Rows(lines));
    }

    public void OnEnd(IReadOnlyList<FileRun> runs)
    {
        var bad = runs.Count(r => !r.IsAsExpected);
        var meantToFail = runs.Count(r => r.IsAsExpected && r.Result.Status != ExecutionStatus.Succeeded);
        List<string> words = [Count(runs.Count - bad - meantToFail, "succeeded")];
        if (meantToFail > 0)
        {
            words.Add(Count(meantToFail, "failed" + AsExpected));
        }
        words.Add(Count(bad, "failed"));
        if (runs.Count < files.Count)
        {
            words.Add(Count(files.Count - runs.Count, "not run"));
        }
        var isGood = bad == 0 && runs.Count == files.Count;
        output.Write(new Rows(new OneLine(string.Join(", ", words), isGood ? Styles.Good : Styles.Bad)));
    }

    private string[] LogLines() =>
        log.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private OneLine Line(FileRun run)
    {
        var (isGood, result) = (run.IsAsExpected, run.Result);
        var style = isGood ? Styles.Good : Styles.Bad;
        var isMeantToFail = isGood && result.Status != ExecutionStatus.Succeeded;
        var status = result.Status.ToText() + (isMeantToFail ? AsExpected : "");
        return new OneLine([
            new Segment(Sign(isGood) + " ", style),
            .. new OneLine(run.File.Name).Fit(nameWidth + Gap, Cut),
            .. new OneLine(status, style).Fit(statusWidth + Gap, Cut),
            .. new OneLine(Durations.Words(result.Duration)).Fit(TimeWidth + Gap, Cut),
            new Segment(Outcome(result), Styles.Quiet),
        ]);
    }

    /// <summary>Plain lines begin as those of a single run do: only what went wrong has a sign.</summary>
    private string Sign(bool isGood)
    {
        var glyphs = Glyphs.For(output.Profile.Capabilities.Unicode);
        return terminal is null ? (isGood ? " " : "!")
            : isGood ? glyphs.Done
            : glyphs.Failed;
    }

    private static string Outcome(ExecutionResult result) =>
        result.Status switch
        {
            ExecutionStatus.Succeeded => result.Output.ToString(),
            ExecutionStatus.Aborted => "stopped before its end",
            _ => new Failure(result.Error, result.Cause).ToString(),
        };

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
