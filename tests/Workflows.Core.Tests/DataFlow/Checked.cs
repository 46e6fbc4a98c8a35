using Workflows.Checks;

namespace Workflows.Core.Tests.DataFlow;

/// <summary>Definitions whose data flow is checked.</summary>
internal static class Checked
{
    private static readonly CheckOptions Options = new() { Kinds = CheckKinds.DataFlow };

    /// <summary>What is found in a definition, each finding as its code and message.</summary>
    public static IReadOnlyList<string> Findings(string json, CheckOptions? options = null) =>
        [.. Diagnostics(StateMachine.Parse(json), options).Select(static d => $"{d.Code} {d.Message}")];

    /// <summary>What is found in a definition of states in JSONata, given as the members of <c>States</c>.</summary>
    public static IReadOnlyList<string> Jsonata(string states) =>
        Findings($$"""{"QueryLanguage": "JSONata", "StartAt": "A", "States": { {{states}} } }""");

    /// <summary>What is found in a definition of states in JSONPath, given as the members of <c>States</c>.</summary>
    public static IReadOnlyList<string> JsonPath(string states) =>
        Findings($$"""{"StartAt": "A", "States": { {{states}} } }""");

    /// <summary>What is found in a workflow, each finding as its code and message.</summary>
    public static IReadOnlyList<string> Findings(Workflow workflow, CheckOptions? options = null) =>
        [.. DefinitionChecks.Check(workflow, options ?? Options).Select(static d => $"{d.Code} {d.Message}")];

    public static IReadOnlyList<Diagnostic> Diagnostics(StateMachine machine, CheckOptions? options = null) =>
        DefinitionChecks.Check(machine, options ?? Options);
}
