using Workflows.Checks;

namespace Workflows.Core.Tests.Limits;

/// <summary>What one limit finds.</summary>
internal static class LimitCheck
{
    /// <summary>What is found in a machine, given by its states with single quotes; it starts at A.</summary>
    public static IReadOnlyList<Diagnostic> Find(
        string code,
        string states,
        ExecutionType type = ExecutionType.Standard,
        string fields = "",
        string language = "JSONPath"
    ) =>
        [
            .. DefinitionChecks
                .Check(
                    $"{{'QueryLanguage':'{language}','StartAt':'A',{fields}'States':{{{states}}}}}".Replace('\'', '"'),
                    null,
                    new CheckOptions { Kinds = CheckKinds.Limits, Type = type }
                )
                .Where(d => d.Code == code),
        ];

    /// <summary>What is found in a workflow.</summary>
    public static IReadOnlyList<Diagnostic> Find(string code, Workflow workflow) =>
        [
            .. DefinitionChecks
                .Check(workflow, new CheckOptions { Kinds = CheckKinds.Limits })
                .Where(d => d.Code == code),
        ];
}
