namespace Workflows.Jsonata.Types;

/// <summary>
/// What is known of a JSON value before it exists: the kinds it may be of, what an array's items may be, and what an
/// object's fields may be. Immutable.
/// </summary>
/// <remarks>
/// <para>
/// A type stands for the set of the values it <see cref="Contains">contains</see>; no value
/// (<see cref="Json.Undefined"/>) counts as one of them. <see cref="Union"/> gives a type that contains all that two
/// others do. Types are of limited size: of what lies deeper than <see cref="MaxDepth"/> only the kind is known, and of
/// more than <see cref="MaxFields"/> fields not all are told apart. So the type of a value that grows in a loop soon
/// grows no more.
/// </para>
/// <para>Two types are equal when they are built alike.</para>
/// </remarks>
public sealed partial class JsonType : IEquatable<JsonType>
{
    private readonly string[] names;
    private readonly JsonType[] types;
    private readonly int hash;

    /// <summary>How many levels of items and fields it tells apart.</summary>
    private readonly int depth;

    /// <summary>How many types it is made of.</summary>
    private readonly int size;

    private JsonType(JsonKinds kinds, JsonType? items, string[] names, JsonType[] types, JsonType? others)
    {
        Kinds = kinds;
        Items = items ?? this;
        Others = others ?? this;
        this.names = names;
        this.types = types;
        size = 1;
        var hashes = new HashCode();
        hashes.Add(kinds);
        for (var i = -2; i < types.Length; i++)
        {
            var part = i switch
            {
                -2 => items,
                -1 => others,
                _ => types[i],
            };
            if (part is { IsUnknown: false, Kinds: not JsonKinds.None })
            {
                depth = Math.Max(depth, part.depth + 1);
                size += part.size;
            }
            hashes.Add(part?.hash);
        }
        foreach (var name in names)
        {
            hashes.Add(name, StringComparer.Ordinal);
        }
        hash = hashes.ToHashCode();
    }

    /// <summary>The kinds that a value of this type may be of.</summary>
    public JsonKinds Kinds { get; }

    /// <summary>What an item of the value may be; <see cref="Never"/> if it is no array, or one without items.</summary>
    public JsonType Items { get; }

    /// <summary>
    /// What a field that is not among <see cref="FieldNames"/> may be: <see cref="Absent"/> if there are no others,
    /// <see cref="Any"/> if nothing is known of them. <see cref="Never"/> if the value is no object.
    /// </summary>
    public JsonType Others { get; private set; }

    /// <summary>The names of the fields that are known, in ordinal order; none if the value is no object.</summary>
    public ReadOnlySpan<string> FieldNames => names;

    /// <summary>
    /// What those fields may be, in the order of <see cref="FieldNames"/>. One that may be missing
    /// <see cref="MayBeAbsent">may be absent</see>.
    /// </summary>
    public ReadOnlySpan<JsonType> FieldTypes => types;

    /// <summary>Whether there may be no value.</summary>
    public bool MayBeAbsent => Allows(JsonKinds.Absent);

    /// <summary>Whether there is surely no value.</summary>
    public bool IsSurelyAbsent => Kinds == JsonKinds.Absent;

    /// <summary>Whether nothing is known but, at most, that there is a value.</summary>
    public bool IsUnknown => ReferenceEquals(this, Any) || ReferenceEquals(this, AnyValue);

    /// <summary>Whether the value may be of one of these kinds.</summary>
    public bool Allows(JsonKinds kinds) => (Kinds & kinds) != JsonKinds.None;

    /// <summary>
    /// What that field of the value may be; <see cref="Absent"/> is joined in if the value may be something else than
    /// an object.
    /// </summary>
    public JsonType Field(string name)
    {
        if (!Allows(JsonKinds.Object))
        {
            return Kinds == JsonKinds.None ? Never : Absent;
        }
        var field = FieldOfObject(name);
        return Kinds == JsonKinds.Object ? field : field.OrAbsent();
    }

    /// <summary>Whether a field of that name is among <see cref="FieldNames"/>.</summary>
    public bool HasField(string name) => IndexOf(name) >= 0;

    /// <summary>What the fields of the value may be, all together, where there are any.</summary>
    public JsonType AnyField()
    {
        var all = Others;
        foreach (var type in types)
        {
            all = all.Union(type);
        }
        return all.Without(JsonKinds.Absent);
    }

    /// <summary>Whether the value is of this type.</summary>
    public bool Contains(Json value) =>
        Allows(KindOf(value))
        && (IsUnknown || (value.IsArray ? ContainsItems(value) : !value.IsObject || ContainsFields(value)));

    /// <summary>Whether every value of the other type is one of this type.</summary>
    public bool Includes(JsonType other) => Equals(Union(other));

    /// <inheritdoc/>
    public bool Equals(JsonType? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        return other is not null
            && hash == other.hash
            && Kinds == other.Kinds
            && size == other.size
            && !IsUnknown
            && !other.IsUnknown
            && names.AsSpan().SequenceEqual(other.names)
            && Items.Equals(other.Items)
            && Others.Equals(other.Others)
            && types.AsSpan().SequenceEqual(other.types);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonType);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    private static JsonKinds KindOf(Json value) =>
        value.Kind switch
        {
            JsonKind.Undefined => JsonKinds.Absent,
            JsonKind.Null => JsonKinds.Null,
            JsonKind.Boolean => JsonKinds.Boolean,
            JsonKind.Number => JsonKinds.Number,
            JsonKind.String => JsonKinds.String,
            JsonKind.Array => JsonKinds.Array,
            JsonKind.Object => JsonKinds.Object,
            _ => JsonKinds.None,
        };

    private bool ContainsItems(Json array)
    {
        foreach (var item in array.Items)
        {
            if (!Items.Contains(item))
            {
                return false;
            }
        }
        return true;
    }

    private bool ContainsFields(Json value)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (!types[i].Contains(value[names[i]]))
            {
                return false;
            }
        }
        for (var i = 0; i < value.Count; i++)
        {
            if (!HasField(value.Keys[i]) && !Others.Contains(value.Values[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>What that field is where the value is an object.</summary>
    internal JsonType FieldOfObject(string name) => IndexOf(name) is >= 0 and var at ? types[at] : Others;

    private int IndexOf(string name) => System.Array.BinarySearch(names, name, StringComparer.Ordinal);
}
