using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Types.Inference;

/// <summary>What the functions of the library give, by what they are given.</summary>
internal static class FunctionTypes
{
    /// <summary>Functions that give the same whatever they are given.</summary>
    private static readonly Dictionary<string, JsonType> Always = new(StringComparer.Ordinal)
    {
        ["assert"] = JsonType.Absent,
        ["average"] = JsonType.Number.OrAbsent(),
        ["count"] = JsonType.Number,
        ["error"] = JsonType.Never,
        ["exists"] = JsonType.Boolean,
        ["keys"] = SequenceTypes.Of(JsonType.String),
        ["match"] = SequenceTypes.Of(
            JsonType.Object(("match", JsonType.AnyValue), ("index", JsonType.AnyValue), ("groups", JsonType.Any))
        ),
        ["max"] = JsonType.Number.OrAbsent(),
        ["millis"] = JsonType.Number,
        ["min"] = JsonType.Number.OrAbsent(),
        ["now"] = JsonType.String,
        ["random"] = JsonType.Number,
        ["range"] = SequenceTypes.Of(JsonType.Number),
        ["uuid"] = JsonType.String,
    };

    /// <summary>Functions that give nothing if what they are applied to is nothing.</summary>
    private static readonly Dictionary<string, JsonType> OfSomething = new(StringComparer.Ordinal)
    {
        ["abs"] = JsonType.Number,
        ["base64decode"] = JsonType.String,
        ["base64encode"] = JsonType.String,
        ["boolean"] = JsonType.Boolean,
        ["ceil"] = JsonType.Number,
        ["decodeUrl"] = JsonType.String,
        ["decodeUrlComponent"] = JsonType.String,
        ["encodeUrl"] = JsonType.String,
        ["encodeUrlComponent"] = JsonType.String,
        ["floor"] = JsonType.Number,
        ["formatBase"] = JsonType.String,
        ["formatInteger"] = JsonType.String,
        ["formatNumber"] = JsonType.String,
        ["fromMillis"] = JsonType.String,
        ["join"] = JsonType.String,
        ["length"] = JsonType.Number,
        ["lowercase"] = JsonType.String,
        ["not"] = JsonType.Boolean,
        ["number"] = JsonType.Number,
        ["pad"] = JsonType.String,
        ["parse"] = JsonType.AnyValue,
        ["parseInteger"] = JsonType.Number,
        ["power"] = JsonType.Number,
        ["replace"] = JsonType.String,
        ["round"] = JsonType.Number,
        ["split"] = JsonType.ArrayOf(JsonType.String),
        ["sqrt"] = JsonType.Number,
        ["string"] = JsonType.String,
        ["substring"] = JsonType.String,
        ["substringAfter"] = JsonType.String,
        ["substringBefore"] = JsonType.String,
        ["sum"] = JsonType.Number,
        ["trim"] = JsonType.String,
        ["type"] = JsonType.String,
        ["uppercase"] = JsonType.String,
    };

    /// <summary>Whether this is a function of the library, and not one that a program has put in its place.</summary>
    public static bool Knows(NativeFunction function) =>
        ReferenceEquals(FunctionLibrary.Standard.Find(function.Name), function)
        || ReferenceEquals(FunctionLibrary.StepFunctions.Find(function.Name), function);

    /// <summary>Whether the function selects from its first argument: what that reads is still the same part of what lies outside.</summary>
    public static bool Selects(string name) =>
        name is "reverse" or "shuffle" or "distinct" or "filter" or "single" or "sort";

    /// <summary>Whether the second argument is a function that is called with the items or fields of the first.</summary>
    public static bool TakesItems(string name) =>
        name is "map" or "filter" or "single" or "reduce" or "each" or "sift" or "sort";

    /// <summary>Whether the function gives a sequence, of which one item is yet to become that item.</summary>
    public static bool GivesSequence(string name) =>
        name is "map" or "filter" or "each" or "keys" or "spread" or "match" or "distinct" or "range";

    /// <summary>What a function gives.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="context">What may stand in for an argument that is left out.</param>
    /// <param name="callback">What the function gives that is among its arguments.</param>
    public static JsonType ResultOf(
        NativeFunction function,
        ReadOnlySpan<JsonType> arguments,
        JsonType context,
        JsonType callback
    )
    {
        if (Always.TryGetValue(function.Name, out var type))
        {
            return type;
        }
        var first = SignatureTypes.First(function.Parameters, arguments, context);
        if (OfSomething.TryGetValue(function.Name, out type))
        {
            return IfPresent(first, type);
        }
        var second = arguments.Length > 1 ? arguments[1] : JsonType.Absent;
        var items = SequenceTypes.ItemsOf(first);
        switch (function.Name)
        {
            case "contains":
                return IfPresent(first, IfPresent(second, JsonType.Boolean));
            case "hash":
                return IfPresent(second, JsonType.String);
            case "toMillis":
                // What does not fit a picture is no time.
                return IfPresent(first, arguments.Length > 1 ? JsonType.Number.OrAbsent() : JsonType.Number);
            case "map" or "each":
                return SequenceTypes.Of(callback);
            case "filter":
                return SequenceTypes.Of(items);
            case "single":
                return IfPresent(first, items);
            case "reduce":
                var start = arguments.Length > 2 ? arguments[2] : JsonType.Absent;
                return IfPresent(first, items.Union(start).Union(callback));
            case "sift":
                return JsonType.Object([], items.AnyField()).OrAbsent();
            case "reverse" or "shuffle" or "sort":
                return IfPresent(first, JsonType.ArrayOf(items));
            case "distinct":
                return first.Union(first.Items);
            case "append":
                return Append(first, second);
            case "partition":
                return JsonType.ArrayOf(JsonType.ArrayOf(items)).OrAbsent();
            case "zip":
                return JsonType.ArrayOf(JsonType.ArrayOf(ItemsOfAll(arguments)));
            case "merge":
                return IfPresent(first, ObjectTypes.Merge(JsonType.Object(), first.Without(JsonKinds.Absent)));
            case "spread" when !first.IsUnknown && !first.Allows(JsonKinds.Array):
                var parts = JsonType.Object([], first.AnyField());
                return first.Without(JsonKinds.Object).Union(SequenceTypes.Of(parts));
            case "lookup":
                return FieldSelection
                    .TypeOf(first, null, ArrayTraits.KeepSingleton | ArrayTraits.Constructed)
                    .OrAbsent();
            default:
                return JsonType.Any;
        }
    }

    /// <summary>The result of a function that gives nothing for nothing.</summary>
    private static JsonType IfPresent(JsonType argument, JsonType result) =>
        argument.IsSurelyAbsent ? argument
        : argument.MayBeAbsent ? result.OrAbsent()
        : result;

    private static JsonType Append(JsonType head, JsonType tail)
    {
        var all = JsonType.ArrayOf(SequenceTypes.ItemsOf(head).Union(SequenceTypes.ItemsOf(tail)));
        var only = head.MayBeAbsent ? tail : JsonType.Never;
        only = tail.MayBeAbsent ? only.Union(head) : only;
        return head.IsSurelyAbsent || tail.IsSurelyAbsent ? only : all.Union(only);
    }

    private static JsonType ItemsOfAll(ReadOnlySpan<JsonType> values)
    {
        var items = JsonType.Never;
        foreach (var value in values)
        {
            items = items.Union(SequenceTypes.ItemsOf(value));
        }
        return items;
    }
}
