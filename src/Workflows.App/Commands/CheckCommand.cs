using System.CommandLine;
using Workflows.App.Checking;
using Workflows.App.Input;
using Workflows.Checks;

namespace Workflows.App.Commands;

/// <summary><c>check</c>: what is wrong with workflows, before they are deployed.</summary>
internal sealed class CheckCommand
{
    private readonly Option<bool> json = new("--json") { Description = "Print what was found as JSON." };

    private readonly Option<bool> gitHub = new("--github")
    {
        Description = "Print what was found as annotations of GitHub Actions.",
    };

    private readonly Option<bool> warningsAsErrors = new("--warnings-as-errors")
    {
        Description = "Take warnings for errors.",
    };

    private readonly Option<bool> notes = new("--notes")
    {
        Description =
            "Also tell what is only worth knowing: how far loops are from the limits, arguments of tasks that are left to their default.",
    };

    private readonly Option<bool> express = new("--express")
    {
        Description = "Check as Express workflows. Default: each as the type that it has.",
    };

    private readonly Argument<string[]> names;
    private readonly IWorkflowFinder finder;
    private readonly AppConsole console;

    private CheckCommand(IWorkflowFinder finder, AppConsole console)
    {
        this.finder = finder;
        this.console = console;
        names = new Argument<string[]>(finder.ArgumentName)
        {
            Description = finder.ArgumentsDescription,
            Arity = ArgumentArity.ZeroOrMore,
        };
        // An argument that takes any number of words takes misspelt options as well.
        names.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } unknown)
            {
                result.AddError($"There is no option {unknown.Value}.");
            }
        });
    }

    /// <summary>The command.</summary>
    /// <param name="finder">Where its workflows come from.</param>
    /// <param name="console">Where it writes.</param>
    public static Command Create(IWorkflowFinder finder, AppConsole console)
    {
        var check = new CheckCommand(finder, console);
        var command = new Command(
            "check",
            "Finds what is wrong with workflows: what AWS would refuse, data that is missing on some way, limits. Exit code 1 if there are errors."
        )
        {
            check.names,
            check.json,
            check.gitHub,
            check.warningsAsErrors,
            check.notes,
            check.express,
        };
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(json) && parsed.GetValue(gitHub))
        {
            throw new UsageException("--json and --github are two forms of the same output; choose one.");
        }
        var workflows = finder.FindAll(parsed.GetValue(names) ?? []);
        var result = new CheckResult([.. workflows.Select(w => new CheckedWorkflow(w.Name, Check(w, parsed)))]);
        Report(parsed).Write(result);
        return result.Errors == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private IReadOnlyList<Diagnostic> Check(Workflow workflow, ParseResult parsed)
    {
        var showsNotes = parsed.GetValue(notes);
        var found = DefinitionChecks.Check(
            parsed.GetValue(express) ? workflow with { Type = ExecutionType.Express } : workflow,
            new CheckOptions { ReportsDefaultArguments = showsNotes }
        );
        return
        [
            .. found
                .Where(d => showsNotes || d.Severity != DiagnosticSeverity.Info)
                .Select(d => parsed.GetValue(warningsAsErrors) ? AsError(d) : d),
        ];
    }

    private ICheckReport Report(ParseResult parsed) =>
        parsed.GetValue(json) ? new JsonCheckReport(console.Output)
        : parsed.GetValue(gitHub) ? new GitHubCheckReport(console.Output)
        : new TextCheckReport(console);

    private static Diagnostic AsError(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning
            ? diagnostic with
            {
                Severity = DiagnosticSeverity.Error,
            }
            : diagnostic;
}
