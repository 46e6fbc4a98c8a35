using System.CommandLine;
using Workflows.App.Input;
using Workflows.Graphs;

namespace Workflows.App.Commands;

/// <summary><c>graph</c>: a workflow's picture, in the text form that a drawing program takes.</summary>
internal static class GraphCommand
{
    private const string Dot = "dot";
    private const string Mermaid = "mermaid";

    /// <summary>The command.</summary>
    /// <param name="finder">Where its workflow comes from.</param>
    /// <param name="console">Where it writes.</param>
    public static Command Create(IWorkflowFinder finder, AppConsole console)
    {
        var name = new Argument<string>(finder.ArgumentName) { Description = finder.ArgumentDescription };
        var format = new Option<string?>("--format", "-f")
        {
            Description =
                $"{Mermaid}, which GitHub draws inside Markdown, or {Dot}, which Graphviz draws. "
                + $"Default: {Dot} if FILE is called *.dot or *.gv, else {Mermaid}.",
            HelpName = $"{Dot}|{Mermaid}",
        };
        format.AcceptOnlyFromAmong(Dot, Mermaid);
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to write. Default: -, standard output.",
            HelpName = "FILE",
        };
        var command = new Command("graph", "Writes a workflow's picture as a text that Graphviz or Mermaid draws.")
        {
            name,
            format,
            file,
        };
        command.SetAction(parsed =>
        {
            var graph = WorkflowGraph.Of(finder.Find(parsed.GetRequiredValue(name)));
            var path = parsed.GetValue(file) ?? TextFile.StandardOutput;
            var text =
                (parsed.GetValue(format) ?? FormatOf(path)) == Dot
                    ? DotPrinter.Print(graph)
                    : MermaidPrinter.Print(graph);
            TextFile.Write(path, text, console.Output);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The format that a file's name asks for.</summary>
    private static string FormatOf(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".DOT" or ".GV" ? Dot : Mermaid;
}
