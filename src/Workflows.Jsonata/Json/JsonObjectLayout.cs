namespace Workflows;

/// <summary>
/// The names of the members of many objects: they share the names, so that each of them costs little more than its
/// values.
/// </summary>
public sealed class JsonObjectLayout
{
    private readonly string[] names;

    /// <summary>A layout of members in this order.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public JsonObjectLayout(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        this.names = [.. names];
        if (this.names.Distinct(StringComparer.Ordinal).Count() < this.names.Length)
        {
            throw new ArgumentException("A name stands twice.", nameof(names));
        }
    }

    /// <summary>How many members an object has.</summary>
    public int Count => names.Length;

    /// <summary>An object with these values, in the order of the names. A member that is <see cref="Json.Undefined"/> is left out.</summary>
    /// <param name="values">As many values as there are names; the object takes the array over.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than names.</exception>
    public Json Create(Json[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != names.Length)
        {
            throw new ArgumentException($"The object has {names.Length} members, not {values.Length}.", nameof(values));
        }
        foreach (ref readonly var value in values.AsSpan())
        {
            if (value.IsUndefined)
            {
                return Build(values);
            }
        }
        return names.Length == 0 ? Json.EmptyObject : Json.FromReference(new JsonMembers(names, values, names.Length));
    }

    private Json Build(Json[] values)
    {
        var members = new JsonObjectBuilder(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            members.Set(names[i], values[i]);
        }
        return members.ToJson();
    }
}
