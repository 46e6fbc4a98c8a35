namespace Workflows.App.Output;

/// <summary>Has what tasks' code writes to the console go elsewhere until it is disposed.</summary>
internal sealed class ConsoleRedirection : IDisposable
{
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter error = Console.Error;

    private ConsoleRedirection() { }

    /// <summary>Redirects standard output.</summary>
    public static ConsoleRedirection OfOutput(TextWriter writer)
    {
        var redirection = new ConsoleRedirection();
        Console.SetOut(writer);
        return redirection;
    }

    /// <summary>Redirects standard output, and standard error as well where it is the same terminal.</summary>
    public static ConsoleRedirection OfTerminal(TextWriter writer)
    {
        var redirection = OfOutput(writer);
        if (!Console.IsErrorRedirected)
        {
            Console.SetError(writer);
        }
        return redirection;
    }

    public void Dispose()
    {
        Console.SetOut(output);
        Console.SetError(error);
    }
}
