using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions that fail.</summary>
internal static class ErrorFunctions
{
    public static readonly NativeFunction[] All =
    [
        new(
            "error",
            "<s?:x>",
            1,
            static (arguments, _) => throw Failure("D3137", arguments[0], "$error() function evaluated")
        ),
        new("assert", "<bs?:x>", 2, Assert),
    ];

    private static Json Assert(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[0].IsTrue ? default(Json) : throw Failure("D3141", arguments[1], "$assert() statement failed");

    private static JsonataException Failure(string code, Json message, string otherwise) =>
        new(code, message.Reference is string { Length: > 0 } text ? text : otherwise);
}
