using Spectre.Console;

namespace Workflows.App;

/// <summary>Consoles that rich text can be written to.</summary>
internal static class Terminals
{
    private const int EnoughForAnyLine = 1_000_000_000;

    /// <summary>The terminal that standard output is, if it is one that can show progress, and the user does not want plain text.</summary>
    public static IAnsiConsole? OfStandardOutput()
    {
        if (Console.IsOutputRedirected || WantsPlainText(Environment.GetEnvironmentVariable))
        {
            return null;
        }
        var terminal = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = HasTerminalType ? AnsiSupport.Yes : AnsiSupport.Detect,
                Out = new AnsiConsoleOutput(Console.Out),
            }
        );
        return terminal.Profile.Capabilities is { Ansi: true, Interactive: true } ? terminal : null;
    }

    /// <summary>
    /// Whether the terminal names its type. Every one that does can show progress, also those that no list has; the
    /// others, such as the consoles of Windows, have to be asked.
    /// </summary>
    private static bool HasTerminalType => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("TERM"));

    /// <summary>A console without colours, on which no line is too long.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = EnoughForAnyLine;
        return console;
    }

    /// <summary>Whether the environment asks for plain text: by <c>NO_COLOR</c>, as a build server, or as a terminal that can do no more.</summary>
    /// <param name="variable">Gives the value of an environment variable.</param>
    /// <seealso href="https://no-color.org"/>
    internal static bool WantsPlainText(Func<string, string?> variable) =>
        !string.IsNullOrEmpty(variable("NO_COLOR"))
        || variable("TERM") is "dumb"
        || variable("CI") is not (null or "" or "false" or "0");
}
