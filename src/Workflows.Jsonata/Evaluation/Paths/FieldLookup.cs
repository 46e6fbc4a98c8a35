namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>Reads a field of an object, or of each object in an array.</summary>
internal static class FieldLookup
{
    /// <summary>What the field selects, as a value.</summary>
    public static Json Value(Json item, string name) => Sequence.Normalize(Select(item, name));

    /// <summary>What the field selects.</summary>
    public static Json Select(Json item, string name) =>
        item.Reference switch
        {
            JsonMembers members => members.Get(name),
            JsonItems items => SelectFromEach(items, name),
            _ => default,
        };

    private static Json SelectFromEach(JsonItems items, string name)
    {
        StackGuard.Check();
        var selected = new ItemBuilder(items.Count);
        foreach (var item in items.Span)
        {
            var value = Select(item, name);
            if (value.Reference is JsonItems array)
            {
                selected.AddRange(array.Span);
            }
            else if (!value.IsUndefined)
            {
                selected.Add(value);
            }
        }
        return selected.ToSequence();
    }
}
