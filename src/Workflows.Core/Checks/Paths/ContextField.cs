using Workflows.Jsonata.Analysis;
using Workflows.Paths;

namespace Workflows.Checks.Paths;

/// <summary>Finds whether a field of the context object is read.</summary>
internal static class ContextField
{
    /// <summary>Whether a path starts with <c>$$.name</c>.</summary>
    public static bool IsRead(JsonPath? path, string name) =>
        path is { Root: PathRoot.Context, Segments: { Count: > 0 } segments }
        && segments[0] is NameSegment { Name: var first }
        && string.Equals(first, name, StringComparison.Ordinal);

    /// <summary>Whether an expression reads <c>$states.context.name</c>.</summary>
    public static bool IsRead(ExpressionOutline? outline, string name)
    {
        for (var i = 0; i < outline?.VariablePaths.Count; i++)
        {
            if (
                outline.VariablePaths[i] is { Variable: "states", Fields: ["context", var field, ..] }
                && string.Equals(field, name, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }
        return false;
    }
}
