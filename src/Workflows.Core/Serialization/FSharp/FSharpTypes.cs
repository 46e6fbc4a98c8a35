using System.Reflection;
using System.Runtime.CompilerServices;

namespace Workflows.Serialization;

/// <summary>What the F# compiler made a type from.</summary>
internal enum FSharpKind
{
    /// <summary>The type is not F#'s.</summary>
    None,

    /// <summary><c>unit</c>.</summary>
    Unit,

    /// <summary><c>'T option</c>.</summary>
    Option,

    /// <summary><c>'T voption</c>.</summary>
    ValueOption,

    /// <summary><c>list</c>, <c>Set</c> or <c>Map</c>.</summary>
    Collection,

    /// <summary>A record, anonymous ones included.</summary>
    Record,

    /// <summary>A record whose fields only its own module sees.</summary>
    PrivateRecord,

    /// <summary>A union.</summary>
    Union,

    /// <summary>The class of one case inside of a union, which is what <c>GetType</c> says of a value.</summary>
    UnionCase,

    /// <summary>Any other F# type.</summary>
    Other,
}

/// <summary>
/// Recognises F# types by the attribute that the F# compiler puts on them, so that a program without F# needs no
/// FSharp.Core.
/// </summary>
internal static class FSharpTypes
{
    private const string Mapping = "Microsoft.FSharp.Core.CompilationMappingAttribute";

    private const string Representation = "Microsoft.FSharp.Core.CompilationRepresentationAttribute";
    private const int UseNullAsTrueValue = 8;

    private static readonly ConditionalWeakTable<Type, StrongBox<FSharpKind>> Kinds = [];

    /// <summary>What the F# compiler made the type from.</summary>
    public static FSharpKind KindOf(Type type) =>
        Kinds.GetValue(type, static type => new StrongBox<FSharpKind>(Recognise(type))).Value;

    /// <summary>Whether the F# compiler made the type.</summary>
    public static bool IsFSharp(Type type) => KindOf(type) != FSharpKind.None;

    /// <summary>What the compiler noted of a type or member: the kind of construct and up to two ordinals.</summary>
    public static FSharpMapping? MappingOf(MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            if (string.Equals(attribute.AttributeType.FullName, Mapping, StringComparison.Ordinal))
            {
                return FSharpMapping.From([.. attribute.ConstructorArguments.Select(static a => a.Value)]);
            }
        }
        return null;
    }

    /// <summary>Whether the type is a union of which one case is null at run time (<c>UseNullAsTrueValue</c>).</summary>
    public static bool HasNullCase(Type type) =>
        KindOf(type) == FSharpKind.Union
        && type.GetCustomAttributesData()
            .Any(static a =>
                string.Equals(a.AttributeType.FullName, Representation, StringComparison.Ordinal)
                && a.ConstructorArguments is [{ Value: int flags }]
                && (flags & UseNullAsTrueValue) != 0
            );

    private static FSharpKind Recognise(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName switch
        {
            "Microsoft.FSharp.Core.Unit" => FSharpKind.Unit,
            "Microsoft.FSharp.Core.FSharpOption`1" => FSharpKind.Option,
            "Microsoft.FSharp.Core.FSharpValueOption`1" => FSharpKind.ValueOption,
            "Microsoft.FSharp.Collections.FSharpList`1"
            or "Microsoft.FSharp.Collections.FSharpSet`1"
            or "Microsoft.FSharp.Collections.FSharpMap`2" => FSharpKind.Collection,
            _ => MappingOf(type) switch
            {
                { Construct: FSharpConstruct.Union } => FSharpKind.Union,
                { Construct: FSharpConstruct.Record, IsPrivate: true } => FSharpKind.PrivateRecord,
                { Construct: FSharpConstruct.Record } => FSharpKind.Record,
                not null => FSharpKind.Other,
                null => type is { IsNested: true, BaseType: { } parent } && KindOf(parent) == FSharpKind.Union
                    ? FSharpKind.UnionCase
                    : FSharpKind.None,
            },
        };
}

/// <summary>The constructs that matter here, with the compiler's own numbers.</summary>
internal enum FSharpConstruct
{
    Union = 1,
    Record = 2,
    Field = 4,
    UnionCase = 8,
}

/// <summary>What the F# compiler noted of a type or member.</summary>
/// <param name="Construct">The kind of construct.</param>
/// <param name="IsPrivate">Whether the representation is hidden from other modules.</param>
/// <param name="Case">The ordinal of the case that a union's field belongs to.</param>
/// <param name="Position">The ordinal of a case in its union or of a field in its record or case.</param>
internal sealed record FSharpMapping(FSharpConstruct Construct, bool IsPrivate, int Case, int Position)
{
    private const int ConstructMask = 31;
    private const int PrivateFlag = 32;

    public static FSharpMapping? From(ReadOnlySpan<object?> arguments) =>
        arguments switch
        {
            [int flags] => Of(flags, 0, 0),
            [int flags, int position] => Of(flags, 0, position),
            [int flags, int unionCase, int position] => Of(flags, unionCase, position),
            // The form with a resource name marks the types of type providers' design time; it says nothing of data.
            _ => null,
        };

    private static FSharpMapping Of(int flags, int unionCase, int position) =>
        new((FSharpConstruct)(flags & ConstructMask), (flags & PrivateFlag) != 0, unionCase, position);
}
