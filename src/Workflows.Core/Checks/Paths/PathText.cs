using Workflows.Intrinsics;
using Workflows.Paths;

namespace Workflows.Checks.Paths;

/// <summary>What texts look like.</summary>
internal static class PathText
{
    /// <summary>
    /// Whether a text is most likely meant as a path or a call. A bare name with a dollar sign is not: <c>$LATEST</c>
    /// is a version of a function, and <c>$default</c> a stage.
    /// </summary>
    public static bool LooksEvaluated(string text)
    {
        if (text.StartsWith('$'))
        {
            return JsonPath.TryParse(text, out var path, out _)
                && (path.Root != PathRoot.Variable || path.Segments.Count > 0);
        }
        return IntrinsicCall.IsCall(text) && text.Contains('(', StringComparison.Ordinal);
    }

    /// <summary>A text for a message, not too long.</summary>
    public static string Quote(string text) => text.Length > 80 ? $"\"{text[..77]}...\"" : $"\"{text}\"";
}
