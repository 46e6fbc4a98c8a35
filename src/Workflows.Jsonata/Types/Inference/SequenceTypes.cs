namespace Workflows.Jsonata.Types.Inference;

/// <summary>Types of sequences: none of the items is nothing, one is itself, several are an array.</summary>
internal static class SequenceTypes
{
    /// <summary>A sequence of any number of such items.</summary>
    public static JsonType Of(JsonType item)
    {
        item = item.Without(JsonKinds.Absent);
        return item.Kinds == JsonKinds.None ? JsonType.Absent : item.Union(JsonType.ArrayOf(item)).OrAbsent();
    }

    /// <summary>What the items of a value are that is taken for a sequence: an array's items, or any other value itself.</summary>
    public static JsonType ItemsOf(JsonType value) =>
        value.Allows(JsonKinds.Array)
            ? value.Without(JsonKinds.Array | JsonKinds.Absent).Union(value.Items)
            : value.Without(JsonKinds.Absent);

    /// <summary>The same, with arrays that may be constructed as one item.</summary>
    public static JsonType ItemsOf(JsonType value, ArrayTraits arrays) =>
        (arrays & ArrayTraits.Constructed) == ArrayTraits.None
            ? ItemsOf(value)
            : ItemsOf(value).Union(value.Only(JsonKinds.Array));

    /// <summary>
    /// What comes of a step that gives such a value for each item of an array: arrays among the values are flattened,
    /// but the array of one item alone stays as it is.
    /// </summary>
    public static JsonType OfEach(JsonType value, ArrayTraits arrays)
    {
        value = value.Without(JsonKinds.Absent);
        return Of(ItemsOf(value, arrays)).Union(value);
    }

    /// <summary>The value as <c>[]</c> behind it leaves it: an array, or nothing.</summary>
    public static JsonType Kept(JsonType value, ArrayTraits arrays)
    {
        var items = ItemsOf(value, arrays);
        return value.IsSurelyAbsent ? value
            : value.MayBeAbsent ? JsonType.ArrayOf(items).OrAbsent()
            : JsonType.ArrayOf(items);
    }
}
