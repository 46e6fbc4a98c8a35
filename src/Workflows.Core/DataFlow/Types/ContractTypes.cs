using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Workflows.Jsonata.Types;
using Workflows.Serialization;
using Workflows.Serialization.Converters;
using Workflows.Serialization.Shapes;

namespace Workflows.DataFlow.Types;

/// <summary>From which side a .NET type is looked at.</summary>
internal enum Direction
{
    /// <summary>What a value looks like that was written.</summary>
    Written,

    /// <summary>What a value must look like to be read; members that are unknown to the type are passed over.</summary>
    Read,

    /// <summary>What a value looks like that can be read and has no members that are unknown to the type.</summary>
    Given,
}

/// <summary>
/// What JSON may be that is written or read as a .NET type. It follows the same contracts as the reader and the
/// writer; what only a converter knows is any value.
/// </summary>
internal sealed class ContractTypes
{
    private readonly JsonSerializerOptions options;
    private readonly Direction direction;
    private readonly Dictionary<(Type Type, int Levels), JsonType> known = [];

    private ContractTypes(JsonSerializerOptions options, Direction direction)
    {
        this.options = options;
        this.direction = direction;
    }

    /// <summary>What a value of the type looks like that was written.</summary>
    public static JsonType Written(Type type, JsonSerializerOptions options) => Of(type, options, Direction.Written);

    /// <summary>What a value must look like to be read as the type.</summary>
    public static JsonType Read(Type type, JsonSerializerOptions options) => Of(type, options, Direction.Read);

    /// <summary>What someone gives who knows the type: what is read, and nothing that would be passed over.</summary>
    public static JsonType Given(Type type, JsonSerializerOptions options) => Of(type, options, Direction.Given);

    private static JsonType Of(Type type, JsonSerializerOptions options, Direction direction)
    {
        try
        {
            return new ContractTypes(options, direction).Place(type, NullAnnotation.None, JsonType.MaxDepth);
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException)
        {
            // A type without a JSON form is refused where it is used.
            return JsonType.AnyValue;
        }
    }

    private bool IsRead => direction != Direction.Written;

    /// <summary>What members that the type does not name may be.</summary>
    private JsonType Others => direction == Direction.Read ? JsonType.Any : JsonType.Absent;

    private JsonType Place(Type type, NullAnnotation annotation, int levels)
    {
        var value = Value(type, annotation, levels);
        return annotation.AllowsNull(type) || !options.RespectNullableAnnotations ? value.Union(JsonType.Null) : value;
    }

