namespace Workflows;

/// <summary>Collects the members of a JSON object, then gives the object once.</summary>
public sealed class JsonObjectBuilder
{
    private const int ScanLimit = 8;

    private string[] keys;
    private Json[] values;
    private int count;
    private Dictionary<string, int>? index;

    /// <summary>A builder without members.</summary>
    public JsonObjectBuilder(int capacity = 4)
    {
        keys = new string[capacity];
        values = new Json[capacity];
    }

    /// <summary>A builder that has the members of <paramref name="source"/>.</summary>
    /// <exception cref="InvalidOperationException"><paramref name="source"/> is no object.</exception>
    public JsonObjectBuilder(Json source)
    {
        if (!source.IsObject)
        {
            throw new InvalidOperationException($"The JSON value is {source.Kind}, not {JsonKind.Object}.");
        }
        keys = [.. source.Keys, null!];
        values = [.. source.Values, default];
        count = source.Count;
    }

    /// <summary>The number of members so far.</summary>
    public int Count => count;

    /// <summary>Whether there is a member called <paramref name="key"/>.</summary>
    public bool Contains(string key) => IndexOf(key) >= 0;

    /// <summary>Sets a member: at its old place if there is one of that name, else last. <see cref="Json.Undefined"/> does nothing.</summary>
    public void Set(string key, Json value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value.IsUndefined)
        {
            return;
        }
        var at = IndexOf(key);
        if (at >= 0)
        {
            values[at] = value;
            return;
        }
        if (count == keys.Length)
        {
            var capacity = Math.Max(4, count * 2);
            System.Array.Resize(ref keys, capacity);
            System.Array.Resize(ref values, capacity);
        }
        keys[count] = key;
        values[count] = value;
        index?.Add(key, count);
        count++;
    }

    /// <summary>The object. The builder may go on; the object does not change.</summary>
    public Json ToJson() =>
        count == 0 ? Json.EmptyObject : Json.FromReference(new JsonMembers(keys[..count], values[..count], count));

    /// <summary>The object. It takes the builder's storage over.</summary>
    internal Json Finish() => count == 0 ? Json.EmptyObject : Json.FromReference(new JsonMembers(keys, values, count));

    /// <summary>The object, for an evaluation under way; it takes the builder's storage over.</summary>
    internal Json ToUnsealed() => Json.FromReference(new JsonMembers(keys, values, count) { Unsealed = true });

    private int IndexOf(string key)
    {
        if (count > ScanLimit)
        {
            if (index is null)
            {
                index = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < count; i++)
                {
                    index.Add(keys[i], i);
                }
            }
            return index.TryGetValue(key, out var at) ? at : -1;
        }
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(keys[i], key, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }
}
