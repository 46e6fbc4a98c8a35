using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization;

/// <summary>
/// Whether null may stand at one place of a type: a member, or an item, key or value inside of it.
/// </summary>
/// <remarks>
/// <para>C#: what the nullable annotation says; code without annotations allows null.</para>
/// <para>
/// F#: no reference type is nullable but <c>option</c>, <c>unit</c> and what is written <c>T | null</c>. The types
/// that F# made are not nullable in C# either, unless annotated.
/// </para>
/// <para>
/// Where no member stands behind the place (the type that a caller asks for, and its type arguments) no annotation
/// can be seen, and null is refused.
/// </para>
/// </remarks>
internal readonly struct NullAnnotation
{
    private readonly NullabilityInfo? info;
    private readonly Type? declared;
    private readonly bool lenient;

    private NullAnnotation(NullabilityInfo? info, Type? declared, bool lenient)
    {
        // What takes the place of a type parameter carries no annotation of its own.
        this.info = declared is { IsGenericParameter: true } ? null : info;
        this.declared = declared;
        this.lenient = lenient;
    }

    /// <summary>The place has no member behind it.</summary>
    public static NullAnnotation None => default;

    /// <summary>The annotation of a property or field.</summary>
    public static NullAnnotation Of(MemberInfo member)
    {
        var context = new NullabilityInfoContext();
        var isLenient = member.DeclaringType is not { } type || !FSharpTypes.IsFSharp(type);
        return Definition(member) switch
        {
            PropertyInfo open => new(context.Create((PropertyInfo)member), open.PropertyType, isLenient),
            FieldInfo open => new(context.Create((FieldInfo)member), open.FieldType, isLenient),
            _ => default,
        };
    }

    /// <summary>The annotation of a JSON property; <see cref="None"/> if no member is known behind it.</summary>
    public static NullAnnotation Of(JsonPropertyInfo property) =>
        property.AttributeProvider is MemberInfo member ? Of(member) : None;

    /// <summary>Whether the place is written as nullable: <c>T?</c>, <c>T | null</c>.</summary>
    public bool IsNullable => State == NullabilityState.Nullable;

    /// <summary>The place of an array's items.</summary>
    public NullAnnotation Element => new(info?.ElementType, declared?.GetElementType(), lenient);

    /// <summary>The place of a type argument.</summary>
    public NullAnnotation Argument(int index) =>
        new(
            info is { } known && index < known.GenericTypeArguments.Length ? known.GenericTypeArguments[index] : null,
            declared is { IsGenericType: true } && index < declared.GetGenericArguments().Length
                ? declared.GetGenericArguments()[index]
                : null,
            lenient
        );

    /// <summary>Whether null may stand here, <paramref name="type"/> being the type of the place.</summary>
    public bool AllowsNull(Type type)
    {
        if (NullForm.IsIn(type) || IsNullable)
        {
            return true;
        }
        if (type.IsValueType || FSharpTypes.IsFSharp(type))
        {
            return false;
        }
        return lenient && State != NullabilityState.NotNull;
    }

    /// <summary>Whether a field of this type that is absent reads as null.</summary>
    public bool AllowsAbsence(Type type) => NullForm.IsIn(type) || (IsNullable && !type.IsValueType);

    // What counts is what may be written to the member; one that cannot be written to is set by a constructor.
    private NullabilityState State =>
        info switch
        {
            null => NullabilityState.Unknown,
            { WriteState: NullabilityState.Unknown } => info.ReadState,
            _ => info.WriteState,
        };

    private static MemberInfo Definition(MemberInfo member) =>
        member.DeclaringType is { IsConstructedGenericType: true } type
            ? type.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(member)
            : member;
}

/// <summary>The types of which null is an ordinary value's JSON form.</summary>
internal static class NullForm
{
    /// <summary>Whether JSON's null is the form of some value of the type.</summary>
    public static bool IsIn(Type type) =>
        type == typeof(Json)
        || Nullable.GetUnderlyingType(type) is not null
        || FSharpTypes.KindOf(type) is FSharpKind.Option or FSharpKind.ValueOption or FSharpKind.Unit;
}
