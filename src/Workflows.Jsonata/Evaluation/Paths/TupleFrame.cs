namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>An item on its way through a path, with the variables that the path has bound for it.</summary>
internal sealed class TupleFrame : Frame
{
    public TupleFrame(Frame outer, int size, Json current)
        : base(outer, size) => Current = current;

    private TupleFrame(TupleFrame source, Json current)
        : base(source.Outer!, source.Slots.AsSpan().ToArray()) => Current = current;

    /// <summary>The item: the context of the path's next step.</summary>
    public Json Current { get; }

    /// <summary>The next item that comes of this one.</summary>
    public TupleFrame Next(Json current) => new(this, current);

    /// <summary>Takes over what another path has bound.</summary>
    public void Import(TupleFrame from, (int From, int To)[] slots)
    {
        foreach (var (source, target) in slots)
        {
            if (from.TryGet(source, out var value))
            {
                Set(target, value);
            }
        }
    }

    /// <summary>All tuples of a group as one: of each variable, and of the item, all values.</summary>
    public static TupleFrame Merge(List<TupleFrame> tuples)
    {
        if (tuples.Count == 1)
        {
            return tuples[0];
        }
        var current = default(GroupedItems);
        var variables = new GroupedItems[tuples[0].Slots.Length];
        foreach (var tuple in tuples)
        {
            current.Add(tuple.Current);
            for (var slot = 0; slot < variables.Length; slot++)
            {
                tuple.TryGet(slot, out var value);
                variables[slot].Add(value);
            }
        }
        var merged = tuples[0].Next(current.ToContext());
        for (var slot = 0; slot < variables.Length; slot++)
        {
            if (variables[slot].ToContext() is { IsUndefined: false } value)
            {
                merged.Set(slot, value);
            }
        }
        return merged;
    }
}
