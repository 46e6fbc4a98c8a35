using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Evaluation.Paths;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions of objects.</summary>
internal static class ObjectFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("keys", "<x-:a<s>>", 1, Keys),
        new("lookup", "<x-s:x>", 2, Lookup),
        new("spread", "<x-:a<o>>", 1, static (arguments, root) => Spread(arguments[0], root.Guard)),
        new("merge", "<a<o>:o>", 1, Merge),
        new("clone", "<(oa)-:o>", 1, static (arguments, root) => DeepCopy.Of(arguments[0], root.Guard)),
    ];

    private static Json Keys(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var keys = new ItemBuilder(arguments[0].Count);
        if (arguments[0].IsArray)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            AddKeys(arguments[0], seen, ref keys, root.Guard);
        }
        foreach (var key in arguments[0].Keys)
        {
            keys.Add(key);
        }
        return keys.ToSequence();
    }

    private static void AddKeys(Json array, HashSet<string> seen, ref ItemBuilder keys, EvaluationGuard guard)
    {
        StackGuard.Check();
        guard.Step();
        foreach (var item in array.Items)
        {
            if (item.IsArray)
            {
                AddKeys(item, seen, ref keys, guard);
            }
            foreach (var key in item.Keys)
            {
                if (seen.Add(key))
                {
                    keys.Add(key);
                }
            }
        }
    }

    private static Json Lookup(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[1].Reference is string key ? FieldLookup.Select(arguments[0], key, root.Guard) : default;

    /// <summary>An object as one object for each member; an array as those of its items; all else as it is.</summary>
    private static Json Spread(Json value, EvaluationGuard guard)
    {
        switch (value.Reference)
        {
            case JsonMembers members:
                var parts = new ItemBuilder(members.Count);
                for (var i = 0; i < members.Count; i++)
                {
                    var part = new JsonMembers([members.Keys[i]], [members.Values[i]], 1) { Unsealed = true };
                    parts.Add(Json.FromReference(part));
                }
                return parts.ToSequence();
            case JsonItems { Count: > 0 } items:
                StackGuard.Check();
                guard.Step();
                var all = new ItemBuilder(items.Count, guard);
                var isNothing = true;
                foreach (var item in items.Span)
                {
                    var spread = Spread(item, guard);
                    isNothing &= spread.IsUndefined;
                    all.AddRange(Sequence.ItemsOf(in spread));
                }
                return isNothing ? Sequence.Empty : all.ToArray();
            case JsonItems:
                return Sequence.Empty;
            default:
                return value;
        }
    }

    private static Json Merge(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var merged = new JsonObjectBuilder();
        foreach (var item in arguments[0].Items)
        {
            var keys = item.Keys;
            var values = item.Values;
            for (var i = 0; i < keys.Length; i++)
            {
                merged.Set(keys[i], values[i]);
            }
        }
        return merged.ToUnsealed();
    }
}
