namespace Workflows.App.Input;

/// <summary>JSON that the command line gives: in a file, from standard input, or itself.</summary>
/// <param name="Name">Where it comes from, for messages.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonArgument(string Name, Json Value)
{
    /// <summary>Reads what an option says: a file, <c>-</c> for standard input, or the JSON itself.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="argument">The option's value.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <exception cref="UsageException">There is no such file, or it is no JSON.</exception>
    public static JsonArgument Read(string option, string argument, TextReader standardInput) =>
        argument == "-" ? new("standard input", Parse(standardInput.ReadToEnd(), "standard input"))
        : LooksLikeJson(argument) && !File.Exists(argument) ? new(option, Parse(argument, option))
        : ReadFile(argument);

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">There is no such file, or it is no JSON.</exception>
    public static JsonArgument ReadFile(string path) => new(path, Parse(TextFile.Read(path, "input file"), path));

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
