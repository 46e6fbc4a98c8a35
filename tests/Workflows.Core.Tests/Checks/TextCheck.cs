using Workflows.Checks;

namespace Workflows.Core.Tests.Checks;

/// <summary>What one rule finds in the texts of one state, called S.</summary>
internal static class TextCheck
{
    /// <summary>What is found in a JSONPath state, given by its fields.</summary>
    public static IReadOnlyList<Diagnostic> Find(string code, string fields) => Find(code, "JSONPath", fields);

    /// <summary>What is found in a JSONata state, given by its fields.</summary>
    public static IReadOnlyList<Diagnostic> FindJsonata(string code, string fields) => Find(code, "JSONata", fields);

    /// <summary>What is found in the output of a JSONata Pass state that is one expression.</summary>
    public static IReadOnlyList<Diagnostic> FindInExpression(string code, string expression) =>
        FindJsonata(
            code,
            $$"""
            "Type": "Pass", "Output": {"v": {{(Json)JsonataText.Wrap(expression)}} }
            """
        );

    /// <summary>The places at which something is found, without the way to the state.</summary>
    public static string Places(IReadOnlyList<Diagnostic> found) =>
        string.Join(' ', found.Select(d => d.StatePath["/States/S/".Length..]));

    private static IReadOnlyList<Diagnostic> Find(string code, string language, string fields) =>
        [
            .. DefinitionChecks
                .Check(
                    $$$"""{"QueryLanguage": "{{{language}}}", "StartAt": "S", "States": {"S": { {{{fields}}} } } }""",
                    null,
                    new CheckOptions { Kinds = CheckKinds.Form }
                )
                .Where(d => d.Code == code),
        ];
}
