using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization;

/// <summary>
/// What the JSON form asks beyond the contracts that System.Text.Json makes: which members belong to it, in which
/// order, which of them may be absent and which may be null.
/// </summary>
internal static class ContractRules
{
    /// <summary>Adjusts the contract of one type.</summary>
    public static void Apply(JsonTypeInfo contract)
    {
        if (contract.Converter is Converters.IUnionConverter)
        {
            // The attribute that renames the discriminator is for classes, and asks for derived types.
            contract.PolymorphismOptions = null;
        }
        if (contract.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }
        LeaveOutComputedFields(contract);
        OrderAsDeclared(contract);
        foreach (var property in contract.Properties)
        {
            if (property.AttributeProvider is MemberInfo member)
            {
                Apply(contract, property, member);
            }
        }
    }

    /// <summary>Whether a member is part of the value that is read: a constructor's parameter or one that can be set.</summary>
    public static bool IsRead(JsonPropertyInfo property) =>
        !property.IsExtensionData
        && (property.Set is not null || property.AssociatedParameter is not null || Populates(property))
        && !IsIgnored(property);

    /// <summary>Whether a member is declared to be no part of the JSON form.</summary>
    public static bool IsIgnored(MemberInfo member) =>
        member.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.Always };

    private static void Apply(JsonTypeInfo contract, JsonPropertyInfo property, MemberInfo member)
    {
        if (IsIgnored(property))
        {
            // A constructor's parameter whose member is ignored gets its type's default.
            property.IsRequired = false;
            return;
        }
        var annotation = NullAnnotation.Of(member);
        SetAccess(contract, property, member);
        SetNullability(property, annotation, contract.Options);
        SetPresence(property, member, annotation);
        if (property.PropertyType == typeof(Json))
        {
            property.ShouldSerialize = static (_, value) => value is Json { IsUndefined: false };
        }
        if (property is { NumberHandling: not null, CustomConverter: null } && IsWholeNumber(property.PropertyType))
        {
            // Only the framework's own converters follow the attribute.
            property.CustomConverter = JsonSerializerOptions.Default.GetConverter(property.PropertyType);
        }
    }

    /// <summary>Members of a record that F# code computes are no fields: what they say is in the fields.</summary>
    private static void LeaveOutComputedFields(JsonTypeInfo contract)
    {
        if (FSharpTypes.KindOf(contract.Type) != FSharpKind.Record)
        {
            return;
        }
        for (var i = contract.Properties.Count - 1; i >= 0; i--)
        {
            if (
                contract.Properties[i].AttributeProvider is MemberInfo member
                && FSharpTypes.MappingOf(member) is null
                && !member.IsDefined(typeof(JsonIncludeAttribute))
            )
            {
                contract.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>
    /// Members of a base class first, then as the source has them. Reflection promises no order, and gives another
    /// one after a member was looked up by its name.
    /// </summary>
    private static void OrderAsDeclared(JsonTypeInfo contract)
    {
        if (!contract.Properties.All(static p => p.AttributeProvider is MemberInfo))
        {
            return;
        }
        var ordered = contract
            .Properties.OrderBy(static p => Depth(((MemberInfo)p.AttributeProvider!).DeclaringType))
            .ThenBy(static p => p.AttributeProvider is FieldInfo)
            .ThenBy(static p => ((MemberInfo)p.AttributeProvider!).MetadataToken)
            .ToList();
        if (ordered.SequenceEqual(contract.Properties))
        {
            return;
        }
        contract.Properties.Clear();
        foreach (var property in ordered)
        {
            contract.Properties.Add(property);
        }
    }

    private static int Depth(Type? type)
    {
        var depth = 0;
        for (; type is not null; type = type.BaseType)
        {
            depth++;
        }
        return depth;
    }

    /// <summary>What is written must be read: through a setter that is not public, or into the collection that is there.</summary>
    private static void SetAccess(JsonTypeInfo contract, JsonPropertyInfo property, MemberInfo member)
    {
        if (property.Set is not null || property.AssociatedParameter is not null || member is not PropertyInfo { } info)
        {
            return;
        }
        if (info.SetMethod is not null)
        {
            property.Set = Setter(info);
        }
        else if (contract.CreateObject is not null && IsMutableCollection(info.PropertyType))
        {
            property.ObjectCreationHandling = JsonObjectCreationHandling.Populate;
        }
    }

    private static void SetNullability(
        JsonPropertyInfo property,
        NullAnnotation annotation,
        JsonSerializerOptions options
    )
    {
        var type = property.PropertyType;
        if (type.IsValueType || !options.RespectNullableAnnotations)
        {
            return;
        }
        var member = (MemberInfo)property.AttributeProvider!;
        if (FSharpTypes.IsFSharp(type) || FSharpTypes.IsFSharp(member.DeclaringType!))
        {
            var allowed = annotation.AllowsNull(type) || FSharpTypes.HasNullCase(type);
            property.IsGetNullable = allowed;
            if (property.Set is not null || property.AssociatedParameter is not null)
            {
                property.IsSetNullable = allowed;
            }
        }
        else if (member is PropertyInfo { SetMethod.IsPublic: false } && property.Set is not null)
        {
            property.IsSetNullable = annotation.AllowsNull(type);
        }
    }

    private static void SetPresence(JsonPropertyInfo property, MemberInfo member, NullAnnotation annotation)
    {
        if (member.IsDefined(typeof(JsonRequiredAttribute)) || member.IsDefined(typeof(RequiredMemberAttribute)))
        {
            return;
        }
        if (annotation.AllowsAbsence(property.PropertyType))
        {
            property.IsRequired = false;
        }
        else if (FSharpTypes.KindOf(member.DeclaringType!) == FSharpKind.Record && property.Set is not null)
        {
            // [<CLIMutable>] has a constructor without parameters, from which nothing is required.
            property.IsRequired = true;
        }
    }

    private static bool IsIgnored(JsonPropertyInfo property) =>
        property.AttributeProvider is MemberInfo member && IsIgnored(member);

    private static bool Populates(JsonPropertyInfo property) =>
        property.ObjectCreationHandling == JsonObjectCreationHandling.Populate;

    private static bool IsMutableCollection(Type type) =>
        !type.IsArray
        && !type.IsValueType
        && type.GetInterfaces()
            .Prepend(type)
            .Any(static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>))
        && !type.Namespace!.StartsWith("System.Collections.Immutable", StringComparison.Ordinal)
        && !FSharpTypes.IsFSharp(type);

    private static bool IsWholeNumber(Type type) =>
        Converters.WholeNumberConverterFactory.IsWholeNumber(Nullable.GetUnderlyingType(type) ?? type);

    private static Action<object, object?> Setter(PropertyInfo property)
    {
        var owner = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var type = property.DeclaringType!;
        var target = Expression.Property(
            type.IsValueType ? Expression.Unbox(owner, type) : Expression.Convert(owner, type),
            property
        );
        return Expression
            .Lambda<Action<object, object?>>(
                Expression.Assign(target, Expression.Convert(value, property.PropertyType)),
                owner,
                value
            )
            .Compile();
    }
}
