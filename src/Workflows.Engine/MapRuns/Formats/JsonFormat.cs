using Workflows.Engine.Objects;

namespace Workflows.Engine.MapRuns;

/// <summary>A JSON text that is an array of items, or has an array or object of items at a pointer.</summary>
internal sealed class JsonFormat(JsonPointer? pointer) : ItemFormat
{
    public override IEnumerable<MapItem> Read(ReadOnlyMemory<byte> content, string source)
    {
        var root = Parse(content.Span);
        var found = pointer is null ? root : pointer.Select(root);
        // Members are iterated over where a pointer leads to them; a whole file must be an array.
        var items = found.IsArray || pointer is not null ? MapItem.AllOf(found, source) : null;
        return items ?? throw new ObjectAccessException("Attempting to map over non-iterable node.");
    }

    private static Json Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return Json.Parse(text);
        }
        catch (JsonSyntaxException error)
        {
            throw new ObjectAccessException($"The object is no JSON: {error.Message}", error);
        }
    }
}
