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
