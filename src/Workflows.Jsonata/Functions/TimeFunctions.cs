using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Functions.Pictures;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions of time. A time is a number of milliseconds after 1970; without a picture its text is ISO 8601.</summary>
internal static class TimeFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("millis", "<:n>", 0, static (_, root) => root.Now.ToUnixTimeMilliseconds()),
        new("now", "<s?s?:s>", 2, Now),
        new("fromMillis", "<n-s?s?:s>", 3, FromMillis),
        new("toMillis", "<s-s?:n>", 2, ToMillis),
    ];

    private static Json Now(ReadOnlySpan<Json> arguments, RootFrame root) =>
        Format(root.Now.ToUnixTimeMilliseconds(), arguments[0], arguments[1], root);

    private static Json FromMillis(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[0].IsUndefined ? default : Format(arguments[0].NumberUnchecked, arguments[1], arguments[2], root);

    private static Json ToMillis(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        if (arguments[1].Reference is string picture)
        {
            return DateTimePicture.Of(picture).Parse(text, root.Now) is { } millis
                ? Json.NumberUncheckedFrom(millis)
                : default;
        }
        return IsoTime.Parse(text) is { } time
            ? Json.NumberUncheckedFrom(time)
            : throw new JsonataException("D3110") { Value = arguments[0] };
    }

    private static Json Format(double millis, Json picture, Json zone, RootFrame root)
    {
        if (picture.IsUndefined && zone.IsUndefined)
        {
            return IsoTime.Format(millis);
        }
        var pattern = picture.Reference is string given ? DateTimePicture.Of(given) : DateTimePicture.Iso;
        var offset = zone.Reference is string name ? ZoneOffset.Parse(name) : ZoneOffset.Utc;
        var text = pattern.Format(millis, offset);
        root.Guard.ReserveText(text.Length);
        return text;
    }
}
