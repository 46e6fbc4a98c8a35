using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization.Shapes;

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Place">What its value must be.</param>
internal sealed record ShapeMember(string Name, bool IsRequired, ShapePlace Place);

/// <summary>An object with known members; others are passed over.</summary>
internal class ObjectShape(JsonTypeInfo contract, Func<ImmutableArray<ShapeMember>> members) : JsonShape(contract)
{
    // Found on first use, since types may refer to each other.
    private readonly Lazy<ImmutableArray<ShapeMember>> members = new(members);

    public override string Expected => "an object";

    protected override ShapeError? CheckParts(Json value, bool thorough) =>
        value.IsObject
            ? CheckMembers(value, members.Value, IgnoreCase, thorough)
            : ShapeError.Expected(Expected, value);

    /// <summary>The first error in the members of an object.</summary>
    public static ShapeError? CheckMembers(
        Json value,
        ImmutableArray<ShapeMember> members,
        bool ignoreCase,
        bool thorough
    )
    {
        foreach (var member in members)
        {
            var field = value[member.Name];
            var name = member.Name;
            if (field.IsUndefined && ignoreCase && Similar(value, name) is { } similar)
            {
                field = value[similar];
                name = similar;
            }
            var error = field.IsUndefined
                ? member.IsRequired
                    ? Missing(value, name)
                    : null
                : member.Place.Check(field, thorough)?.In(name);
            if (error is not null)
            {
                return error;
            }
        }
        return null;
    }

    private static ShapeError Missing(Json value, string name)
    {
        var hint = Similar(value, name) is { } similar
            ? $"; there is '{similar}', but upper and lower case differ"
            : "";
        return new ShapeError($"the field '{name}' is missing{hint}").In(name);
    }

    private static string? Similar(Json value, string name)
    {
        foreach (var key in value.Keys)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return key;
            }
        }
        return null;
    }
}
