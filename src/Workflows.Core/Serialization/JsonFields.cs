using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization;

/// <summary>The fields of .NET types as JSON has them under given options. The one place that names them.</summary>
internal static class JsonFields
{
    private const string DefaultDiscriminator = "$type";

    /// <summary>The fields of an object that are read, in order; empty for types of another form.</summary>
    public static ImmutableArray<JsonField> Of(Type type, JsonSerializerOptions options)
    {
        if (FSharpTypes.KindOf(type) == FSharpKind.PrivateRecord)
        {
            return [.. OfRecord(type, options).Where(static field => !ContractRules.IsIgnored(field.Member))];
        }
        var contract = options.GetTypeInfo(type);
        return contract.Kind == JsonTypeInfoKind.Object
            ? [.. contract.Properties.Where(ContractRules.IsRead).Where(HasMember).Select(p => Of(p, options))]
            : [];
    }

    /// <summary>All fields of an F# record, from its own reflection data; those that JSON does not have are included.</summary>
    public static ImmutableArray<JsonField> OfRecord(Type record, JsonSerializerOptions options) =>
        [.. FSharpCase.FieldsOf(record).Select(field => Of(field, options))];

    /// <summary>The form of an F# union.</summary>
    public static JsonUnion OfUnion(Type union, JsonSerializerOptions options)
    {
        var form = new JsonUnion(
            union,
            union.GetCustomAttribute<JsonPolymorphicAttribute>()?.TypeDiscriminatorPropertyName ?? DefaultDiscriminator,
            [
                .. FSharpCase
                    .Of(union)
                    .Select(c => new JsonUnionCase(c.Name, NameOf(c), [.. c.Fields.Select(f => Of(f, options))])),
            ]
        );
        return Clash(form) is { } clash
            ? throw new InvalidOperationException($"The union {TypeName.Of(union)} has no JSON form: {clash}.")
            : form;
    }

    private static JsonField Of(PropertyInfo field, JsonSerializerOptions options)
    {
        var annotation = NullAnnotation.Of(field);
        var name =
            field.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
            ?? options.PropertyNamingPolicy?.ConvertName(field.Name)
            ?? field.Name;
        var type = field.PropertyType;
        return new(name, field, type, annotation.AllowsAbsence(type), annotation.AllowsNull(type));
    }

    private static JsonField Of(JsonPropertyInfo property, JsonSerializerOptions options) =>
        new(
            property.Name,
            (MemberInfo)property.AttributeProvider!,
            property.PropertyType,
            !property.IsRequired,
            AllowsNull(property, options)
        );

    /// <summary>Whether null may stand for a property's value.</summary>
    public static bool AllowsNull(JsonPropertyInfo property, JsonSerializerOptions options)
    {
        var type = property.PropertyType;
        if (type.IsValueType || FSharpTypes.HasNullCase(type))
        {
            return NullForm.IsIn(type);
        }
        return property.IsSetNullable || !options.RespectNullableAnnotations;
    }

    private static bool HasMember(JsonPropertyInfo property) => property.AttributeProvider is MemberInfo;

    // A case keeps its declared name whatever the naming policy: it is a value, as an enum's name is.
    private static string NameOf(FSharpCase unionCase) =>
        unionCase.Make.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? unionCase.Name;

    private static string? Clash(JsonUnion union)
    {
        if (Repeated(union.Cases.Select(static c => c.JsonName)) is { } name)
        {
            return $"two cases are called '{name}'";
        }
        foreach (var (caseName, _, fields) in union.Cases)
        {
            if (Repeated(fields.Select(static f => f.Name).Prepend(union.Discriminator)) is { } field)
            {
                return $"two fields of the case '{caseName}' are called '{field}'";
            }
        }
        return null;
    }

    private static string? Repeated(IEnumerable<string> names) =>
        names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static g => g.Skip(1).Any())?.Key;
}
