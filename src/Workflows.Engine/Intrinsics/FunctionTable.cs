using Workflows.Intrinsics;

namespace Workflows.Engine.Intrinsics;

/// <summary>What each of the functions does.</summary>
internal static class FunctionTable
{
    public static FunctionBody Of(IntrinsicFunction function) =>
        function switch
        {
            IntrinsicFunction.Array => ArrayFunctions.Array,
            IntrinsicFunction.ArrayContains => ArrayFunctions.Contains,
            IntrinsicFunction.ArrayGetItem => ArrayFunctions.GetItem,
            IntrinsicFunction.ArrayLength => ArrayFunctions.Length,
            IntrinsicFunction.ArrayPartition => ArrayFunctions.Partition,
            IntrinsicFunction.ArrayRange => ArrayFunctions.Range,
            IntrinsicFunction.ArrayUnique => ArrayFunctions.Unique,
            IntrinsicFunction.Base64Decode => EncodingFunctions.Base64Decode,
            IntrinsicFunction.Base64Encode => EncodingFunctions.Base64Encode,
            IntrinsicFunction.Format => TextFunctions.Format,
            IntrinsicFunction.Hash => EncodingFunctions.Hash,
            IntrinsicFunction.JsonMerge => JsonFunctions.Merge,
            IntrinsicFunction.JsonToString => JsonFunctions.ToText,
            IntrinsicFunction.MathAdd => MathFunctions.Add,
            IntrinsicFunction.MathRandom => MathFunctions.Random,
            IntrinsicFunction.StringSplit => TextFunctions.Split,
            IntrinsicFunction.StringToJson => JsonFunctions.Parse,
            IntrinsicFunction.Uuid => TextFunctions.Uuid,
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "There is no such function."),
        };
}
