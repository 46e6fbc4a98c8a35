using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions that take functions.</summary>
internal static class HigherOrderFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("map", "<af>", 2, Map),
        new("filter", "<af>", 2, Filter),
        new("single", "<af?>", 2, Single),
        new("reduce", "<afj?:j>", 3, Reduce),
        new("each", "<o-f:a>", 2, Each),
        new("sift", "<o-f?:o>", 2, Sift),
        new("sort", "<af?:a>", 2, Sort),
    ];

    /// <summary>Calls a function with a value, and with its place and the whole if it makes use of them.</summary>
    private static Json Call(JsonataFunction function, Json value, Json place, Json whole, RootFrame root) =>
        function.Arity switch
        {
            < 2 => function.Invoke([value], Json.Null, root),
            2 => function.Invoke([value, place], Json.Null, root),
            _ => function.Invoke([value, place, whole], Json.Null, root),
        };

    private static JsonataFunction Function(Json value) =>
        value.Reference as JsonataFunction ?? throw new JsonataException("T1006");

    private static Json Map(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var function = Function(arguments[1]);
        var items = arguments[0].Items;
        var results = new ItemBuilder(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            var result = Call(function, items[i], i, arguments[0], root);
            if (!result.IsUndefined)
            {
                results.Add(result);
            }
        }
        return results.ToSequence();
    }

    private static Json Filter(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var function = Function(arguments[1]);
        var items = arguments[0].Items;
        var results = default(ItemBuilder);
        for (var i = 0; i < items.Length; i++)
        {
            if (Truth.Of(Call(function, items[i], i, arguments[0], root), root))
            {
                results.Add(items[i]);
            }
        }
        return results.ToSequence();
    }

    private static Json Single(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var function = arguments[1].IsUndefined ? null : Function(arguments[1]);
        var items = arguments[0].Items;
        var found = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (function is null || Truth.Of(Call(function, items[i], i, arguments[0], root), root))
            {
                found = found < 0 ? i : throw new JsonataException("D3138") { Index = i };
            }
        }
        return found >= 0 ? items[found] : throw new JsonataException("D3139");
    }

    private static Json Reduce(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        var function = Function(arguments[1]);
        if (function.Arity < 2)
        {
            throw new JsonataException("D3050") { Index = 1 };
        }
        var items = arguments[0].Items;
        var startsWithFirst = arguments[2].IsUndefined && items.Length > 0;
        var result = startsWithFirst ? items[0] : arguments[2];
        for (var i = startsWithFirst ? 1 : 0; i < items.Length; i++)
        {
            result = function.Arity switch
            {
                2 => function.Invoke([result, items[i]], Json.Null, root),
                3 => function.Invoke([result, items[i], i], Json.Null, root),
                _ => function.Invoke([result, items[i], i, arguments[0]], Json.Null, root),
            };
        }
        return result;
    }

    private static Json Each(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var function = Function(arguments[1]);
        var members = arguments[0];
        var results = new ItemBuilder(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var result = Call(function, members.Values[i], members.Keys[i], members, root);
            if (!result.IsUndefined)
            {
                results.Add(result);
            }
        }
        return results.ToSequence();
    }

    private static Json Sift(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var members = arguments[0];
        if (members.Count == 0)
        {
            return default;
        }
        var function = Function(arguments[1]);
        var kept = new JsonObjectBuilder(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            if (Truth.Of(Call(function, members.Values[i], members.Keys[i], members, root), root))
            {
                kept.Set(members.Keys[i], members.Values[i]);
            }
        }
        return kept.Count == 0 ? default : kept.ToUnsealed();
    }

    private static Json Sort(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not JsonItems { Count: > 1 } array)
        {
            return arguments[0];
        }
        var items = array.Span.ToArray();
        if (!arguments[1].IsUndefined)
        {
            MergeSort.Sort(items, new FunctionOrder(Function(arguments[1]), root));
        }
        else if (Numbers.AreNumbers(array))
        {
            MergeSort.Sort(items, default(NumberOrder));
        }
        else if (System.Array.TrueForAll(items, static item => item.IsString))
        {
            MergeSort.Sort(items, default(TextOrder));
        }
        else
        {
            throw new JsonataException("D3070") { Index = 1 };
        }
        return Sequence.Array(items, items.Length);
    }

    private readonly struct NumberOrder : ISortOrder<Json>
    {
        public bool ComesAfter(ref Json left, ref Json right) => left.NumberUnchecked > right.NumberUnchecked;
    }

    private readonly struct TextOrder : ISortOrder<Json>
    {
        public bool ComesAfter(ref Json left, ref Json right) =>
            string.CompareOrdinal(left.GetString(), right.GetString()) > 0;
    }

    private readonly struct FunctionOrder(JsonataFunction function, RootFrame root) : ISortOrder<Json>
    {
        /// <summary>Here arrays and objects count as true even if they are empty.</summary>
        public bool ComesAfter(ref Json left, ref Json right)
        {
            var verdict = function.Invoke([left, right], Json.Null, root);
            return verdict.IsArray || verdict.IsObject || Truth.Of(verdict, root);
        }
    }
}
