using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Workflows.Jsonata.Evaluation;

/// <summary>The groups of a grouping, in the order in which their keys were met.</summary>
/// <typeparam name="TMembers">What is collected for each group.</typeparam>
internal struct GroupTable<TMembers>
{
    private const int ScanLimit = 8;

    private readonly int position;
    private readonly List<GroupEntry<TMembers>> entries;
    private Dictionary<string, int>? index;

    /// <summary>A table without groups.</summary>
    /// <param name="capacity">How many groups are expected.</param>
    /// <param name="position">The place of the grouping in the expression.</param>
    public GroupTable(int capacity, int position)
    {
        this.position = position;
        entries = new List<GroupEntry<TMembers>>(capacity);
    }

    public readonly int Count => entries.Count;

    public readonly Span<GroupEntry<TMembers>> Entries => CollectionsMarshal.AsSpan(entries);

    /// <summary>The group of a key; a new one if it is the first of that key. A key that is nothing has no group.</summary>
    /// <param name="key">The key.</param>
    /// <param name="pair">Which of the grouping's pairs has made it.</param>
    /// <param name="found">Whether there is a group.</param>
    public ref TMembers Entry(Json key, int pair, out bool found)
    {
        found = !key.IsUndefined;
        if (!found)
        {
            return ref Unsafe.NullRef<TMembers>();
        }
        if (!key.TryGetString(out var name))
        {
            throw new JsonataException("T1003") { Position = position, Value = key };
        }
        var at = IndexOf(name);
        if (at < 0)
        {
            at = entries.Count;
            entries.Add(new GroupEntry<TMembers>(name, pair));
            index?.Add(name, at);
        }
        ref var entry = ref Entries[at];
        if (entry.Pair != pair)
        {
            throw new JsonataException("D1009") { Position = position, Value = name };
        }
        return ref entry.Members;
    }

    private int IndexOf(string name)
    {
        if (entries.Count <= ScanLimit)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (string.Equals(entries[i].Key, name, StringComparison.Ordinal))
                {
                    return i;
                }
            }
            return -1;
        }
        if (index is null)
        {
            index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < entries.Count; i++)
            {
                index.Add(entries[i].Key, i);
            }
        }
        return index.GetValueOrDefault(name, -1);
    }
}

/// <summary>One group.</summary>
internal struct GroupEntry<TMembers>(string key, int pair)
{
    public TMembers Members = default!;

    public readonly string Key => key;

    /// <summary>Which of the grouping's pairs has made the key.</summary>
    public readonly int Pair => pair;

    public readonly void Deconstruct(out string name, out int pairIndex, out TMembers members)
    {
        name = key;
        pairIndex = pair;
        members = Members;
    }
}
