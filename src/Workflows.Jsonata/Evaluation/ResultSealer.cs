using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation;

/// <summary>
/// Makes plain JSON of an evaluation's result: what the evaluation knows about arrays is forgotten, a function is
/// nothing, and a number beyond JSON's range an error or a string. Only what the evaluation has made itself is looked
/// at, and changed in place, as no one else has seen it.
/// </summary>
internal struct ResultSealer
{
    /// <summary>
    /// Parts smaller than this are not worth remembering. A part that is met again then counts as one, so that what
    /// such parts make up is taken for less than it is: for a twentieth at worst, and for the billionth part if this
    /// were 64.
    /// </summary>
    private const long LargePart = 16;

    private readonly bool isStepFunctions;
    private readonly long mostParts;

    /// <summary>
    /// How many parts the large values have that have been met. A value that is a part of several counts each time: an
    /// expression can make one that is small in memory, and whose text fills a disk.
    /// </summary>
    private Dictionary<JsonReference, long>? sizes;

    /// <summary>A sealer for one result.</summary>
    public ResultSealer(JsonataDialect dialect, JsonataLimits limits)
    {
        isStepFunctions = dialect.IsStepFunctions;
        mostParts = limits.Memory / JsonataLimits.BytesOfItem;
    }

    /// <summary>The value as plain JSON.</summary>
    /// <exception cref="JsonataException">It cannot be JSON: a number is out of range, it nests too deep, it is too large.</exception>
    public static Json Seal(Json value, JsonataDialect dialect, JsonataLimits limits)
    {
        if (value.IsUndefined || IsPlain(value))
        {
            return value;
        }
        if (value.Reference is JsonataFunction or TailCall)
        {
            return dialect.IsStepFunctions
                ? throw new JsonataException(
                    JsonataException.FunctionResult,
                    "The result is a function, which JSON does not have"
                )
                : default;
        }
        new ResultSealer(dialect, limits).Seal(ref value, 1);
        return value;
    }

    /// <summary>Makes plain JSON of the values that an error carries.</summary>
    public static void Seal(JsonataException error)
    {
        error.Value = Plain(error.Value);
        error.Value2 = Plain(error.Value2);
    }

    private static Json Plain(Json value)
    {
        try
        {
            return Seal(value, JsonataDialect.Standard, JsonataLimits.Default);
        }
        catch (JsonataException)
        {
            // Out of range, or too deep or too large to look at.
            return Json.Null;
        }
    }

    /// <summary>Makes the value plain, and counts its parts.</summary>
    private long Seal(ref Json value, int depth)
    {
        switch (value.Reference)
        {
            case JsonNumber when !double.IsFinite(value.NumberUnchecked):
                value = NonFinite(value.NumberUnchecked);
                return 1;
            case JsonataFunction or TailCall:
                value = default;
                return 1;
            case JsonItems { Traits: not ArrayTraits.None } items:
                return Remember(items, depth, SealItems(items, ref value, depth));
            case JsonMembers { Unsealed: true } members:
                return Remember(members, depth, SealMembers(members, depth));
            default:
                return SizeOf(value);
        }
    }

    private readonly Json NonFinite(double number) =>
        !isStepFunctions ? throw new JsonataException("D1001") { Value = Json.Null }
        : double.IsNaN(number) ? "NaN"
        : number > 0 ? "Infinity"
        : "-Infinity";

    private long Remember(JsonReference part, int depth, long size)
    {
        if (size > mostParts)
        {
            throw new JsonataException(JsonataException.LimitExceeded, JsonataException.MemoryText);
        }
        if (size > LargePart && depth > 1)
        {
            sizes ??= [];
            sizes[part] = size;
        }
        return size;
    }

    /// <summary>How many parts a plain value has, as far as this evaluation has made them.</summary>
    private readonly long SizeOf(Json value) =>
        sizes is not null && value.Reference is JsonReference part && sizes.TryGetValue(part, out var size) ? size : 1;

    private long SealItems(JsonItems items, ref Json value, int depth)
    {
        if (items.Count == 0)
        {
            value = Json.EmptyArray;
            return 1;
        }
        CheckDepth(depth);
        var storage = items.Storage;
        long size = 1;
        for (var i = 0; i < items.Count; i++)
        {
            if (IsPlain(storage[i]))
            {
                size += SizeOf(storage[i]);
                continue;
            }
            size += Seal(ref storage[i], depth + 1);
            if (storage[i].IsUndefined)
            {
                storage[i] = Json.Null;
            }
        }
        // Only now, as what a transformation has made a part of itself must not pass for sealed on the way round.
        items.Traits = ArrayTraits.None;
        return size;
    }

    private long SealMembers(JsonMembers members, int depth)
    {
        CheckDepth(depth);
        long size = 1;
        var isWhole = true;
        foreach (var member in members.Values)
        {
            size += SizeOf(member);
            isWhole &= IsPlain(member);
        }
        if (isWhole)
        {
            members.Unsealed = false;
            return size;
        }
        size = 1;
        var plain = new JsonObjectBuilder(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var member = members.Values[i];
            size += Seal(ref member, depth + 1);
            plain.Set(members.Keys[i], member);
        }
        var sealedMembers = (JsonMembers)plain.ToUnsealed().Reference!;
        members.Become(sealedMembers.Keys.ToArray(), sealedMembers.Values.ToArray(), plain.Count);
        members.Unsealed = false;
        return size;
    }

    private static void CheckDepth(int depth)
    {
        if (depth > Json.MaxDepth)
        {
            throw new JsonataException(JsonataException.LimitExceeded, "The result nests deeper than a JSON text may");
        }
    }

    private static bool IsPlain(Json value) =>
        value.Reference switch
        {
            string or JsonTag => true,
            JsonNumber => double.IsFinite(value.NumberUnchecked),
            JsonItems items => items.Traits == ArrayTraits.None,
            JsonMembers members => !members.Unsealed,
            _ => false,
        };
}
