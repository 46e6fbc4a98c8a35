using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation;

/// <summary>
/// Makes plain JSON of an evaluation's result: what the evaluation knows about arrays is forgotten, a function is
/// nothing, and a number beyond JSON's range an error. Only what the evaluation has made itself is looked at, and
/// changed in place, as no one else has seen it.
/// </summary>
internal static class ResultSealer
{
    /// <summary>The value as plain JSON.</summary>
    /// <exception cref="JsonataException">A number is out of range, or the value nests deeper than a JSON text may.</exception>
    public static Json Seal(Json value) => Seal(value, 1);

    private static Json Seal(Json value, int depth)
    {
        switch (value.Reference)
        {
            case JsonNumber when !double.IsFinite(value.NumberUnchecked):
                throw new JsonataException("D1001") { Value = Json.Null };
            case JsonataFunction:
                return default;
            case JsonItems { Traits: not ArrayTraits.None } items:
                return Seal(items, value, depth);
            case JsonMembers { Unsealed: true } members:
                return Seal(members, value, depth);
            default:
                return value;
        }
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
            return Seal(value);
        }
        catch (JsonataException)
        {
            // Out of range, or too deep to look at.
            return Json.Null;
        }
    }

    private static Json Seal(JsonItems items, Json value, int depth)
    {
        if (items.Count == 0)
        {
            return Json.EmptyArray;
        }
        CheckDepth(depth);
        items.Traits = ArrayTraits.None;
        var storage = items.Storage;
        for (var i = 0; i < items.Count; i++)
        {
            if (IsPlain(storage[i]))
            {
                continue;
            }
            var item = Seal(storage[i], depth + 1);
            storage[i] = item.IsUndefined ? Json.Null : item;
        }
        return value;
    }

    private static Json Seal(JsonMembers members, Json value, int depth)
    {
        CheckDepth(depth);
        members.Unsealed = false;
        var isWhole = true;
        foreach (var member in members.Values)
        {
            isWhole &= IsPlain(member);
        }
        if (isWhole)
        {
            return value;
        }
        var plain = new JsonObjectBuilder(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            plain.Set(members.Keys[i], Seal(members.Values[i], depth + 1));
        }
        var sealedMembers = (JsonMembers)plain.ToUnsealed().Reference!;
        members.Become(sealedMembers.Keys.ToArray(), sealedMembers.Values.ToArray(), plain.Count);
        return value;
    }

    private static void CheckDepth(int depth)
    {
        if (depth > Json.MaxDepth)
        {
            throw new JsonataException("U1001", "The result nests deeper than a JSON text may");
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
