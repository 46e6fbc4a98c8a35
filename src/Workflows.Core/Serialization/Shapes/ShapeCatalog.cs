using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Workflows.Serialization.Converters;

namespace Workflows.Serialization.Shapes;

/// <summary>The shapes of types under given options, each derived once from the contract of its type.</summary>
internal sealed class ShapeCatalog
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, ShapeCatalog> Catalogs = [];

    private readonly JsonSerializerOptions options;
    private readonly ConcurrentDictionary<Type, ShapePlace> roots = new();
    private readonly ConcurrentDictionary<Type, JsonShape> shapes = new();

    private ShapeCatalog(JsonSerializerOptions options) => this.options = options;

    /// <summary>The shapes under given options.</summary>
    public static ShapeCatalog Of(JsonSerializerOptions options) =>
        Catalogs.GetValue(options, static options => new ShapeCatalog(options));

    /// <summary>The shape of a type that a caller asks for.</summary>
    public ShapePlace Root(Type type) =>
        roots.GetOrAdd(type, static (type, self) => self.Place(type, NullAnnotation.None), this);

    private ShapePlace Place(Type type, NullAnnotation annotation) =>
        new(Shape(type, annotation), annotation.AllowsNull(type) || !options.RespectNullableAnnotations);

    /// <summary>
    /// The shape of a type at one place. What has items takes its items' annotations from the place; everything else
    /// is the same everywhere.
    /// </summary>
    private JsonShape Shape(Type type, NullAnnotation annotation)
    {
        var contract = options.GetTypeInfo(type);
        if (Nullable.GetUnderlyingType(type) is not null || IsOption(type))
        {
            var value = type.GetGenericArguments()[0];
            return new OptionalShape(contract, new(() => Shape(value, annotation.Argument(0))));
        }
        if (contract.Converter is ITupleConverter)
        {
            return new TupleShape(contract, new(() => Items(type, annotation)));
        }
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable when contract.ElementType is { } item => new ArrayShape(
                contract,
                new(() => Place(item, ItemAnnotation(type, item, annotation)))
            ),
            JsonTypeInfoKind.Dictionary when contract is { ElementType: { } item, KeyType: { } key } => new MapShape(
                contract,
                new(() => Place(item, ItemAnnotation(type, item, annotation))),
                new(() => Shape(key, NullAnnotation.None))
            ),
            _ => shapes.GetOrAdd(
                type,
                static (_, self) => self.catalog.Named(self.contract),
                (catalog: this, contract)
            ),
        };
    }

    private JsonShape Named(JsonTypeInfo contract) =>
        contract.Converter switch
        {
            IUnionConverter union => new UnionShape(contract, union.Union, PlaceOf),
            JsonValueConverter => new OpaqueShape(contract, includesNull: true),
            _ when FSharpTypes.KindOf(contract.Type) == FSharpKind.Unit => new UnitShape(contract),
            _ when IsPrivateRecord(contract) => new ObjectShape(
                contract,
                () =>
                    [
                        .. JsonFields
                            .Of(contract.Type, options)
                            .Select(f => new ShapeMember(f.Name, !f.MayBeAbsent, PlaceOf(f))),
                    ]
            ),
            _ when contract.Kind == JsonTypeInfoKind.Object => Object(contract),
            _ => Leaf(contract),
        };

    private JsonShape Object(JsonTypeInfo contract)
    {
        if (contract.Type == typeof(object))
        {
            return new OpaqueShape(contract, includesNull: false);
        }
        var plain = new ObjectShape(
            contract,
            () => [.. contract.Properties.Where(ContractRules.IsRead).Select(MemberOf)]
        );
        if (contract.PolymorphismOptions is not { } polymorphism)
        {
            return plain;
        }
        var derived = polymorphism
            .DerivedTypes.Where(static d => d.TypeDiscriminator is not null)
            .ToDictionary(
                static d => Discriminator(d.TypeDiscriminator!),
                d => new Lazy<JsonShape>(() =>
                    d.DerivedType == contract.Type ? plain : Shape(d.DerivedType, NullAnnotation.None)
                ),
                StringComparer.Ordinal
            );
        return derived.Count == 0
            ? plain
            : new PolymorphicShape(contract, contract.Type.IsAbstract ? null : plain, derived);
    }

    /// <summary>The kind of value that a type without parts is; <see cref="JsonKind.Undefined"/> if its converter alone knows.</summary>
    public static JsonKind KindOf(JsonTypeInfo contract)
    {
        var kind = LeafWords.Of(contract.Type).Kind;
        var namesConverter = contract.Type.IsDefined(typeof(JsonConverterAttribute), inherit: true);
        var isBuiltIn =
            contract.Converter.GetType().Assembly is var assembly
            && (assembly == typeof(JsonSerializer).Assembly || assembly == typeof(ShapeCatalog).Assembly);
        var isRelaxed = kind == JsonKind.Number && contract.Options.NumberHandling != JsonNumberHandling.Strict;
        return isBuiltIn && !isRelaxed && !namesConverter ? kind : JsonKind.Undefined;
    }

    private static JsonShape Leaf(JsonTypeInfo contract) =>
        KindOf(contract) != JsonKind.Undefined
            ? new LeafShape(contract, LeafWords.Of(contract.Type))
            : new OpaqueShape(contract, includesNull: contract.Type == typeof(JsonElement));

    private ShapeMember MemberOf(JsonPropertyInfo property)
    {
        var isPlain = property.CustomConverter is null && property.NumberHandling is null;
        var shape = isPlain
            ? Shape(property.PropertyType, NullAnnotation.Of(property))
            : new OpaqueShape(OwnContract(property), includesNull: true);
        return new(property.Name, property.IsRequired, new(shape, JsonFields.AllowsNull(property, options)));
    }

    /// <summary>The contract of a member that has a converter or a handling of numbers of its own.</summary>
    private JsonTypeInfo OwnContract(JsonPropertyInfo property)
    {
        var own = new JsonSerializerOptions(options);
        if (property.NumberHandling is { } handling)
        {
            own.NumberHandling = handling;
        }
        if (property.CustomConverter is { } converter)
        {
            own.Converters.Insert(0, converter);
        }
        return own.GetTypeInfo(property.PropertyType);
    }

    private ShapePlace PlaceOf(JsonField field) => Place(field.Type, NullAnnotation.Of(field.Member));

    private ImmutableArray<ShapePlace> Items(Type tuple, NullAnnotation annotation) =>
        [
            .. TupleItems
                .ArgumentsOf(tuple)
                .Select(item =>
                    Place(item.Type, item.Path.Aggregate(annotation, static (a, index) => a.Argument(index)))
                ),
        ];

    /// <summary>The place of a collection's items.</summary>
    public static NullAnnotation ItemAnnotation(Type type, Type item, NullAnnotation annotation)
    {
        if (type.IsArray)
        {
            return annotation.Element;
        }
        // The items of List<T>, Map<K, V>: the last type argument. A type that merely is a collection shows none.
        var arguments = type.GetGenericArguments();
        return arguments.Length > 0 && arguments[^1] == item
            ? annotation.Argument(arguments.Length - 1)
            : annotation.Element;
    }

    private static bool IsOption(Type type) => FSharpTypes.KindOf(type) is FSharpKind.Option or FSharpKind.ValueOption;

    private static bool IsPrivateRecord(JsonTypeInfo contract) =>
        FSharpTypes.KindOf(contract.Type) == FSharpKind.PrivateRecord
        && contract.Converter.GetType().Assembly == typeof(ShapeCatalog).Assembly;

    private static string Discriminator(object value) =>
        value is string text ? ((Json)text).ToString() : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
