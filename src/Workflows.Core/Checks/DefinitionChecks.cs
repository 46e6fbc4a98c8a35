using Workflows.Asl;
using Workflows.DataFlow;
using Workflows.Limits;

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
        var body = workflow.Body;
        if ((body.Definition ?? body.Draft) is not { } machine)
        {
            return made;
        }
        List<string> unread = body.Draft is null
            ? []
            : [.. made.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.StatePath)];
        return [.. made, .. Check(machine, workflow, options, unread, body.Places)];
    }

    /// <summary>Checks a definition.</summary>
    /// <param name="machine">The definition.</param>
    /// <param name="options">What to check; everything if absent.</param>
    /// <returns>What was found, in the order of the definition; nothing if all is well.</returns>
    public static IReadOnlyList<Diagnostic> Check(StateMachine machine, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return Check(machine, null, options ?? Default, [], null);
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
                .. Check(
                    read.Machine,
                    null,
                    options ?? Default,
                    [.. errors.Select(e => e.StatePath)],
                    read.Places,
                    json.Length
                ),
            ];
    }

    private static IReadOnlyList<Diagnostic> Check(
        StateMachine machine,
        Workflow? workflow,
        CheckOptions options,
        List<string> unread,
        DefinitionPlaces? places,
        int? textLength = null
    )
    {
        var findings = new Findings(places);
        var site = new MachineSite(machine, options.Type, unread) { Workflow = workflow };
        if (options.Kinds.HasFlag(CheckKinds.Form))
        {
            FormRules.Check(site, findings);
        }
        // Data does not flow as it says through a definition that the service refuses.
        if (options.Kinds.HasFlag(CheckKinds.DataFlow) && unread.Count == 0 && !findings.HasErrors)
        {
            DataFlowCheck.Check(site, options, findings);
        }
        if (options.Kinds.HasFlag(CheckKinds.Limits))
        {
            LimitRules.Check(new LimitSite(site, textLength), findings);
        }
        return findings.InOrder(machine);
    }
}
