using Spectre.Console;

namespace Workflows.App.Checking;

/// <summary>A line for each finding, in the form that terminals, editors and build servers make clickable; then the sum.</summary>
internal sealed class TextCheckReport(AppConsole console) : ICheckReport
{
    public void Write(CheckResult result)
    {
        foreach (var workflow in result.Workflows)
        {
            foreach (var diagnostic in workflow.Diagnostics)
            {
                WriteLine(workflow, diagnostic);
            }
        }
        console.Output.WriteLine(
            $"{Number(result.Workflows.Count, "workflow")} checked: {Number(result.Errors, "error")}, "
                + $"{Number(result.Warnings, "warning")}."
        );
    }

    private void WriteLine(CheckedWorkflow workflow, Diagnostic diagnostic)
    {
        var line = diagnostic.Source is null ? $"{workflow.Name}: {diagnostic}" : diagnostic.ToString();
        if (console.Terminal is { } terminal)
        {
            terminal.MarkupLine($"[{ColourOf(diagnostic.Severity)}]{Markup.Escape(line)}[/]");
        }
        else
        {
            console.Output.WriteLine(line);
        }
    }

    private static string ColourOf(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "red",
            DiagnosticSeverity.Warning => "yellow",
            _ => "default",
        };

    private static string Number(int count, string what) =>
        count switch
        {
            0 => $"no {what}s",
            1 => $"1 {what}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}s"),
        };
}
