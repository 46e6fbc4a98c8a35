using System.Collections.Immutable;
using System.Reflection;

namespace Workflows.Serialization;

/// <summary>One case of an F# union, by reflection.</summary>
/// <param name="Name">The name as declared.</param>
/// <param name="Make">The static method that makes a value from the fields' values.</param>
/// <param name="Fields">The properties that read the fields, in order; empty for a case without fields.</param>
internal sealed record FSharpCase(string Name, MethodInfo Make, ImmutableArray<PropertyInfo> Fields)
{
    private const BindingFlags Members =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>The cases of a union; the index of each is its tag.</summary>
    public static ImmutableArray<FSharpCase> Of(Type union)
    {
        var fields = FieldsByCase(union);
        return
        [
            .. union
                .GetMethods(Members | BindingFlags.DeclaredOnly)
                .Select(static method => (method, mapping: FSharpTypes.MappingOf(method)))
                .Where(static m => m.mapping?.Construct == FSharpConstruct.UnionCase)
                .OrderBy(static m => m.mapping!.Position)
                .Select(m => new FSharpCase(NameOf(m.method), m.method, [.. fields[m.mapping!.Position]])),
        ];
    }

    /// <summary>The properties that read the fields of a record, in order.</summary>
    public static ImmutableArray<PropertyInfo> FieldsOf(Type record) =>
        [.. MappedProperties(record).Select(static f => f.Property)];

    private static ILookup<int, PropertyInfo> FieldsByCase(Type union)
    {
        // A field is a property of the case's own class, or of the union where a case needs no class of its own.
        var classes = union
            .GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Select(nested =>
                nested.IsGenericTypeDefinition ? nested.MakeGenericType(union.GetGenericArguments()) : nested
            )
            .Where(nested => nested.BaseType == union);
        return classes
            .Prepend(union)
            .SelectMany(MappedProperties)
            .ToLookup(static f => f.Mapping.Case, static f => f.Property);
    }

    private static IEnumerable<(PropertyInfo Property, FSharpMapping Mapping)> MappedProperties(Type type) =>
        type.GetProperties(Members | BindingFlags.DeclaredOnly)
            .Select(static property => (property, mapping: FSharpTypes.MappingOf(property)))
            .Where(static p => p.mapping?.Construct == FSharpConstruct.Field)
            .OrderBy(static p => p.mapping!.Position)
            .Select(static p => (p.property, p.mapping!));

    private static string NameOf(MethodInfo make)
    {
        // NewCircle(radius) for a case with fields, the getter of the property Point for one without.
        var prefix = make.GetParameters().Length == 0 ? "get_" : "New";
        return make.Name.StartsWith(prefix, StringComparison.Ordinal) ? make.Name[prefix.Length..] : make.Name;
    }
}
