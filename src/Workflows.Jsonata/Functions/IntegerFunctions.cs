using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Functions.Pictures;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions of integers as text.</summary>
internal static class IntegerFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("formatInteger", "<n-s:s>", 2, FormatInteger),
        new("parseInteger", "<s-s:n>", 2, ParseInteger),
    ];

    private static Json FormatInteger(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var text = PictureOf(arguments[1]).Format(arguments[0].NumberUnchecked);
        root.Guard.ReserveText(text.Length);
        return text;
    }

    private static Json ParseInteger(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[0].Reference is string text
            ? Json.NumberUncheckedFrom(ReadablePictureOf(arguments[1]).Read(text))
            : default;

    private static IntegerPicture ReadablePictureOf(Json picture)
    {
        var readable = PictureOf(picture);
        readable.Error?.Throw();
        return readable;
    }

    private static IntegerPicture PictureOf(Json picture) =>
        picture.Reference is string text
            ? IntegerPicture.Of(text)
            : throw new JsonataException("T0410") { Value = picture, Index = 2 };
}
