using System.Text.Json;

namespace Workflows.App.Input;

/// <summary>Where the input of a run comes from: a file, standard input, or the command line itself.</summary>
internal static class InputSource
{
    /// <summary>Reads what <c>--input</c> says: a file, <c>-</c> for standard input, or the JSON itself.</summary>
    /// <param name="workflow">The workflow, whose input type the JSON must have.</param>
    /// <param name="argument">The option's value; without one the input is an empty object.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <exception cref="UsageException">There is no such file, it is no JSON, or the JSON has the wrong shape.</exception>
    public static Json Read(Workflow workflow, string? argument, TextReader standardInput) =>
        argument switch
        {
            null => Check(workflow, Json.EmptyObject, "The empty input {}"),
            "-" => Check(workflow, Parse(standardInput.ReadToEnd(), "standard input"), "standard input"),
            _ when LooksLikeJson(argument) && !File.Exists(argument) => Check(
                workflow,
                Parse(argument, "--input"),
                "--input"
            ),
            _ => ReadFile(workflow, argument),
        };

    /// <summary>Reads an input from a file.</summary>
    /// <exception cref="UsageException">There is no such file, it is no JSON, or the JSON has the wrong shape.</exception>
    public static Json ReadFile(Workflow workflow, string path) => Check(workflow, ReadJson(path), path);

    /// <summary>Reads JSON from a file.</summary>
    /// <exception cref="UsageException">There is no such file, or it is no JSON.</exception>
    public static Json ReadJson(string path) => Parse(TextFile.Read(path, "input file"), path);

    private static Json Check(Workflow workflow, Json input, string name)
    {
        try
        {
            workflow.CheckInput(input);
            return input;
        }
        catch (JsonException error)
        {
            throw new UsageException($"{name} is no input for {workflow.Name}: {error.Message}", error);
        }
    }

    private static Json Parse(string text, string name)
    {
        try
        {
            return Json.Parse(text);
        }
        catch (JsonSyntaxException error)
        {
            throw new UsageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}({error.Line},{error.Column}) is no JSON: {error.Message}"
                ),
                error
            );
        }
    }

    private static bool LooksLikeJson(string argument)
    {
        var text = argument.TrimStart();
        return text is ['{' or '[' or '"' or '-' or (>= '0' and <= '9'), ..] or "true" or "false" or "null";
    }
}
