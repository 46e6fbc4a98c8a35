namespace Workflows.Jsonata.Types;

/// <content>How types are made, within their limits.</content>
public sealed partial class JsonType
{
    /// <summary>How deep a type looks into arrays and objects.</summary>
    public const int MaxDepth = 8;

    /// <summary>How many fields of an object a type tells apart: the first in ordinal order.</summary>
    public const int MaxFields = 200;

    /// <summary>How many types one type is made of at most. A larger one looks less deep.</summary>
    private const int MaxSize = 1_000;

    private const JsonKinds Scalars = JsonKinds.All & ~(JsonKinds.Array | JsonKinds.Object);

    private static readonly JsonType[] ScalarTypes = MakeScalars();

    /// <summary>Nothing is known, not even whether there is a value.</summary>
    public static JsonType Any { get; } = MakeAny();

    /// <summary>There is a value; nothing else is known.</summary>
    public static JsonType AnyValue { get; } = Any.Items;

    /// <summary>No value is possible, nor its absence: the type of what never happens.</summary>
    public static JsonType Never => ScalarTypes[0];

    /// <summary>There is no value.</summary>
    public static JsonType Absent => ScalarTypes[(int)JsonKinds.Absent];

    /// <summary>The literal <c>null</c>.</summary>
    public static JsonType Null => ScalarTypes[(int)JsonKinds.Null];

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static JsonType Boolean => ScalarTypes[(int)JsonKinds.Boolean];

    /// <summary>A number.</summary>
    public static JsonType Number => ScalarTypes[(int)JsonKinds.Number];

    /// <summary>A string.</summary>
    public static JsonType String => ScalarTypes[(int)JsonKinds.String];

    /// <summary>An array of anything.</summary>
    public static JsonType AnyArray { get; } = ArrayOf(AnyValue);

    /// <summary>An object of any fields.</summary>
    public static JsonType AnyObject { get; } = Object([], Any);

    /// <summary>An array of items of one type.</summary>
    /// <param name="item">What each item may be; <see cref="Never"/> for the array without items.</param>
    public static JsonType ArrayOf(JsonType item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Make(JsonKinds.Array, item.Without(JsonKinds.Absent), [], [], Never);
    }

    /// <summary>An object.</summary>
    /// <param name="fields">What its fields may be; of two of one name the last counts.</param>
    /// <param name="others">What the other fields may be, where there are any; if left out, there are none.</param>
    public static JsonType Object(IEnumerable<KeyValuePair<string, JsonType>> fields, JsonType? others = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var sorted = new SortedDictionary<string, JsonType>(StringComparer.Ordinal);
        foreach (var (name, type) in fields)
        {
            sorted[name] = type;
        }
        return Make(
            JsonKinds.Object,
            Never,
            [.. sorted.Keys],
            [.. sorted.Values],
            others is null ? Absent : others.OrAbsent()
        );
    }

    /// <inheritdoc cref="Object(IEnumerable{KeyValuePair{string, JsonType}}, JsonType?)"/>
    public static JsonType Object(params ReadOnlySpan<(string Name, JsonType Type)> fields)
    {
        var pairs = new KeyValuePair<string, JsonType>[fields.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = KeyValuePair.Create(fields[i].Name, fields[i].Type);
        }
        return Object(pairs);
    }

    /// <summary>The type of a value that is known: it tells of each field what it is, and of an array's items what they may be.</summary>
    public static JsonType Of(Json value) => Of(value, MaxDepth);

    /// <summary>The type of a value of one of these kinds, of which nothing more is known.</summary>
    public static JsonType OfKinds(JsonKinds kinds) => Any.Only(kinds);

    /// <summary>This type without the values of some kinds.</summary>
    public JsonType Without(JsonKinds kinds) => Only(Kinds & ~kinds);

    /// <summary>The values of this type that are of one of these kinds.</summary>
    public JsonType Only(JsonKinds kinds)
    {
        kinds &= Kinds;
        if (kinds == Kinds)
        {
            return this;
        }
        var isArray = (kinds & JsonKinds.Array) != JsonKinds.None;
        return (kinds & JsonKinds.Object) != JsonKinds.None
            ? Make(kinds, isArray ? Items : Never, names, types, Others)
            : Make(kinds, isArray ? Items : Never, [], [], Never);
    }

    /// <summary>This type, or no value.</summary>
    public JsonType OrAbsent() => MayBeAbsent ? this : Union(Absent);

