namespace Workflows.Graphs;

/// <summary>A JSON value in a text for people.</summary>
internal static class ValueText
{
    /// <summary>A string in single quotes, everything else as JSON has it.</summary>
    public static string Of(Json value) => value.TryGetString(out var text) ? $"'{text}'" : value.ToString();
}
