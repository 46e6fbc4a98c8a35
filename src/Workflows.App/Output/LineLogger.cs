using Microsoft.Extensions.Logging;

namespace Workflows.App.Output;

/// <summary>Writes what tasks' code logs, a line each; warnings and errors say so.</summary>
internal sealed class LineLogger(TextWriter writer, string indent) : ILogger
{
    private readonly Lock access = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information && logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }
        var level = logLevel switch
        {
            LogLevel.Warning => "warning: ",
            LogLevel.Error or LogLevel.Critical => "error: ",
            _ => "",
        };
        var reason = exception is null ? "" : $" ({exception.Message})";
        lock (access)
        {
            writer.WriteLine($"{indent}{level}{formatter(state, exception)}{reason}");
        }
    }
}
