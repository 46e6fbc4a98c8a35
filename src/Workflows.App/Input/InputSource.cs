using System.Text.Json;
using Workflows.Engine;

namespace Workflows.App.Input;

/// <summary>Where the input of a run comes from; it must have the form that the workflow asks for.</summary>
internal static class InputSource
{
    /// <summary>Reads what <c>--input</c> says: a file, <c>-</c> for standard input, or the JSON itself.</summary>
    /// <param name="workflow">The workflow, whose input type the JSON must have.</param>
    /// <param name="argument">The option's value; without one the input is an empty object.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <exception cref="UsageException">There is no such file, it is no JSON, or the JSON has the wrong shape.</exception>
    public static Json Read(Workflow workflow, string? argument, TextReader standardInput) =>
        Check(
            workflow,
            argument is null
                ? new JsonArgument("The empty input {}", Json.EmptyObject)
                : JsonArgument.Read("--input", argument, standardInput)
        );

    /// <summary>Reads an input from a file.</summary>
    /// <exception cref="UsageException">There is no such file, it is no JSON, or the JSON has the wrong shape.</exception>
    public static Json ReadFile(Workflow workflow, string path) => Check(workflow, JsonArgument.ReadFile(path));

    private static Json Check(Workflow workflow, JsonArgument input)
    {
        var options = new ExecutionOptions();
        if (!options.Takes(input.Value))
        {
            throw new UsageException(
                $"{input.Name} has more than {options.MaxPayloadBytes} bytes, the most that an execution may get."
            );
        }
        try
        {
            workflow.CheckInput(input.Value);
            return input.Value;
        }
        catch (JsonException error)
        {
            throw new UsageException($"{input.Name} is no input for {workflow.Name}: {error.Message}", error);
        }
    }
}