    private JsonType Value(Type type, NullAnnotation annotation, int levels)
    {
        if (levels == 0)
        {
            return JsonType.AnyValue;
        }
        if (Nullable.GetUnderlyingType(type) is not null || IsOption(type))
        {
            return Value(type.GetGenericArguments()[0], annotation.Argument(0), levels).Union(JsonType.Null);
        }
        var contract = options.GetTypeInfo(type);
        if (contract.Converter is ITupleConverter)
        {
            return JsonType.ArrayOf(Items(type, annotation, levels - 1));
        }
        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Enumerable when contract.ElementType is { } item:
                return JsonType.ArrayOf(Place(item, ShapeCatalog.ItemAnnotation(type, item, annotation), levels - 1));
            case JsonTypeInfoKind.Dictionary when contract.ElementType is { } item:
                return JsonType.Object(
                    [],
                    Place(item, ShapeCatalog.ItemAnnotation(type, item, annotation), levels - 1).OrAbsent()
                );
        }
        if (!known.TryGetValue((type, levels), out var named))
        {
            known[(type, levels)] = named = Named(contract, levels);
        }
        return named;
    }

    private JsonType Named(JsonTypeInfo contract, int levels) =>
        contract.Converter switch
        {
            IUnionConverter union => Union(union.Union, levels),
            JsonValueConverter => JsonType.AnyValue,
            _ when FSharpTypes.KindOf(contract.Type) == FSharpKind.Unit => IsRead
                ? JsonType.Null.Union(JsonType.AnyObject)
                : JsonType.Null,
            _ when FSharpTypes.KindOf(contract.Type) == FSharpKind.PrivateRecord => JsonType.Object(
                JsonFields.Of(contract.Type, options).Select(f => Field(f, levels - 1)),
                Others
            ),
            _ when contract.Kind == JsonTypeInfoKind.Object && contract.Type != typeof(object) => Members(
                contract,
                levels
            ),
            _ => ShapeCatalog.KindOf(contract) switch
            {
                JsonKind.String => JsonType.String,
                JsonKind.Number => JsonType.Number,
                JsonKind.Boolean => JsonType.Boolean,
                _ => JsonType.AnyValue,
            },
        };

    /// <summary>An object; of a type that others derive from, any field may be there that a derived type has.</summary>
    private JsonType Members(JsonTypeInfo contract, int levels)
    {
        var members = IsRead ? contract.Properties.Where(ContractRules.IsRead) : contract.Properties.Where(IsWritten);
        var isOpen = contract.PolymorphismOptions is not null || contract.Properties.Any(static p => p.IsExtensionData);
        return IsRead && options.PropertyNameCaseInsensitive
            ? JsonType.AnyObject
            : JsonType.Object(members.Select(p => Member(p, levels - 1)), isOpen ? JsonType.Any : Others);
    }

    private KeyValuePair<string, JsonType> Member(JsonPropertyInfo property, int levels)
    {
        var isPlain = property.CustomConverter is null && property.NumberHandling is null;
        var value = isPlain ? Value(property.PropertyType, NullAnnotation.Of(property), levels) : JsonType.AnyValue;
        if (JsonFields.AllowsNull(property, options) || (!IsRead && property.IsGetNullable))
        {
            value = value.Union(JsonType.Null);
        }
        var mayBeAbsent = IsRead ? !property.IsRequired : property.ShouldSerialize is not null;
        return KeyValuePair.Create(property.Name, mayBeAbsent ? value.OrAbsent() : value);
    }

    private KeyValuePair<string, JsonType> Field(JsonField field, int levels)
    {
        var value = Place(field.Type, NullAnnotation.Of(field.Member), levels);
        return KeyValuePair.Create(field.Name, IsRead && field.MayBeAbsent ? value.OrAbsent() : value);
    }

    /// <summary>
    /// A case without fields is a string, and also read from an object; any other is an object. Of several cases a field
    /// that one of them has may be there or not: which case it is only the value says.
    /// </summary>
    private JsonType Union(JsonUnion union, int levels)
    {
        var others = union.Cases.Count(static c => c.Fields.Count > 0) > 1 ? JsonType.Any : Others;
        var all = JsonType.Never;
        foreach (var unionCase in union.Cases)
        {
            var isBare = unionCase.Fields.Count == 0;
            if (isBare)
            {
                all = all.Union(JsonType.String);
            }
            if (!isBare || IsRead)
            {
                var fields = unionCase
                    .Fields.Select(f => Field(f, levels - 1))
                    .Prepend(KeyValuePair.Create(union.Discriminator, JsonType.String));
                all = all.Union(JsonType.Object(fields, others));
            }
        }
        return all;
    }

    private JsonType Items(Type tuple, NullAnnotation annotation, int levels)
    {
        var items = JsonType.Never;
        foreach (var (type, path) in TupleItems.ArgumentsOf(tuple))
        {
            items = items.Union(
                Place(type, path.Aggregate(annotation, static (a, index) => a.Argument(index)), levels)
            );
        }
        // Which item is which, the type of an array does not say.
        return items.Allows(JsonKinds.Object) ? JsonType.AnyValue : items;
    }

    private static bool IsWritten(JsonPropertyInfo property) => property is { Get: not null, IsExtensionData: false };

    private static bool IsOption(Type type) => FSharpTypes.KindOf(type) is FSharpKind.Option or FSharpKind.ValueOption;
}
