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
        var merged = tuples[0];
        foreach (var tuple in tuples.Skip(1))
        {
            var next = merged.Next(Sequence.Append(merged.Current, tuple.Current, tuple.Root.Guard));
            for (var slot = 0; slot < next.Slots.Length; slot++)
            {
                if (tuple.TryGet(slot, out var value))
                {
                    merged.TryGet(slot, out var known);
                    next.Set(slot, Sequence.Append(known, value, tuple.Root.Guard));
                }
            }
            merged = next;
        }
        return merged;
    }
}
