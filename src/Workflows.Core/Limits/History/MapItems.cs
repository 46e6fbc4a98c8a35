namespace Workflows.Limits.History;

/// <summary>How many items a Map state has, where the definition says so.</summary>
internal static class MapItems
{
    /// <summary>The number of items; <see langword="null"/> if it is found out when the state runs.</summary>
    public static long? Count(State map) => map is JsonataMap { Items: { IsArray: true } items } ? items.Count : null;
}
