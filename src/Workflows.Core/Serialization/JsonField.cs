using System.Reflection;

namespace Workflows.Serialization;

/// <summary>A member of a .NET type as a member of a JSON object.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Member">The property or field.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="MayBeAbsent">
/// Whether an object without it is read: options, nullable members, members with a default.
/// </param>
/// <param name="MayBeNull">Whether null may stand for its value.</param>
public sealed record JsonField(string Name, MemberInfo Member, Type Type, bool MayBeAbsent, bool MayBeNull);

/// <summary>The JSON form of an F# union.</summary>
/// <param name="Type">The union.</param>
/// <param name="Discriminator">The member that names the case, <c>$type</c> unless the union says otherwise.</param>
/// <param name="Cases">The cases, in the order of their declaration.</param>
public sealed record JsonUnion(Type Type, string Discriminator, EquatableArray<JsonUnionCase> Cases);

/// <summary>The JSON form of one case of an F# union.</summary>
/// <param name="Name">The name as declared.</param>
/// <param name="JsonName">
/// The name in JSON: the value of the discriminator and, for a case without fields, the whole value.
/// </param>
/// <param name="Fields">The fields, in order; a case without fields is a bare string.</param>
public sealed record JsonUnionCase(string Name, string JsonName, EquatableArray<JsonField> Fields);
