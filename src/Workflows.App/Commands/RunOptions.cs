using System.CommandLine;
using System.CommandLine.Parsing;
using Workflows.App.Input;
using Workflows.App.Output;
using Workflows.App.Running;

namespace Workflows.App.Commands;

/// <summary>The options of <c>run</c>, and which of them go together.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> input = new("--input", "-i")
    {
        Description = "The input: a file, - for standard input, or the JSON itself. Default: {}.",
        HelpName = "FILE|-|JSON",
    };

    private readonly Option<string?> all = new("--all")
    {
        Description =
            "Run once for every input *.json in a folder, by name. X.expected.json beside X.json says how that run is to end: "
            + "an object with status, output or error.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> mocks = new("--mocks")
    {
        Description =
            "Answer for Task states by a test case of a mock configuration file, in the format of Step Functions Local.",
        HelpName = "FILE",
    };

    private readonly Option<string?> testCase = new("--test-case")
    {
        Description = "The test case of --mocks. Default: the only one that the file has for the state machine.",
        HelpName = "[STATEMACHINE#]TESTCASE",
    };

    private readonly Option<string?> objects = new("--objects")
    {
        Description =
            "The S3 objects that distributed Map states read, and where they write: a folder with a folder for each bucket.",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> realTime = new("--real-time")
    {
        Description = "Wait in real time. Default: waiting is skipped, and the execution's clock moves on.",
    };

    private readonly Option<DateTimeOffset?> start = new("--start")
    {
        Description = "When the execution's clock begins, in ISO 8601; without a zone in UTC. Default: now.",
        HelpName = "TIME",
        CustomParser = ParseTime,
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "The seed of all that is random: the jitter of retries, $random, $uuid. Default: 0.",
        HelpName = "N",
    };

    private readonly Option<string?> executionName = new("--name")
    {
        Description = "The execution's name, which the context object has. Default: local.",
        HelpName = "EXECUTION",
    };

    private readonly Option<bool> json = new("--json")
    {
        Description = "Print only the result, as JSON, on standard output; what tasks log goes to standard error.",
    };

    private readonly Option<string?> history = new("--history")
    {
        Description =
            "Write the history as GetExecutionHistory gives it, to a file; with - only the history is printed, on standard output.",
        HelpName = "FILE|-",
    };

    private readonly Option<bool> events = new("--events") { Description = "Print the history of events at the end." };

    private readonly Option<bool> summary = new("--summary")
    {
        Description = "Print a table of the states at the end. Default: only on a terminal.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (
            var option in (Option[])
                [
                    input,
                    all,
                    mocks,
                    testCase,
                    objects,
                    realTime,
                    start,
                    seed,
                    executionName,
                    json,
                    history,
                    events,
                    summary,
                ]
        )
        {
            command.Add(option);
        }
        command.Validators.Add(Validate);
    }

    /// <summary>The folder of <c>--all</c>.</summary>
    public string? Folder(ParseResult parsed) => parsed.GetValue(all);

    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    public string? History(ParseResult parsed) => parsed.GetValue(history);

    public RunDetails Details(ParseResult parsed) => new(parsed.GetValue(events), parsed.GetValue(summary));

    public Json Input(ParseResult parsed, Workflow workflow, TextReader standardInput) =>
        InputSource.Read(workflow, parsed.GetValue(input), standardInput);

    /// <summary>How to run a workflow.</summary>
    /// <exception cref="UsageException">What the options name is not there or cannot be read.</exception>
    public RunSettings Settings(ParseResult parsed, Workflow workflow) =>
        new()
        {
            RealTime = parsed.GetValue(realTime) ? TimeProvider.System : null,
            Start = parsed.GetValue(start),
            Seed = parsed.GetValue(seed),
            ExecutionName = parsed.GetValue(executionName),
            Objects = parsed.GetValue(objects) is { } folder ? ObjectFolder.Open(folder) : null,
            Mocks = parsed.GetValue(mocks) is { } file
                ? MockSource.Read(file, parsed.GetValue(testCase), workflow.Name)
                : null,
        };

    private void Validate(CommandResult parsed)
    {
        Refuse(parsed, all, input, history, events, summary);
        Refuse(parsed, realTime, start);
        if (parsed.GetValue(history) == TextFile.StandardOutput)
        {
            Refuse(parsed, history, json, events, summary);
        }
        if (IsGiven(parsed, testCase) && !IsGiven(parsed, mocks))
        {
            parsed.AddError($"{testCase.Name} needs {mocks.Name}.");
        }
    }

    /// <summary>Says so if an option is given together with one of those that it does not go with.</summary>
    private static void Refuse(CommandResult parsed, Option option, params Option[] others)
    {
        if (IsGiven(parsed, option) && Array.Find(others, o => IsGiven(parsed, o)) is { } other)
        {
            parsed.AddError($"{option.Name} and {other.Name} do not go together.");
        }
    }

    private static bool IsGiven(CommandResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static DateTimeOffset? ParseTime(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var time
            )
        )
        {
            return time;
        }
        argument.AddError($"\"{text}\" is no time; write it as 2026-01-31T09:00:00Z.");
        return null;
    }
}
