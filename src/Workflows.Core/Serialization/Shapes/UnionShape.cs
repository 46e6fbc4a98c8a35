using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization.Shapes;

/// <summary>An F# union: the name of a case without fields, or an object whose discriminator names the case.</summary>
internal sealed class UnionShape(JsonTypeInfo contract, JsonUnion union, Func<JsonField, ShapePlace> placeOf)
    : JsonShape(contract)
{
    private readonly Lazy<IReadOnlyDictionary<string, ImmutableArray<ShapeMember>>> cases = new(() =>
        union.Cases.ToDictionary(
            static c => c.JsonName,
            c => c.Fields.Select(f => new ShapeMember(f.Name, !f.MayBeAbsent, placeOf(f))).ToImmutableArray(),
            StringComparer.Ordinal
        )
    );

    public override string Expected =>
        union.Cases.All(static c => c.Fields.Count == 0) ? $"a string that names a case of {TypeName.Of(union.Type)}"
        : union.Cases.Any(static c => c.Fields.Count == 0)
            ? $"an object or a string, a case of {TypeName.Of(union.Type)}"
        : "an object";

    public override string Precise => $"one of {Known}";

    protected override ShapeError? CheckParts(Json value, bool thorough)
    {
        if (value.TryGetString(out var bare))
        {
            return !cases.Value.TryGetValue(bare, out var fields) ? Unknown(bare)
                : fields.IsEmpty ? null
                : new ShapeError(
                    $"the case '{bare}' of {TypeName.Of(union.Type)} has fields, so it is an object whose '{union.Discriminator}' is \"{bare}\""
                );
        }
        if (!value.IsObject)
        {
            return ShapeError.Expected(Expected, value);
        }
        var name = value[union.Discriminator];
        if (name.IsUndefined)
        {
            return new ShapeError(
                $"the field '{union.Discriminator}' is missing; it says which case of {TypeName.Of(union.Type)} this is: {Known}"
            ).In(union.Discriminator);
        }
        if (!name.TryGetString(out var text))
        {
            return ShapeError.Expected("a string", name).In(union.Discriminator);
        }
        return cases.Value.TryGetValue(text, out var members)
            ? ObjectShape.CheckMembers(value, members, IgnoreCase, thorough)
            : Unknown(text).In(union.Discriminator);
    }

    private string Known => string.Join(", ", union.Cases.Select(static c => c.JsonName));

    private ShapeError Unknown(string name) =>
        new($"'{name}' is no case of {TypeName.Of(union.Type)}; known are {Known}");
}
