using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Types;

/// <summary>What a catcher may hand on.</summary>
internal static class ErrorTypes
{
    /// <summary>The error output: an error may come without a name, and without a cause.</summary>
    public static readonly JsonType Output = JsonType.Object(
        (ErrorNames.ErrorField, JsonType.String.Union(JsonType.Null)),
        (ErrorNames.CauseField, JsonType.String.Union(JsonType.Null))
    );
}
