namespace Workflows.Jsonata.Types;

/// <content>The union of two types.</content>
public sealed partial class JsonType
{
    /// <summary>
    /// A type that contains every value of this one and of the other. If this one contains them all, it is this very
    /// object, so that whoever collects types sees at once that nothing has changed; and likewise the other.
    /// </summary>
    public JsonType Union(JsonType other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other) || other.Kinds == JsonKinds.None)
        {
            return this;
        }
        if (Kinds == JsonKinds.None)
        {
            return other;
        }
        var kinds = Kinds | other.Kinds;
        if (IsUnknown || other.IsUnknown)
        {
            return kinds == JsonKinds.All ? Any : AnyValue;
        }
        if ((kinds & ~Scalars) == JsonKinds.None)
        {
            return ScalarTypes[(int)kinds];
        }
        var items = Items.Union(other.Items);
        var rest = Others.Union(other.Others);
        var (fieldNames, fieldTypes) =
            !other.Allows(JsonKinds.Object) ? (names, types)
            : !Allows(JsonKinds.Object) ? (other.names, other.types)
            : names.AsSpan().SequenceEqual(other.names) ? (names, SameFields(other))
            : Fields(other);
        if (
            kinds == Kinds
            && ReferenceEquals(items, Items)
            && ReferenceEquals(rest, Others)
            && ReferenceEquals(fieldTypes, types)
        )
        {
            return this;
        }
        var made = Make(kinds, items, fieldNames, fieldTypes, rest);
        return made.Equals(this) ? this
            : made.Equals(other) ? other
            : made;
    }

    /// <summary>The types of fields that have the same names in both; the very array if it contains the other's.</summary>
    private JsonType[] SameFields(JsonType other)
    {
        var all = types;
        for (var i = 0; i < types.Length; i++)
        {
            var union = types[i].Union(other.types[i]);
            if (!ReferenceEquals(union, types[i]))
            {
                all = ReferenceEquals(all, types) ? [.. types] : all;
                all[i] = union;
            }
        }
        return all;
    }

    private (string[] Names, JsonType[] Types) Fields(JsonType other)
    {
        var allNames = new List<string>(names.Length + other.names.Length);
        var allTypes = new List<JsonType>(names.Length + other.names.Length);
        for (int i = 0, j = 0; i < names.Length || j < other.names.Length; )
        {
            var order =
                i == names.Length ? 1
                : j == other.names.Length ? -1
                : string.CompareOrdinal(names[i], other.names[j]);
            allNames.Add(order <= 0 ? names[i] : other.names[j]);
            var left = order <= 0 ? types[i++] : Others;
            var right = order >= 0 ? other.types[j++] : other.Others;
            allTypes.Add(left.Union(right));
        }
        return ([.. allNames], [.. allTypes]);
    }
}
