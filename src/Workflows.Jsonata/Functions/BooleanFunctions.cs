using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions of truth and kind.</summary>
internal static class BooleanFunctions
{
    public static readonly NativeFunction[] All =
    [
        new(
            "boolean",
            "<x-:b>",
            1,
            static (arguments, root) => arguments[0].IsUndefined ? default(Json) : Truth.Of(arguments[0], root)
        ),
        new(
            "not",
            "<x-:b>",
            1,
            static (arguments, root) => arguments[0].IsUndefined ? default(Json) : !Truth.Of(arguments[0], root)
        ),
        new("exists", "<x:b>", 1, static (arguments, _) => !arguments[0].IsUndefined),
        new("type", "<x:s>", 1, Type),
    ];

    private static Json Type(ReadOnlySpan<Json> arguments, RootFrame root) =>
        Signature.TypeOf(arguments[0]) switch
        {
            TypeSet.String => "string",
            TypeSet.Number => Numbers.IsNumber(arguments[0], out _) ? "number" : "object",
            TypeSet.Boolean => "boolean",
            TypeSet.Null => "null",
            TypeSet.Array => "array",
            TypeSet.Object => "object",
            TypeSet.Function => "function",
            _ => default(Json),
        };
}
