using Workflows.Jsonata.Types;
using Workflows.Paths;

namespace Workflows.DataFlow.Paths;

/// <summary>Values put into others at a place: <c>ResultPath</c>.</summary>
internal static class ResultPlaces
{
    /// <summary>
    /// The value with another one at the place. <see cref="JsonType.Never"/> if what stands on the way surely has no
    /// members or items.
    /// </summary>
    public static JsonType Put(JsonType into, ReadOnlySpan<PathSegment> segments, JsonType value)
    {
        if (segments.IsEmpty)
        {
            return value;
        }
        switch (segments[0])
        {
            case NameSegment { Name: var name } when into.Allows(JsonKinds.Object | JsonKinds.Absent):
                var members = into.Only(JsonKinds.Object);
                members = into.MayBeAbsent ? members.Union(JsonType.Object()) : members;
                var inner = Put(members.Field(name), segments[1..], value);
                return inner.Kinds == JsonKinds.None ? JsonType.Never : members.With(name, inner);
            case IndexSegment when into.Allows(JsonKinds.Array):
                var item = Put(into.Items, segments[1..], value);
                return item.Kinds == JsonKinds.None ? JsonType.Never : JsonType.ArrayOf(into.Items.Union(item));
            default:
                return JsonType.Never;
        }
    }
}
