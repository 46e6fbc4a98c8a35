using Workflows.Checks;

namespace Workflows.Core.Tests.Checks.Integrations;

/// <summary>What one rule finds in a machine of one Task state, called T.</summary>
internal static class TaskCheck
{
    /// <summary>What is found in a JSONPath state, given by its fields with single quotes.</summary>
    public static IReadOnlyList<Diagnostic> Find(
        string code,
        string fields,
        ExecutionType type = ExecutionType.Standard
    ) => FindIn(code, Machine("JSONPath", fields), type);

    /// <summary>What is found in a JSONata state, given by its fields with single quotes.</summary>
    public static IReadOnlyList<Diagnostic> FindJsonata(string code, string fields) =>
        FindIn(code, Machine("JSONata", fields), ExecutionType.Standard);

    /// <summary>What is found in a machine, given as JSON with single quotes.</summary>
    public static IReadOnlyList<Diagnostic> FindIn(
        string code,
        string machine,
        ExecutionType type = ExecutionType.Standard
    ) =>
        [
            .. DefinitionChecks
                .Check(machine.Replace('\'', '"'), null, new CheckOptions { Kinds = CheckKinds.Form, Type = type })
                .Where(d => d.Code == code),
        ];

    /// <summary>The only thing that is found, and how the service refuses it.</summary>
    public static (string Path, string? Location, string? Message) Refusal(IReadOnlyList<Diagnostic> found)
    {
        var finding = Assert.Single(found);
        Assert.Equal("SCHEMA_VALIDATION_FAILED", finding.Service?.Code);
        return (finding.StatePath, finding.Service?.Location, finding.Service?.Message);
    }

    private static string Machine(string language, string fields) =>
        $$$"""{'QueryLanguage':'{{{language}}}','StartAt':'T','States':{'T':{'Type':'Task',{{{fields}}},'End':true} } }""";
}
