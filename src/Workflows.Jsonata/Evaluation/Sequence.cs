namespace Workflows.Jsonata.Evaluation;

/// <summary>
/// Sequences: arrays that come from a selection. A sequence of one item is that item, unless it is to be kept; one of
/// none is nothing.
/// </summary>
internal static class Sequence
{
    public static readonly Json Empty = Json.FromReference(new JsonItems([], 0, ArrayTraits.Sequence));

    /// <summary>A sequence of one item, as an array.</summary>
    public static Json Of(Json item, ArrayTraits traits = ArrayTraits.None) =>
        Json.FromReference(new JsonItems([item], 1, traits | ArrayTraits.Sequence | ArrayTraits.Unsealed));

    /// <summary>The value that a sequence stands for.</summary>
    public static Json Normalize(Json value)
    {
        if (value.Reference is JsonItems { Count: < 2, IsSequence: true } items)
        {
            return items.Count == 0 ? default
                : (items.Traits & ArrayTraits.KeepSingleton) == ArrayTraits.KeepSingleton ? value
                : items.Span[0];
        }
        return value;
    }

    /// <summary>Whether the value is a sequence, not any other array.</summary>
    public static bool IsSequence(Json value) => value.Reference is JsonItems { IsSequence: true };

    /// <summary>Whether the value is an array that a path treats as one item.</summary>
    public static bool IsConstructed(Json value) => value.Reference is JsonItems { IsConstructed: true };

    /// <summary>The items of an array as a sequence that shares its storage.</summary>
    public static JsonItems From(JsonItems items, ArrayTraits traits = ArrayTraits.None) =>
        items.Traits == (traits | ArrayTraits.Sequence | ArrayTraits.Unsealed)
            ? items
            : new JsonItems(items.Storage, items.Count, traits | ArrayTraits.Sequence | ArrayTraits.Unsealed);

    /// <summary>The sequence that a single result of a path's step is.</summary>
    /// <param name="result">The result.</param>
    /// <param name="isLast">Whether it is the last step's: then an array stays the array it is.</param>
    public static Json FromStep(Json result, bool isLast)
    {
        if (result.Reference is not JsonItems items)
        {
            return result.IsUndefined ? Empty : result;
        }
        if (isLast && !items.IsSequence)
        {
            return result;
        }
        return items.IsConstructed ? Of(result) : Json.FromReference(From(items));
    }

    /// <summary>The same sequence, which stays an array even if it is one item.</summary>
    public static Json Keep(Json sequence, KeepArray keep)
    {
        if (keep == KeepArray.Never || sequence.IsUndefined)
        {
            return sequence;
        }
        if (sequence.Reference is not JsonItems items)
        {
            return Of(sequence, ArrayTraits.KeepSingleton);
        }
        if (items.IsSequence)
        {
            return Json.FromReference(From(items, ArrayTraits.KeepSingleton));
        }
        return items.IsConstructed && keep == KeepArray.Wrapped ? Of(sequence, ArrayTraits.KeepSingleton) : sequence;
    }

    /// <summary>An array, not a sequence, of an evaluation's making; it takes the storage over.</summary>
    public static Json Array(Json[] items, int count, ArrayTraits traits = ArrayTraits.None) =>
        Json.FromReference(new JsonItems(items, count, traits | ArrayTraits.Unsealed));

    /// <summary>The items of an array, or the one value as items; nothing if there is no value.</summary>
    public static ReadOnlySpan<Json> ItemsOf(in Json value) =>
        value.Reference is JsonItems items ? items.Span
        : value.IsUndefined ? default
        : new ReadOnlySpan<Json>(in value);

    /// <summary>Joins two values into one array; either may be nothing.</summary>
    public static Json Append(Json left, Json right, EvaluationGuard guard)
    {
        if (left.IsUndefined)
        {
            return right;
        }
        if (right.IsUndefined)
        {
            return left;
        }
        var head = ItemsOf(in left);
        var tail = ItemsOf(in right);
        guard.ReserveItems((long)head.Length + tail.Length);
        var items = new Json[head.Length + tail.Length];
        head.CopyTo(items);
        tail.CopyTo(items.AsSpan(head.Length));
        return Array(items, items.Length);
    }
}

/// <summary>When the result of a selection stays an array even if it is one item.</summary>
internal enum KeepArray : byte
{
    Never,

    /// <summary><c>[]</c> follows the whole.</summary>
    Always,

    /// <summary><c>[]</c> follows a step: one array that the path has constructed then becomes the one item.</summary>
    Wrapped,
}
