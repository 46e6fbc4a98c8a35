namespace Workflows;

/// <summary>The members of an object in order. Filled once, before it is shared.</summary>
internal sealed class JsonMembers : JsonReference
{
    /// <summary>Up to this many members a scan is faster than hashing.</summary>
    private const int ScanLimit = 8;

    public static readonly JsonMembers Empty = new([], [], 0);

    private string[] keys;
    private Json[] values;
    private int count;
    private Dictionary<string, int>? index;

    /// <summary>Takes the arrays over, the first <paramref name="count"/> members of them; no name may stand twice.</summary>
    public JsonMembers(string[] keys, Json[] values, int count)
    {
        this.keys = keys;
        this.values = values;
        this.count = count;
    }

    public int Count => count;

    public ReadOnlySpan<string> Keys => keys.AsSpan(0, count);

    public ReadOnlySpan<Json> Values => values.AsSpan(0, count);

    public override JsonKind Kind => JsonKind.Object;

    /// <summary>Whether the evaluation under way has made the object: it may still hold what is no JSON.</summary>
    public bool Unsealed { get; set; }

    /// <summary>Replaces all members. Only for an object that no one but the evaluation under way has seen.</summary>
    public void Become(string[] newKeys, Json[] newValues, int newCount)
    {
        keys = newKeys;
        values = newValues;
        count = newCount;
        index = null;
    }

    /// <summary>These members with another value of one of them. The names are shared: they are never changed.</summary>
    public JsonMembers Replace(int at, Json value)
    {
        var replaced = Values.ToArray();
        replaced[at] = value;
        return new JsonMembers(keys, replaced, count);
    }

    /// <summary>The value of a member, or nothing.</summary>
    /// <param name="key">The name.</param>
    /// <param name="known">The very string that was the member's name in the object before; it equals the name.</param>
    /// <param name="place">Its place there. Threads may mix these two up, as long as the first is such a string.</param>
    public Json Get(string key, ref string known, ref int place)
    {
        var names = keys;
        var at = place;
        if ((uint)at < (uint)count && ReferenceEquals(names[at], known))
        {
            return values[at];
        }
        at = IndexOf(key);
        if (at < 0)
        {
            return default;
        }
        known = names[at];
        place = at;
        return values[at];
    }

    public Json Get(string key)
    {
        var at = IndexOf(key);
        return at < 0 ? default : values[at];
    }

    public int IndexOf(string key)
    {
        if (count > ScanLimit)
        {
            // Two threads may both build the index; either one serves.
            return (index ??= BuildIndex()).TryGetValue(key, out var at) ? at : -1;
        }
        var names = keys;
        for (var i = 0; i < count; i++)
        {
            if ((object)names[i] == key || string.Equals(names[i], key, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        var built = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            built[keys[i]] = i;
        }
        return built;
    }
}
