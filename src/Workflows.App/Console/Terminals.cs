using Spectre.Console;

namespace Workflows.App;

/// <summary>Consoles that rich text can be written to.</summary>
internal static class Terminals
{
    /// <summary>The terminal that standard output is, if it is one that can show progress, and the user does not want plain text.</summary>
    public static IAnsiConsole? OfStandardOutput()
    {
        if (Console.IsOutputRedirected || WantsPlainText(Environment.GetEnvironmentVariable))
        {
            return null;
        }
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        return terminal.Profile.Capabilities is { Ansi: true, Interactive: true } ? terminal : null;
    }

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
        console.Profile.Width = short.MaxValue;
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
