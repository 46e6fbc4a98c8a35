using System.CommandLine;
using System.CommandLine.Parsing;
using Workflows.App.Input;
using Workflows.Engine.TestState;

namespace Workflows.App.Commands;

/// <summary>The options of <c>test-state</c>; they are those of the AWS CLI.</summary>
internal sealed class TestStateOptions
{
    private readonly Option<string?> state = new("--state", "--state-name", "-s")
    {
        Description = "The state, however deep it is in the definition. Default: the only one.",
        HelpName = "NAME",
    };

    private readonly Option<string?> input = new("--input", "-i")
    {
        Description = "The state's input. Default: {}.",
        HelpName = "FILE|-|JSON",
    };

    private readonly Option<string?> mock = new("--mock", "-m")
    {
        Description =
            "What the work of a Task, Map or Parallel state comes to: an object with result, or with errorOutput (error, cause).",
        HelpName = "FILE|-|JSON",
    };

    private readonly Option<InspectionLevel> level = new("--level", "--inspection-level", "-l")
    {
        Description =
            "How much to show: INFO is the outcome, DEBUG and TRACE add the data at each step. Default: INFO.",
        HelpName = "INFO|DEBUG|TRACE",
        CustomParser = ParseLevel,
    };

    private readonly Option<string?> variables = new("--variables")
    {
        Description = "The variables that the state finds, an object. Default: none.",
        HelpName = "FILE|-|JSON",
    };

    private readonly Option<string?> context = new("--context")
    {
        Description = "The context object, together with --mock. Default: that of an execution of the state alone.",
        HelpName = "FILE|-|JSON",
    };

    private readonly Option<string?> configuration = new("--state-configuration")
    {
        Description =
            "What has happened before: an object with retrierRetryCount, errorCausedByState, mapIterationFailureCount, mapItemReaderData.",
        HelpName = "FILE|-|JSON",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[state, input, mock, level, variables, context, configuration])
        {
            command.Add(option);
        }
    }

    /// <summary>The name of the state, if one is given.</summary>
    public string? State(ParseResult parsed) => parsed.GetValue(state);

    /// <summary>What to test.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="definition">The definition that the state belongs to.</param>
    /// <param name="name">The state's name.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <exception cref="UsageException">What an option names cannot be read.</exception>
    public TestStateRequest Request(ParseResult parsed, Json definition, string name, TextReader standardInput)
    {
        return new TestStateRequest
        {
            Definition = definition,
            StateName = name,
            Input = Read(input)?.Value ?? Json.EmptyObject,
            InspectionLevel = parsed.GetValue(level),
            Mock = Read(mock) is { } given ? TestStateSource.ReadMock(given) : null,
            Variables = Read(variables)?.Value ?? default,
            Context = Read(context)?.Value ?? default,
            StateConfiguration = Read(configuration) is { } before ? TestStateSource.ReadConfiguration(before) : new(),
        };

        JsonArgument? Read(Option<string?> option) =>
            parsed.GetValue(option) is { } argument ? JsonArgument.Read(option.Name, argument, standardInput) : null;
    }

    private static InspectionLevel ParseLevel(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Enum.TryParse<InspectionLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level))
        {
            return level;
        }
        argument.AddError($"\"{text}\" is no inspection level; there are INFO, DEBUG, TRACE.");
        return default;
    }
}
