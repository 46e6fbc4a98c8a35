using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Serialization.Converters;

/// <summary>The converters of the generic forms that System.Text.Json has no form for, or another one.</summary>
internal sealed class DataConverterFactory : JsonConverterFactory
{
    private static readonly JsonStringEnumConverter Enums = new(namingPolicy: null, allowIntegerValues: false);

    // A converter that the type itself names comes after those of the options, and is meant to win.
    public override bool CanConvert(Type typeToConvert) =>
        (typeToConvert.IsEnum || ConverterOf(typeToConvert) is not null)
        && !typeToConvert.IsDefined(typeof(JsonConverterAttribute), inherit: true);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (typeToConvert.IsEnum)
        {
            return Enums.CreateConverter(typeToConvert, options);
        }
        var converter = ConverterOf(typeToConvert)!;
        return (JsonConverter)(
            converter.GetConstructor([typeof(JsonSerializerOptions)]) is { } constructor
                ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [options], null)
                : Activator.CreateInstance(converter)!
        );
    }

    private static Type? ConverterOf(Type type) =>
        FSharpTypes.KindOf(type) switch
        {
            FSharpKind.Union => typeof(UnionConverter<>).MakeGenericType(type),
            FSharpKind.UnionCase => typeof(UnionCaseConverter<,>).MakeGenericType(type, type.BaseType!),
            FSharpKind.PrivateRecord => typeof(RecordConverter<>).MakeGenericType(type),
            FSharpKind.Unit => typeof(UnitConverter<>).MakeGenericType(type),
            FSharpKind.Option or FSharpKind.ValueOption when NullForm.IsIn(type.GetGenericArguments()[0]) =>
                typeof(NestedOptionConverter<,>).MakeGenericType(type, type.GetGenericArguments()[0]),
            FSharpKind.None when TupleItems.IsTuple(type) => typeof(TupleConverter<>).MakeGenericType(type),
            _ => null,
        };
}
