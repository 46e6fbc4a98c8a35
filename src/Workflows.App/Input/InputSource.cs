using System.Text;
using System.Text.Json;

namespace Workflows.App.Input;

/// <summary>What <c>--input</c> may say: a file, <c>-</c> for standard input, or the JSON itself.</summary>
internal static class InputSource
{
    /// <summary>Reads a workflow's input and checks that it has the workflow's input type.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="argument">The option's value; without one the input is an empty object.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <exception cref="UsageException">There is no such file, it is no JSON, or the JSON has the wrong shape.</exception>
    public static Json Read(Workflow workflow, string? argument, TextReader standardInput)
    {
        var (text, name) = Text(argument, standardInput);
        var input = Parse(text, name);
        try
        {
            workflow.CheckInput(input);
        }
        catch (JsonException error)
        {
            throw new UsageException($"{name} is no input for {workflow.Name}: {error.Message}", error);
        }
        return input;
    }

    private static (string Text, string Name) Text(string? argument, TextReader standardInput)
    {
        if (argument is null)
        {
            return ("{}", "The empty input {}");
        }
        if (argument is "-")
        {
            return (standardInput.ReadToEnd(), "standard input");
        }
        if (LooksLikeJson(argument) && !File.Exists(argument))
        {
            return (argument, "--input");
        }
        try
        {
            return (File.ReadAllText(argument, Encoding.UTF8), argument);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"The input file {argument} does not exist.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The input file {argument} cannot be read: {error.Message}", error);
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
