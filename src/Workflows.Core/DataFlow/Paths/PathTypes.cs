using Workflows.Jsonata.Types;
using Workflows.Paths;

namespace Workflows.DataFlow.Paths;

/// <summary>Whether a path finds something.</summary>
internal enum Presence
{
    /// <summary>Nothing is known against it.</summary>
    Open,

    /// <summary>Not all values have what the path asks for, as far as anything is known of them.</summary>
    Doubtful,

    /// <summary>Someone has said that there need be nothing.</summary>
    Perhaps,

    /// <summary>It finds nothing.</summary>
    Never,
}

/// <summary>What a path finds.</summary>
/// <param name="Type">What it may be, if it is there.</param>
/// <param name="Presence">Whether it is there.</param>
internal readonly record struct Found(JsonType Type, Presence Presence);

/// <summary>What JSONPaths find in values of which only the type is known.</summary>
internal static class PathTypes
{
    /// <summary>What a path finds, started from a value.</summary>
    public static Found Select(JsonPath path, JsonType root) =>
        path.IsDefinite ? SelectPlace(path, root) : new Found(JsonType.ArrayOf(SelectEach(path, root)), Presence.Open);

    /// <summary>A value of which the path leads to something that is changed.</summary>
    /// <param name="root">The value.</param>
    /// <param name="segments">The steps of the path; what lies in arrays is not told apart, and stays as it is.</param>
    /// <param name="change">What becomes of what the path leads to. <see cref="JsonType.Never"/> if that cannot be: then the whole cannot be.</param>
    public static JsonType Change(JsonType root, ReadOnlySpan<PathSegment> segments, Func<JsonType, JsonType> change)
    {
        if (segments.IsEmpty)
        {
            return change(root);
        }
        if (segments[0] is not NameSegment { Name: var name })
        {
            return root;
        }
        var field = root.Field(name);
        var changed = Change(field, segments[1..], change);
        if (changed.Kinds == JsonKinds.None)
        {
            return JsonType.Never;
        }
        if (ReferenceEquals(changed, field))
        {
            return root;
        }
        // What is there, is there in an object.
        return (changed.MayBeAbsent ? root : root.Only(JsonKinds.Object)).With(name, changed);
    }

    private static Found SelectPlace(JsonPath path, JsonType root)
    {
        var found = new Found(root, Presence.Open);
        foreach (var segment in path.Segments)
        {
            var next = segment switch
            {
                NameSegment member => Member(found.Type, member.Name),
                IndexSegment => Item(found.Type),
                NamesSegment members => new Found(Members(found.Type, members), Presence.Open),
                _ => new Found(JsonType.AnyValue, Presence.Open),
            };
            if (next.Presence == Presence.Never)
            {
                return next;
            }
            found = next with { Presence = next.Presence > found.Presence ? next.Presence : found.Presence };
        }
        return found;
    }

    private static Found Member(JsonType value, string name)
    {
        if (!value.Allows(JsonKinds.Object))
        {
            return new Found(JsonType.AnyValue, Presence.Never);
        }
        var field = value.Only(JsonKinds.Object).Field(name);
        if (field.IsSurelyAbsent)
        {
            return new Found(JsonType.AnyValue, Presence.Never);
        }
        // That a value may be null or the field absent is known only where someone has said so.
        var isOptional = value.HasField(name) && field is { MayBeAbsent: true, IsUnknown: false };
        var isNullable = value.Kinds == (JsonKinds.Object | JsonKinds.Null);
        var mayLackIt = value.Kinds != JsonKinds.Object || (value.HasField(name) && field.MayBeAbsent);
        return new Found(
            field.Without(JsonKinds.Absent),
            isOptional || isNullable ? Presence.Perhaps
                : mayLackIt && !value.IsUnknown ? Presence.Doubtful
                : Presence.Open
        );
    }

    private static Found Item(JsonType value) =>
        value.Allows(JsonKinds.Array) && value.Items.Kinds != JsonKinds.None
            ? new Found(value.Items, Presence.Open)
            : new Found(JsonType.AnyValue, Presence.Never);

    private static JsonType Members(JsonType value, NamesSegment members)
    {
        var picked = value.Only(JsonKinds.Object);
        var fields = new List<KeyValuePair<string, JsonType>>(members.Names.Count);
        foreach (var name in members.Names)
        {
            fields.Add(KeyValuePair.Create(name, picked.Field(name)));
        }
        return JsonType.Object(fields);
    }

    /// <summary>What one of the values may be that a path finds.</summary>
    private static JsonType SelectEach(JsonPath path, JsonType root)
    {
        var each = root;
        foreach (var segment in path.Segments)
        {
            each = segment switch
            {
                NameSegment member => each.Field(member.Name),
                NamesSegment members => Members(each, members),
                IndexSegment or IndexesSegment or SliceSegment => each.Items,
                WildcardSegment => each.Items.Union(each.AnyField()),
                FilterSegment => each.Items.Union(each.Only(JsonKinds.Object)),
                _ => JsonType.AnyValue,
            };
            if (segment is DescendantsSegment)
            {
                return JsonType.AnyValue;
            }
        }
        return each.Without(JsonKinds.Absent);
    }
}
