namespace Workflows.Checks.Warnings;

/// <summary>Conditions that need no data to be decided.</summary>
internal static class ConstantCondition
{
    /// <summary>What a condition is, whatever the data; nothing if it depends on them.</summary>
    public static bool? Of(Computed<bool> condition) =>
        condition.Expression is { } expression
            ? JsonataText.Inner(expression) switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            }
            : condition.Literal;
}
