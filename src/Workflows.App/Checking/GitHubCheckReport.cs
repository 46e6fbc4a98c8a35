namespace Workflows.App.Checking;

/// <summary>Workflow commands of GitHub Actions, which shows them at their lines in the files of a pull request.</summary>
/// <seealso href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message"/>
internal sealed class GitHubCheckReport(TextWriter output) : ICheckReport
{
    public void Write(CheckResult result)
    {
        foreach (var workflow in result.Workflows)
        {
            foreach (var diagnostic in workflow.Diagnostics)
            {
                output.WriteLine(Command(workflow, diagnostic));
            }
        }
    }

    private static string Command(CheckedWorkflow workflow, Diagnostic diagnostic)
    {
        var level = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "notice",
        };
        List<string> properties = [$"title={Property($"{diagnostic.Code} {workflow.Name}")}"];
        if (diagnostic.Source is { File: { } file } place)
        {
            properties.Add($"file={Property(file)}");
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={place.Line},col={place.Column}"));
        }
        return $"::{level} {string.Join(',', properties)}::{Data(Text(diagnostic))}";
    }

    private static string Text(Diagnostic diagnostic) =>
        string.Join(
            ' ',
            new[] { diagnostic.Message, diagnostic.Help, InBrackets(diagnostic.StatePath) }.OfType<string>()
        );

    private static string? InBrackets(string path) => path.Length == 0 ? null : $"[{path}]";

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
