namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>
/// Walks fields over an array, item by item down to the last field, so that no field but the last makes a sequence.
/// </summary>
/// <param name="fields">The fields.</param>
/// <param name="guard">The limits of the evaluation.</param>
internal ref struct FieldWalk(Field[] fields, EvaluationGuard guard)
{
    /// <summary>After so many levels of arrays the stack is checked again.</summary>
    private const int LevelsBetweenGuards = 16;

    private ItemBuilder all;
    private Json first;
    private int count;
    private int expected;
    private int depth;

    /// <summary>What the fields from one on select.</summary>
    public Json Select(JsonItems items, int from)
    {
        expected = items.Count;
        AddFromEach(items, from);
        return count < 2 ? Sequence.FromStep(first, isLast: true) : all.ToSequence();
    }

    private void AddFromEach(JsonItems items, int from)
    {
        if (++depth % LevelsBetweenGuards == 0)
        {
            StackGuard.Check();
        }
        guard.Step(items.Count);
        foreach (var item in items.Span)
        {
            AddFrom(item, from);
        }
        depth--;
    }

    private void AddFrom(Json item, int from)
    {
        var last = fields.Length - 1;
        for (var i = from; i < last; i++)
        {
            item = fields[i].Value(item, guard);
            if (item.Reference is JsonItems { IsConstructed: false } inner)
            {
                AddFromEach(inner, i + 1);
                return;
            }
            if (item.IsUndefined)
            {
                return;
            }
        }
        var result = fields[last].Value(item, guard);
        if (!result.IsUndefined)
        {
            Add(result);
        }
    }

    private void Add(Json result)
    {
        if (++count == 1)
        {
            first = result;
            return;
        }
        if (count == 2)
        {
            all = new ItemBuilder(expected, guard);
            all.AddFlattened(first);
        }
        all.AddFlattened(result);
    }
}
