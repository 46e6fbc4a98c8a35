using Workflows.Checks;

namespace Workflows.Core.Tests.Checks.Fields;

/// <summary>What the checks of form find in definitions that are written with single quotes.</summary>
internal static class FormCheck
{
    /// <summary>What all rules find in a definition.</summary>
    public static IReadOnlyList<Diagnostic> All(string machine) =>
        DefinitionChecks.Check(machine.Replace('\'', '"'), options: new CheckOptions { Kinds = CheckKinds.Form });

    /// <summary>What all rules find in the fields of a state called S.</summary>
    public static IReadOnlyList<Diagnostic> AllInState(string fields, string language = "JSONPath") =>
        All($$$"""{'QueryLanguage':'{{{language}}}','StartAt':'S','States':{'S':{{{{fields}}}} } }""");

    /// <summary>
    /// What one rule finds in the fields of a state called S: one line for each, of its place below the state, the
    /// service's place if that is another one, and what the service says.
    /// </summary>
    public static string InState(string code, string fields, string language = "JSONPath") =>
        Lines(AllInState(fields, language).Where(d => d.Code == code));

    /// <summary>The same of a whole definition.</summary>
    public static string In(string code, string machine) => Lines(All(machine).Where(d => d.Code == code));

    private static string Lines(IEnumerable<Diagnostic> found) => string.Join('\n', found.Select(Line));

    private static string Line(Diagnostic found)
    {
        var place = Short(found.StatePath);
        if (found.Service is not { } service)
        {
            return place;
        }
        var location = service.Location is null ? "nowhere" : Short(service.Location);
        return $"{place}{(location == place ? "" : " at " + location)}: {service.Message}";
    }

    private static string Short(string path) =>
        path.StartsWith("/States/S/", StringComparison.Ordinal) ? path["/States/S/".Length..]
        : path == "/States/S" ? "S"
        : path;
}
