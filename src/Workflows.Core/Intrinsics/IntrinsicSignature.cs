using System.Collections.Frozen;

namespace Workflows.Intrinsics;

/// <summary>How a function is called.</summary>
/// <param name="Function">The function.</param>
/// <param name="Name">Its name after <c>States.</c></param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
internal sealed record IntrinsicSignature(IntrinsicFunction Function, string Name, int Least, int Most)
{
    private static readonly FrozenDictionary<string, IntrinsicSignature> ByName = new IntrinsicSignature[]
    {
        new(IntrinsicFunction.Array, "Array", 0, int.MaxValue),
        new(IntrinsicFunction.ArrayContains, "ArrayContains", 2, 2),
        new(IntrinsicFunction.ArrayGetItem, "ArrayGetItem", 2, 2),
        new(IntrinsicFunction.ArrayLength, "ArrayLength", 1, 1),
        new(IntrinsicFunction.ArrayPartition, "ArrayPartition", 2, 2),
        new(IntrinsicFunction.ArrayRange, "ArrayRange", 3, 3),
        new(IntrinsicFunction.ArrayUnique, "ArrayUnique", 1, 1),
        new(IntrinsicFunction.Base64Decode, "Base64Decode", 1, 1),
        new(IntrinsicFunction.Base64Encode, "Base64Encode", 1, 1),
        new(IntrinsicFunction.Format, "Format", 1, int.MaxValue),
        new(IntrinsicFunction.Hash, "Hash", 2, 2),
        new(IntrinsicFunction.JsonMerge, "JsonMerge", 3, 3),
        new(IntrinsicFunction.JsonToString, "JsonToString", 1, 1),
        new(IntrinsicFunction.MathAdd, "MathAdd", 2, 2),
        new(IntrinsicFunction.MathRandom, "MathRandom", 2, 3),
        new(IntrinsicFunction.StringSplit, "StringSplit", 2, 2),
        new(IntrinsicFunction.StringToJson, "StringToJson", 1, 1),
        new(IntrinsicFunction.Uuid, "UUID", 0, 0),
    }.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The signature of the function that has a name.</summary>
    public static IntrinsicSignature? Of(string name) => ByName.GetValueOrDefault(name);

    /// <summary>How many arguments there must be, in words.</summary>
    public string Arguments =>
        Most == int.MaxValue ? Count($"at least {Least}", Least)
        : Most == Least ? Count($"{Least}", Least)
        : $"{Least} or {Most} arguments";

    private static string Count(FormattableString number, int count) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} argument{(count == 1 ? "" : "s")}";
}
