using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary>Makes the converter of a type of whole numbers when one is first needed: most programs need few of them.</summary>
internal sealed class WholeNumberConverterFactory : JsonConverterFactory
{
    private static readonly Dictionary<Type, Func<JsonConverter>> Converters = new()
    {
        [typeof(sbyte)] = static () => new WholeNumberConverter<sbyte>(),
        [typeof(byte)] = static () => new WholeNumberConverter<byte>(),
        [typeof(short)] = static () => new WholeNumberConverter<short>(),
        [typeof(ushort)] = static () => new WholeNumberConverter<ushort>(),
        [typeof(int)] = static () => new WholeNumberConverter<int>(),
        [typeof(uint)] = static () => new WholeNumberConverter<uint>(),
        [typeof(long)] = static () => new WholeNumberConverter<long>(),
        [typeof(ulong)] = static () => new WholeNumberConverter<ulong>(),
        [typeof(Int128)] = static () => new WholeNumberConverter<Int128>(),
        [typeof(UInt128)] = static () => new WholeNumberConverter<UInt128>(),
        [typeof(BigInteger)] = static () => new WholeNumberConverter<BigInteger>(),
    };

    /// <summary>Whether the values of a type are whole numbers.</summary>
    public static bool IsWholeNumber(Type type) => Converters.ContainsKey(type);

    public override bool CanConvert(Type typeToConvert) => IsWholeNumber(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Converters[typeToConvert]();
}
