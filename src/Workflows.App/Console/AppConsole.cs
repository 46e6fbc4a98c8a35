namespace Workflows.App;

/// <summary>Where a command reads and writes.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: what was asked for.</param>
/// <param name="Error">Standard error: what went wrong, and what is said beside the result.</param>
internal sealed record AppConsole(TextReader Input, TextWriter Output, TextWriter Error)
{
    public static AppConsole System => new(Console.In, Console.Out, Console.Error);
}
