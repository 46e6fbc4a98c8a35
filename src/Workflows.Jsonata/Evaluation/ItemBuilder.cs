namespace Workflows.Jsonata.Evaluation;

/// <summary>Collects the items of an array, then gives the array once.</summary>
internal struct ItemBuilder
{
    // Absent in a default builder.
    private Json[]? items;
    private int count;
    private readonly EvaluationGuard? guard;

    /// <summary>A builder without items.</summary>
    /// <param name="capacity">How many items are expected.</param>
    /// <param name="guard">Keeps the array within the evaluation's limits, where it may become larger than its sources.</param>
    public ItemBuilder(int capacity, EvaluationGuard? guard = null)
    {
        this.guard = guard;
        items = capacity == 0 ? [] : new Json[capacity];
    }

    public readonly int Count => count;

    public readonly Json this[int index] => items![index];

    public void Add(Json item)
    {
        items ??= [];
        if (count == items.Length)
        {
            Grow(ref items, Math.Max(4, count * 2));
        }
        items[count++] = item;
    }

    public void AddRange(ReadOnlySpan<Json> range)
    {
        items ??= [];
        if (range.Length > items.Length - count)
        {
            Grow(ref items, Math.Max(count + range.Length, count * 2));
        }
        range.CopyTo(items.AsSpan(count));
        count += range.Length;
    }

    /// <summary>Adds a step's result to a path's: the items of an array, unless it was constructed as one item.</summary>
    public void AddFlattened(Json value)
    {
        if (value.Reference is JsonItems { IsConstructed: false } array)
        {
            AddRange(array.Span);
        }
        else
        {
            Add(value);
        }
    }

    public readonly Json ToSequence() =>
        count == 0 ? Sequence.Empty : Finish(ArrayTraits.Sequence | ArrayTraits.Unsealed);

    public readonly Json ToArray(ArrayTraits traits = ArrayTraits.None) => Finish(traits | ArrayTraits.Unsealed);

    private readonly void Grow(ref Json[] storage, int capacity)
    {
        guard?.ReserveItems(capacity);
        System.Array.Resize(ref storage, capacity);
    }

    private readonly Json Finish(ArrayTraits traits)
    {
        if (items is null)
        {
            return Json.FromReference(new JsonItems([], 0, traits));
        }
        // A few spare places are cheaper than a copy; many would keep memory for nothing.
        var storage = items.Length - count > 16 && count < items.Length / 2 ? items[..count] : items;
        return Json.FromReference(new JsonItems(storage, count, traits));
    }
}
