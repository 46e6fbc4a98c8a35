using Workflows.Intrinsics;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Paths;

/// <summary>What intrinsic functions give.</summary>
internal static class IntrinsicTypes
{
    /// <summary>What a function gives for arguments of some types.</summary>
    public static JsonType Of(IntrinsicFunction function, IReadOnlyList<JsonType> arguments) =>
        function switch
        {
            IntrinsicFunction.Array => JsonType.ArrayOf(Union(arguments)),
            IntrinsicFunction.ArrayContains => JsonType.Boolean,
            IntrinsicFunction.ArrayGetItem => ItemOf(arguments[0]),
            IntrinsicFunction.ArrayLength => JsonType.Number,
            IntrinsicFunction.ArrayPartition => JsonType.ArrayOf(JsonType.ArrayOf(ItemOf(arguments[0]))),
            IntrinsicFunction.ArrayRange => JsonType.ArrayOf(JsonType.Number),
            IntrinsicFunction.ArrayUnique => JsonType.ArrayOf(ItemOf(arguments[0])),
            IntrinsicFunction.JsonMerge => JsonType.AnyObject,
            IntrinsicFunction.MathAdd or IntrinsicFunction.MathRandom => JsonType.Number,
            IntrinsicFunction.StringSplit => JsonType.ArrayOf(JsonType.String),
            IntrinsicFunction.StringToJson => JsonType.AnyValue,
            IntrinsicFunction.Base64Decode
            or IntrinsicFunction.Base64Encode
            or IntrinsicFunction.Format
            or IntrinsicFunction.Hash
            or IntrinsicFunction.JsonToString
            or IntrinsicFunction.Uuid => JsonType.String,
            _ => JsonType.AnyValue,
        };

    private static JsonType ItemOf(JsonType array) => array.Allows(JsonKinds.Array) ? array.Items : JsonType.AnyValue;

    private static JsonType Union(IReadOnlyList<JsonType> types)
    {
        var all = JsonType.Never;
        foreach (var type in types)
        {
            all = all.Union(type);
        }
        return all;
    }
}
