using Workflows.Asl;

namespace Workflows.Checks;

/// <summary>Finds what is wrong with definitions before they are deployed. All that is found is collected; nothing is thrown.</summary>
public static class DefinitionChecks
{
    private static readonly CheckOptions Default = new();

    /// <summary>Checks a workflow: its definition, tasks, triggers and tags, and the data that goes from state to state.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="options">What to check; everything if absent.</param>
    /// <returns>What was found, in the order of the definition; nothing if all is well.</returns>
    public static IReadOnlyList<Diagnostic> Check(Workflow workflow, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        options = (options ?? Default) with { Type = workflow.Type };
        var made = workflow.Diagnostics.Where(d => d.Code != AslCodes.UnknownField).ToList();
        var unread = made.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.StatePath).ToList();
        return (workflow.Body.Definition ?? workflow.Body.Draft) is { } machine
            ? [.. made, .. Check(machine, options, unread, workflow.Body.Places)]
            : made;
    }

    /// <summary>Checks a definition.</summary>
    /// <param name="machine">The definition.</param>
    /// <param name="options">What to check; everything if absent.</param>
    /// <returns>What was found, in the order of the definition; nothing if all is well.</returns>
    public static IReadOnlyList<Diagnostic> Check(StateMachine machine, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return Check(machine, options ?? Default, [], null);
    }

    /// <summary>Reads a definition and checks it; what is found has its place in the text.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="file">The file that the text came from, for messages.</param>
    /// <param name="options">What to check; everything if absent.</param>
    /// <returns>What was found, in the order of the text; nothing if all is well.</returns>
    public static IReadOnlyList<Diagnostic> Check(string json, string? file = null, CheckOptions? options = null)
    {
        var read = AslReader.Read(json, file);
        var errors = read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        return read.Machine is null
            ? errors
            :
            [
                .. errors,
                .. Check(read.Machine, options ?? Default, [.. errors.Select(e => e.StatePath)], read.Places),
            ];
    }

    private static IReadOnlyList<Diagnostic> Check(
        StateMachine machine,
        CheckOptions options,
        IReadOnlyList<string> unread,
        DefinitionPlaces? places
    )
    {
        var findings = new Findings(places);
        if (options.Kinds.HasFlag(CheckKinds.Form))
        {
            Rules.Check(new MachineSite(machine, options.Type, unread), findings);
        }
        return findings.InOrder(machine);
    }
}
