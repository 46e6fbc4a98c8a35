namespace Workflows.Engine;

/// <summary>One item of what a Map iterates over.</summary>
/// <param name="Value">The item.</param>
/// <param name="Source">Where it comes from, as the context object says it; an inline Map does not say it.</param>
/// <param name="Key">The name of the member, when the members of an object are iterated over.</param>
internal readonly record struct MapItem(Json Value, string? Source, string? Key = null)
{
    /// <summary>The source of what the state's own data hold.</summary>
    public const string FromState = "STATE_DATA";

    /// <summary>What a child execution gets, unless an item selector makes something else of it.</summary>
    public Json Input => Key is null ? Value : Json.Object(("Key", Key), ("Value", Value));

    /// <summary>The item as the context object has it.</summary>
    /// <param name="index">Its position.</param>
    public Json Describe(int index) =>
        Json.Object(("Index", index), ("Key", Optional(Key)), ("Value", Value), ("Source", Optional(Source)));

    private static Json Optional(string? text) => text is null ? Json.Undefined : text;

    /// <summary>The items of an array, the members of an object; <see langword="null"/> if the value is neither.</summary>
    public static IReadOnlyList<MapItem>? AllOf(Json value, string source)
    {
        if (!value.IsArray && !value.IsObject)
        {
            return null;
        }
        var items = new MapItem[value.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = value.IsArray
                ? new MapItem(value[i], source)
                : new MapItem(value.Values[i], source, value.Keys[i]);
        }
        return items;
    }
}
