namespace Workflows;

/// <summary>How grave a <see cref="Diagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Legal, and likely not what was meant.</summary>
    Warning,

    /// <summary>Cannot work.</summary>
    Error,
}

/// <summary>How a severity is written.</summary>
internal static class DiagnosticSeverityText
{
    /// <summary>The severity as compilers write it.</summary>
    public static string ToText(this DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
}

/// <summary>A place in a text.</summary>
/// <param name="File">The file's path, or <see langword="null"/> if the text came from elsewhere.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
public sealed record SourceLocation(string? File, int Line, int Column)
{
    /// <summary>The place as editors and build logs know it: <c>file(line,column)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File ?? "definition"}({Line},{Column})");
}

/// <summary>Something that is to be said about a definition: what, where, and what to do.</summary>
/// <param name="Code">The stable code, <c>WF</c> and four digits.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What is wrong, one sentence.</param>
/// <param name="StatePath">The place in the definition, such as <c>/States/Charge/Retry[0]/MaxAttempts</c>; empty for the whole.</param>
/// <param name="Source">The place in the text, if the definition came from one.</param>
/// <param name="Help">What to do about it, if that is not plain from the message.</param>
/// <param name="Service">How the service itself refuses it, if it does.</param>
public sealed record Diagnostic(
    string Code,
    DiagnosticSeverity Severity,
    string Message,
    string StatePath = "",
    SourceLocation? Source = null,
    string? Help = null,
    ServiceRefusal? Service = null
)
{
    /// <summary>The diagnostic on one line, in the form that terminals, editors and build servers make clickable.</summary>
    public override string ToString()
    {
        var where = Source is null ? "" : $"{Source}: ";
        var path = StatePath.Length == 0 ? "" : $" [{StatePath}]";
        var help =
            Help is null ? ""
            : Message[^1..] is "." or "?" or "!" ? $" {Help}"
            : $". {Help}";
        return OneLine($"{where}{Severity.ToText()} {Code}: {Message}{help}{path}");
    }

    /// <summary>Names of states and fields may hold line breaks; a line of a log may not.</summary>
    private static string OneLine(string text) =>
        text.Any(char.IsControl)
            ? string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()))
            : text;
}
