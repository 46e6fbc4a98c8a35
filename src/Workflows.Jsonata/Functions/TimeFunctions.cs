namespace Workflows.Jsonata.Functions;

/// <summary>Functions of time. Times as text are ISO 8601; the arguments for other pictures and zones are refused.</summary>
internal static class TimeFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("millis", "<:n>", 0, static (_, root) => root.Now.ToUnixTimeMilliseconds()),
        new("now", "<:s>", 0, static (_, root) => IsoTime.Format(root.Now)),
        new("fromMillis", "<n-:s>", 1, static (arguments, _) => FromMillis(arguments[0])),
        new("toMillis", "<s-:n>", 1, static (arguments, _) => ToMillis(arguments[0])),
    ];

    private static Json FromMillis(Json millis) =>
        millis.IsUndefined ? millis
        : IsoTime.FromMillis(millis.NumberUnchecked) is { } time ? IsoTime.Format(time)
        : throw new JsonataException("D3110") { Value = millis };

    private static Json ToMillis(Json text) =>
        text.IsUndefined ? text
        : IsoTime.Parse(text.GetString()) is { } time ? time.ToUnixTimeMilliseconds()
        : throw new JsonataException("D3110") { Value = text };
}
