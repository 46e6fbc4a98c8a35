namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>
/// Walks fields over an array, item by item down to the last step, so that no step but the last makes a sequence.
/// </summary>
/// <param name="fields">The fields.</param>
/// <param name="end">The step behind the fields; if there is none, the last field is the last step.</param>
/// <param name="frame">The variables.</param>
internal ref struct FieldWalk(Field[] fields, ItemStep? end, Frame frame)
{
    /// <summary>After so many levels of arrays the stack is checked again.</summary>
    private const int LevelsBetweenGuards = 16;

    private readonly EvaluationGuard guard = frame.Root.Guard;
    private ItemBuilder all;
    private Json first;
    private int count;
    private int expected;
    private int depth;

    /// <summary>What the steps from one on select.</summary>
    /// <param name="current">The sequence they begin with.</param>
    /// <param name="from">The place of the field to begin with.</param>
    /// <param name="isLast">Whether these steps are the path's last: the one array they select then stays as it is.</param>
    public Json Select(Json current, int from, bool isLast)
    {
        if (current.Reference is JsonItems items)
        {
            AddFromEach(items, from);
        }
        else
        {
            AddFrom(current, from);
        }
        return count < 2 ? Sequence.FromStep(first, isLast) : all.ToSequence();
    }

    private void AddFromEach(JsonItems items, int from)
    {
        if (++depth % LevelsBetweenGuards == 0)
        {
            StackGuard.Check();
        }
        guard.Step(items.Count);
        expected = Math.Max(expected, items.Count);
        foreach (var item in items.Span)
        {
            AddFrom(item, from);
        }
        depth--;
    }

    private void AddFrom(Json item, int from)
    {
        var inner = end is null ? fields.Length - 1 : fields.Length;
        for (var i = from; i < inner; i++)
        {
            item = fields[i].Value(item, guard);
            if (item.Reference is JsonItems { IsConstructed: false } array)
            {
                AddFromEach(array, i + 1);
                return;
            }
            if (item.IsUndefined)
            {
                return;
            }
        }
        var result = end is null ? fields[inner].Value(item, guard) : end.Select(item, frame);
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
