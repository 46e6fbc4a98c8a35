namespace Workflows.Intrinsics;

/// <summary>The functions that a payload template can call, by the names they have after <c>States.</c></summary>
public enum IntrinsicFunction
{
    /// <summary><c>States.Array(value, …)</c>: an array of the values.</summary>
    Array,

    /// <summary><c>States.ArrayContains(array, value)</c>: whether the array holds the value.</summary>
    ArrayContains,

    /// <summary><c>States.ArrayGetItem(array, index)</c>: the item at an index.</summary>
    ArrayGetItem,

    /// <summary><c>States.ArrayLength(array)</c>: the number of items.</summary>
    ArrayLength,

    /// <summary><c>States.ArrayPartition(array, size)</c>: the items in arrays of so many.</summary>
    ArrayPartition,

    /// <summary><c>States.ArrayRange(first, last, step)</c>: the numbers from the first up to the last.</summary>
    ArrayRange,

    /// <summary><c>States.ArrayUnique(array)</c>: the items without those that stand before.</summary>
    ArrayUnique,

    /// <summary><c>States.Base64Decode(text)</c>: the text that was encoded.</summary>
    Base64Decode,

    /// <summary><c>States.Base64Encode(text)</c>: the text in MIME Base64.</summary>
    Base64Encode,

    /// <summary><c>States.Format(template, value, …)</c>: the template with its <c>{}</c> replaced.</summary>
    Format,

    /// <summary><c>States.Hash(value, algorithm)</c>: the digest in hexadecimal.</summary>
    Hash,

    /// <summary><c>States.JsonMerge(first, second, false)</c>: one object with the members of both.</summary>
    JsonMerge,

    /// <summary><c>States.JsonToString(value)</c>: the value as JSON text.</summary>
    JsonToString,

    /// <summary><c>States.MathAdd(first, second)</c>: the sum of two integers.</summary>
    MathAdd,

    /// <summary><c>States.MathRandom(first, end[, seed])</c>: a random integer from the first up to before the end.</summary>
    MathRandom,

    /// <summary><c>States.StringSplit(text, delimiters)</c>: the parts between the delimiters.</summary>
    StringSplit,

    /// <summary><c>States.StringToJson(text)</c>: the value of a JSON text.</summary>
    StringToJson,

    /// <summary><c>States.UUID()</c>: a random UUID, version 4.</summary>
    Uuid,
}
