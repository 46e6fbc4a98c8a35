namespace Workflows.Jsonata.Types.Inference;

/// <summary>Types of objects that are put together of others.</summary>
internal static class ObjectTypes
{
    /// <summary>An object with the fields of others put over its own.</summary>
    /// <param name="under">The object.</param>
    /// <param name="over">One object, an array of them, or nothing.</param>
    public static JsonType Merge(JsonType under, JsonType over)
    {
        var merged = over.MayBeAbsent ? under : JsonType.Never;
        if (over.Allows(JsonKinds.Object))
        {
            merged = merged.Union(Overlay(under, over.Only(JsonKinds.Object)));
        }
        if (over.Allows(JsonKinds.Array))
        {
            // None, or one; many like it change nothing that the one does not.
            var items = SequenceTypes.ItemsOf(over).Only(JsonKinds.Object);
            merged = merged.Union(under);
            merged = items.Allows(JsonKinds.Object) ? merged.Union(Overlay(under, items)) : merged;
        }
        return merged;
    }

    private static JsonType Overlay(JsonType under, JsonType over)
    {
        var fields = new Dictionary<string, JsonType>(StringComparer.Ordinal);
        foreach (var name in under.FieldNames)
        {
            fields[name] = Over(under.FieldOfObject(name), over.FieldOfObject(name));
        }
        foreach (var name in over.FieldNames)
        {
            fields[name] = Over(under.FieldOfObject(name), over.FieldOfObject(name));
        }
        return JsonType.Object(fields, Over(under.Others, over.Others));
    }

    private static JsonType Over(JsonType under, JsonType over) =>
        over.MayBeAbsent ? over.Without(JsonKinds.Absent).Union(under) : over;
}
