using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Shapes;

/// <summary>Why a value cannot be written.</summary>
internal static class WritingErrors
{
    /// <summary>Whether the value is at fault: null, an infinite number, too deep; not its type or its type's code.</summary>
    public static bool IsAboutValue(Exception error) =>
        error is JsonException or JsonSyntaxException or ArgumentException { Source: "System.Text.Json" };

    /// <summary>
    /// The exception that names the place. System.Text.Json's own path has no indexes and CLR names, so the value is
    /// written again with all allowed that can be, and the result looked at.
    /// </summary>
    public static JsonException Explain(object? value, Type type, JsonSerializerOptions options, Exception error)
    {
        var lenient = new JsonSerializerOptions(options)
        {
            RespectNullableAnnotations = false,
            NumberHandling = options.NumberHandling | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        };
        try
        {
            var written = JsonText.Write(value, lenient.GetTypeInfo(type));
            if (ShapeCatalog.Of(options).Root(type).Check(written, thorough: false) is { } found)
            {
                return new ShapeError($"cannot be written: {found.Message}", found.Path).ToException(error);
            }
        }
        catch (Exception again) when (IsAboutValue(again))
        {
            // What the first attempt said is all that is known.
        }
        var said = error is JsonException json ? ReadingErrors.ToShapeError(json) : ReadingErrors.ToShapeError(error);
        return new ShapeError($"cannot be written: {said.Message}").ToException(error);
    }
}
