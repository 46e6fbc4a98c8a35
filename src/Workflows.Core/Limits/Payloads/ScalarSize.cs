namespace Workflows.Limits.Payloads;

/// <summary>How many bytes the JSON of numbers, times and the like has at most.</summary>
internal static class ScalarSize
{
    private const long Quotes = 2;

    /// <summary>The most bytes of a value of the type; <see langword="null"/> if it is no type of fixed size.</summary>
    public static long? Of(Type type) =>
        type.IsEnum ? Quotes + Enum.GetNames(type).Select(name => name.Length).DefaultIfEmpty().Max()
        : type == typeof(Guid) ? Quotes + "00000000-0000-0000-0000-000000000000".Length
        : type == typeof(DateTimeOffset) ? Quotes + "0000-00-00T00:00:00.0000000+00:00".Length
        : type == typeof(TimeSpan) ? Quotes + "-00000000.00:00:00.0000000".Length
        : type == typeof(DateOnly) ? Quotes + "0000-00-00".Length
        : type == typeof(TimeOnly) ? Quotes + "00:00:00.0000000".Length
        : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "false".Length,
            TypeCode.Char => Quotes + 3,
            TypeCode.Byte or TypeCode.SByte => 4,
            TypeCode.Int16 or TypeCode.UInt16 => 6,
            TypeCode.Int32 or TypeCode.UInt32 => 11,
            TypeCode.Int64 or TypeCode.UInt64 => 20,
            TypeCode.Single or TypeCode.Double => 24,
            TypeCode.Decimal => 31,
            TypeCode.DateTime => Quotes + "0000-00-00T00:00:00.0000000+00:00".Length,
            _ => null,
        };
}
