using System.Text.Json;

namespace Workflows.Serialization.Shapes;

/// <summary>What System.Text.Json says of a failure, in the terms of this library.</summary>
internal static class ReadingErrors
{
    /// <summary>Whether the error only says that a value could not be converted, and names a CLR type for it.</summary>
    public static bool IsAboutKind(JsonException error) =>
        error.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
        || error.Message.StartsWith("Exception of type", StringComparison.Ordinal);

    /// <summary>What a type's own code says against a value, without the name of its parameter.</summary>
    public static ShapeError ToShapeError(Exception error)
    {
        var tail = error is ArgumentException { ParamName: { } name }
            ? error.Message.IndexOf($" (Parameter '{name}')", StringComparison.Ordinal)
            : -1;
        return new ShapeError(tail < 0 ? error.Message : error.Message[..tail]);
    }

    /// <summary>The error with its place, relative to the value that was read.</summary>
    public static ShapeError ToShapeError(JsonException error)
    {
        var path = error.Path is ['$', .. var rest] ? rest : "";
        var message = error.Message;
        if (message.Contains("doesn't allow null values", StringComparison.Ordinal))
        {
            return new ShapeError("null is not allowed", path);
        }
        var tail = message.IndexOf(" Path: $", StringComparison.Ordinal);
        return new ShapeError(tail < 0 ? message : message[..tail].TrimEnd('.'), path);
    }
}
