using System.CommandLine;
using Workflows.App.Input;

namespace Workflows.App.Commands;

/// <summary><c>list</c>: the workflows and what they are for.</summary>
internal static class ListCommand
{
    public static Command Create(WorkflowCatalog catalog, AppConsole console)
    {
        var command = new Command("list", "Lists the workflows.");
        command.SetAction(_ =>
        {
            var width = catalog.Workflows.Select(w => w.Name.Length).DefaultIfEmpty().Max();
            foreach (var workflow in catalog.Workflows)
            {
                console.Output.WriteLine($"{workflow.Name.PadRight(width)}  {Describe(workflow)}".TrimEnd());
            }
            return ExitCode.Success;
        });
        return command;
    }

    private static string? Describe(Workflow workflow)
    {
        try
        {
            return workflow.Definition.Comment;
        }
        catch (DefinitionException error)
        {
            var count = error.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
            return count == 1
                ? "does not compile (1 error)"
                : string.Create(CultureInfo.InvariantCulture, $"does not compile ({count} errors)");
        }
    }
}
