namespace Workflows.Jsonata.Types.Inference;

/// <summary>What a field's name selects: the field of an object, or of each object in an array.</summary>
internal static class FieldSelection
{
    /// <summary>What the field of a value is, and whether it may be missing.</summary>
    /// <param name="from">The value.</param>
    /// <param name="name">The field.</param>
    /// <param name="position">The place of the name.</param>
    /// <param name="arrays">What is special about arrays that the expression has made.</param>
    public static Flow Select(Flow from, string name, int position, ArrayTraits arrays)
    {
        var type = TypeOf(from.Type, name, arrays);
        var source = from.Source?.Field(name, position);
        var gap = from.Gap;
        if (gap is null && source is not null && type.MayBeAbsent && FindGap(from, name) is var (isSure, container))
        {
            gap = new Gap(source, isSure, container);
        }
        return new Flow(type, source, gap, from.IsEach || from.Type.Allows(JsonKinds.Array));
    }

    /// <summary>What that field of a value is, or any field, if it has one.</summary>
    public static JsonType TypeOf(JsonType value, string? name, ArrayTraits arrays)
    {
        if (value.IsUnknown)
        {
            return JsonType.Any;
        }
        var selected = JsonType.Never;
        if (value.Allows(JsonKinds.Object))
        {
            selected = name is null ? value.AnyField().OrAbsent() : value.FieldOfObject(name);
            if ((arrays & ArrayTraits.KeepSingleton) != ArrayTraits.None)
            {
                // An array with [] behind it was a sequence, and is one again.
                selected = selected.Union(selected.Items);
            }
        }
        if (value.Allows(JsonKinds.Array))
        {
            selected = selected.Union(SequenceTypes.OfEach(TypeOf(value.Items, name, arrays), arrays));
        }
        return value.Allows(JsonKinds.All & ~(JsonKinds.Object | JsonKinds.Array)) ? selected.OrAbsent() : selected;
    }

    /// <summary>Whether the value is such that reading the field is, or may be, a mistake.</summary>
    private static (bool IsSure, JsonType? Object)? FindGap(Flow from, string name)
    {
        var value = from.Type.Without(JsonKinds.Absent);
        if (value.Kinds == JsonKinds.None)
        {
            return from.IsEach ? null : (true, null);
        }
        if (TypeOf(value, name, ArrayTraits.None).IsSurelyAbsent)
        {
            return InnerMost(value) is { Kinds: not JsonKinds.None } inner
                ? (true, inner.Allows(JsonKinds.Object) && !inner.HasField(name) ? inner.Only(JsonKinds.Object) : null)
                : null;
        }
        return !from.IsEach && MayLack(value, name) ? (false, null) : null;
    }

    /// <summary>What lies inside arrays, and arrays of arrays.</summary>
    private static JsonType InnerMost(JsonType value) =>
        value.Allows(JsonKinds.Array) ? InnerMost(SequenceTypes.ItemsOf(value)) : value;

    /// <summary>
    /// Whether a value that is no array may have no such field, as far as that is known: of a field whose type is
    /// unknown, it is not.
    /// </summary>
    private static bool MayLack(JsonType value, string name)
    {
        if (value.IsUnknown)
        {
            return false;
        }
        if (value.Allows(JsonKinds.Value & ~(JsonKinds.Array | JsonKinds.Object)))
        {
            return true;
        }
        return value.Allows(JsonKinds.Object)
            && (
                value.HasField(name)
                    ? value.FieldOfObject(name) is { IsUnknown: false, MayBeAbsent: true }
                    : value.Others.IsSurelyAbsent
            );
    }
}
