using Spectre.Console;

namespace Workflows.App;

/// <summary>Where a command reads and writes.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: what was asked for.</param>
/// <param name="Error">Standard error: what went wrong, and what is said beside the result.</param>
/// <param name="Terminal">Standard output once more, if it is a terminal that can show progress.</param>
internal sealed record AppConsole(TextReader Input, TextWriter Output, TextWriter Error, IAnsiConsole? Terminal = null)
{
    public static AppConsole System => new(Console.In, Console.Out, Console.Error, Terminals.OfStandardOutput());
}
