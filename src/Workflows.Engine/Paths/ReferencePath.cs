using Workflows.Engine.Errors;
using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>A place in a value that another value can be put at: <c>ResultPath</c>.</summary>
internal sealed class ReferencePath
{
    private readonly string text;
    private readonly PathSegment[] segments;

    private ReferencePath(string text, PathSegment[] segments)
    {
        this.text = text;
        this.segments = segments;
    }

    /// <summary>Makes a path ready.</summary>
    /// <exception cref="ArgumentException">The path is no reference path.</exception>
    public static ReferencePath Compile(JsonPath path) =>
        path.IsReference
            ? new(path.Text, [.. path.Segments])
            : throw new ArgumentException($"\"{path.Text}\" is no reference path.", nameof(path));

    /// <summary>The value with another one at the place. Objects that are missing on the way are made.</summary>
    /// <exception cref="EvaluationException">
    /// <c>States.ResultPathMatchFailure</c>: what stands on the way has no members or items, or not so many items.
    /// </exception>
    public Json Put(Json into, Json value) => Put(into, into, value, 0);

    private Json Put(Json input, Json into, Json value, int depth)
    {
        if (depth == segments.Length)
        {
            return value;
        }
        switch (segments[depth])
        {
            case NameSegment { Name: var name } when into.IsObject || into.IsUndefined:
                var members = into.IsUndefined ? Json.EmptyObject : into;
                return members.With(name, Put(input, members[name], value, depth + 1));
            case IndexSegment { Index: var index } when index < into.Count && into.IsArray:
                var items = into.Items.ToArray();
                items[index] = Put(input, items[index], value, depth + 1);
                return Json.Array(items);
            default:
                throw new EvaluationException(
                    ErrorNames.ResultPathMatchFailure,
                    null,
                    $"Unable to apply ReferencePath {text} to input {input}"
                );
        }
    }
}
