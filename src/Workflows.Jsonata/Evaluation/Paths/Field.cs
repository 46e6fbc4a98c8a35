namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>
/// A field's name where an expression reads it. It remembers where the field stood last: objects of one kind have the
/// same members in the same order, and those of one text the same strings as names.
/// </summary>
internal sealed class Field(string name)
{
    private readonly string name = name;

    // Threads may mix the two up: whatever the place, the string there is compared with this one, which equals the name.
    private string known = name;
    private int place;

    /// <summary>What the field selects, as a value.</summary>
    public Json Value(Json item, EvaluationGuard guard) => Sequence.Normalize(Select(item, guard));

    /// <summary>What the field of an object is, as a value.</summary>
    public Json Value(JsonMembers members) => Sequence.Normalize(members.Get(name, ref known, ref place));

    /// <summary>What the field selects.</summary>
    public Json Select(Json item, EvaluationGuard guard) =>
        item.Reference switch
        {
            JsonMembers members => members.Get(name, ref known, ref place),
            JsonItems items => SelectFromEach(items, guard),
            _ => default,
        };

    private Json SelectFromEach(JsonItems items, EvaluationGuard guard)
    {
        StackGuard.Check();
        guard.Step(items.Count);
        var selected = new ItemBuilder(items.Count, guard);
        foreach (var item in items.Span)
        {
            var value = Select(item, guard);
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