    /// <summary>The type of the value with that field set, where it is an object.</summary>
    /// <param name="name">The field.</param>
    /// <param name="type">What it may be; <see cref="Absent"/> takes it away.</param>
    public JsonType With(string name, JsonType type)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        if (!Allows(JsonKinds.Object))
        {
            return this;
        }
        var at = IndexOf(name);
        if (at >= 0)
        {
            JsonType[] replaced = [.. types];
            replaced[at] = type;
            return Make(Kinds, Items, names, replaced, Others);
        }
        return Make(
            Kinds,
            Items,
            [.. names.AsSpan(0, ~at), name, .. names.AsSpan(~at)],
            [.. types.AsSpan(0, ~at), type, .. types.AsSpan(~at)],
            Others
        );
    }

    /// <summary>Makes a type of parts that agree: brings it within the limits, and finds the one that is there already.</summary>
    private static JsonType Make(JsonKinds kinds, JsonType items, string[] names, JsonType[] types, JsonType others)
    {
        if (System.Array.Exists(types, static type => type.Kinds == JsonKinds.None))
        {
            // No such object is possible.
            kinds &= ~JsonKinds.Object;
            (names, types, others) = ([], [], Never);
        }
        if ((kinds & ~Scalars) == JsonKinds.None)
        {
            return ScalarTypes[(int)kinds];
        }
        LimitFields(ref names, ref types, ref others);
        if ((kinds & JsonKinds.Value) == JsonKinds.Value && names.Length == 0 && items.IsUnknown && others.IsUnknown)
        {
            return kinds == JsonKinds.All ? Any : AnyValue;
        }
        var made = new JsonType(kinds, items, names, types, others).Shallow(MaxDepth);
        while (made.size > MaxSize)
        {
            made = made.Shallow(made.depth - 1);
        }
        return made;
    }

    /// <summary>Takes those fields for others that are like the others, and those that are too many.</summary>
    private static void LimitFields(ref string[] names, ref JsonType[] types, ref JsonType others)
    {
        for (var i = MaxFields; i < names.Length; i++)
        {
            others = others.Union(types[i]);
        }
        var kept = 0;
        var most = Math.Min(names.Length, MaxFields);
        for (var i = 0; i < most; i++)
        {
            kept += types[i].Equals(others) ? 0 : 1;
        }
        if (kept == names.Length)
        {
            return;
        }
        var (oldNames, oldTypes) = (names, types);
        (names, types) = (new string[kept], new JsonType[kept]);
        for (int i = 0, at = 0; i < most; i++)
        {
            if (!oldTypes[i].Equals(others))
            {
                (names[at], types[at++]) = (oldNames[i], oldTypes[i]);
            }
        }
    }

    /// <summary>A type that contains this one, and looks no deeper than so many levels.</summary>
    private JsonType Shallow(int levels)
    {
        if (depth <= levels)
        {
            return this;
        }
        if (levels == 0)
        {
            return OfKinds(Kinds);
        }
        return Make(
            Kinds,
            Items.Shallow(levels - 1),
            names,
            System.Array.ConvertAll(types, type => type.Shallow(levels - 1)),
            Others.Shallow(levels - 1)
        );
    }

    private static JsonType Of(Json value, int levels)
    {
        var kind = KindOf(value);
        if ((kind & Scalars) != JsonKinds.None)
        {
            return ScalarTypes[(int)kind];
        }
        if (levels == 0)
        {
            return OfKinds(kind);
        }
        if (value.IsArray)
        {
            var items = Never;
            foreach (var item in value.Items)
            {
                items = items.Union(Of(item, levels - 1));
            }
            return ArrayOf(items);
        }
        var fields = new KeyValuePair<string, JsonType>[value.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = KeyValuePair.Create(value.Keys[i], Of(value.Values[i], levels - 1));
        }
        return Object(fields);
    }

    private static JsonType[] MakeScalars()
    {
        var made = new JsonType[(int)Scalars + 1];
        made[0] = new JsonType(JsonKinds.None, null, [], [], null);
        for (var kinds = 1; kinds < made.Length; kinds++)
        {
            made[kinds] = new JsonType((JsonKinds)kinds, made[0], [], [], made[0]);
        }
        return made;
    }

    private static JsonType MakeAny()
    {
        var value = new JsonType(JsonKinds.Value, null, [], [], null);
        var any = new JsonType(JsonKinds.All, value, [], [], null);
        value.Others = any;
        return any;
    }
}
