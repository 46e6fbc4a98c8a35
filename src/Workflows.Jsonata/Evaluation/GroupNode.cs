namespace Workflows.Jsonata.Evaluation;

/// <summary><c>{key: value}</c>, as a constructor and behind an expression, where it groups items by key.</summary>
internal sealed class GroupNode(Node[] keys, Node[] values, int position) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        if (input.Reference is not JsonItems items)
        {
            return Construct(input, frame);
        }
        return items.Count switch
        {
            0 => Construct(default, frame),
            1 => Construct(items.Span[0], frame),
            _ => Group(items.Span, frame),
        };
    }

    /// <summary>One item: each pair is a member.</summary>
    private Json Construct(Json item, Frame frame)
    {
        var groups = new GroupTable<Json>(keys.Length, position);
        for (var i = 0; i < keys.Length; i++)
        {
            groups.Entry(keys[i].Evaluate(item, frame), i, out _);
        }
        var builder = new JsonObjectBuilder(groups.Count);
        foreach (var (key, pair, _) in groups.Entries)
        {
            builder.Set(key, values[pair].Evaluate(item, frame));
        }
        return builder.ToUnsealed();
    }

    /// <summary>Several items: those with one key become one member, whose value has all of them as context.</summary>
    private Json Group(ReadOnlySpan<Json> items, Frame frame)
    {
        frame.Root.Guard.Step(items.Length);
        var groups = new GroupTable<GroupedItems>(keys.Length, position);
        foreach (var item in items)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                ref var members = ref groups.Entry(keys[i].Evaluate(item, frame), i, out var found);
                if (found)
                {
                    members.Add(item);
                }
            }
        }
        var builder = new JsonObjectBuilder(groups.Count);
        foreach (var (key, pair, members) in groups.Entries)
        {
            builder.Set(key, values[pair].Evaluate(members.ToContext(), frame));
        }
        return builder.ToUnsealed();
    }
}
