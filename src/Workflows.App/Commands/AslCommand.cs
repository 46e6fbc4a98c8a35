using System.CommandLine;
using Workflows.App.Input;

namespace Workflows.App.Commands;

/// <summary><c>asl</c>: a workflow's definition in the Amazon States Language.</summary>
internal static class AslCommand
{
    public static Command Create(WorkflowCatalog catalog, AppConsole console)
    {
        var name = new Argument<string>("NAME") { Description = "The workflow's name." };
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to write. Default: -, standard output.",
            HelpName = "FILE",
        };
        var command = new Command("asl", "Writes a workflow's definition in the Amazon States Language.")
        {
            name,
            file,
        };
        command.SetAction(parsed =>
        {
            var text = catalog.Find(parsed.GetRequiredValue(name)).Definition.ToJson();
            TextFile.Write(parsed.GetValue(file) ?? TextFile.StandardOutput, text, console.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
