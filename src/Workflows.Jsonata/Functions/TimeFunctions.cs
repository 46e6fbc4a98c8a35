namespace Workflows.Jsonata.Functions;

/// <summary>Functions of time.</summary>
internal static class TimeFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("millis", "<:n>", 0, static (_, root) => root.Now.ToUnixTimeMilliseconds()),
    ];
}
