namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>A grouping behind a path that binds variables.</summary>
internal sealed class TupleGroupNode(Node[] keys, Node[] values, int position)
{
    public Json Evaluate(List<TupleFrame> tuples)
    {
        var groups = new GroupTable<List<TupleFrame>>(keys.Length, position);
        foreach (var tuple in tuples)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                ref var members = ref groups.Entry(keys[i].Evaluate(tuple.Current, tuple), i, out var found);
                if (found)
                {
                    members ??= [];
                    members.Add(tuple);
                }
            }
        }
        var builder = new JsonObjectBuilder(groups.Count);
        foreach (var (key, pair, members) in groups.Entries)
        {
            var merged = TupleFrame.Merge(members);
            builder.Set(key, values[pair].Evaluate(merged.Current, merged));
        }
        return builder.ToUnsealed();
    }
}
