using Workflows.Jsonata.Analysis;

namespace Workflows.Checks.Expressions;

/// <summary>The fields of the variable <c>$states</c>.</summary>
internal static class StatesField
{
    public const string Variable = "states";
    public const string Result = "result";
    public const string ErrorOutput = "errorOutput";

    /// <summary>The field of <c>$states</c> that a path reads, if it reads one and is the first that does.</summary>
    public static string? FirstReadBy(IReadOnlyList<VariablePath> paths, int index)
    {
        if (Of(paths[index]) is not { } field)
        {
            return null;
        }
        for (var i = 0; i < index; i++)
        {
            if (string.Equals(Of(paths[i]), field, StringComparison.Ordinal))
            {
                return null;
            }
        }
        return field;
    }

    /// <summary>How the service refuses a field that there is not, or not there.</summary>
    public static ServiceRefusal Refusal(string field, string location) =>
        new(ServiceCodes.UnsupportedJsonata, location, $"Field '${Variable}.{field}' does not exist.");

    private static string? Of(VariablePath path) =>
        string.Equals(path.Variable, Variable, StringComparison.Ordinal) ? path.Fields[0] : null;
}
