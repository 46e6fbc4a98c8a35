using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization.Shapes;

/// <summary>An object whose discriminator says which of several types it is.</summary>
/// <param name="contract">The contract of the base type.</param>
/// <param name="plain">The shape of the base type itself; null if there can be no value of it.</param>
/// <param name="derived">The shapes of the derived types, by the text of their discriminator.</param>
internal sealed class PolymorphicShape(
    JsonTypeInfo contract,
    ObjectShape? plain,
    IReadOnlyDictionary<string, Lazy<JsonShape>> derived
) : JsonShape(contract)
{
    private readonly string discriminator = contract.PolymorphismOptions!.TypeDiscriminatorPropertyName;
    private readonly bool ignoreUnknown = contract.PolymorphismOptions!.IgnoreUnrecognizedTypeDiscriminators;

    public override string Expected => "an object";

    protected override ShapeError? CheckParts(Json value, bool thorough)
    {
        if (!value.IsObject)
        {
            return ShapeError.Expected(Expected, value);
        }
        var name = value[discriminator];
        // Text and number are different discriminators, so each keeps its JSON form as the key.
        if (!name.IsUndefined && derived.TryGetValue(name.ToString(), out var shape))
        {
            return shape.Value.Check(value, thorough);
        }
        if (!name.IsUndefined && !ignoreUnknown)
        {
            return new ShapeError(
                $"{ShapeError.Describe(name)} is no type of {TypeName.Of(Type)}; known are {Known}"
            ).In(discriminator);
        }
        return plain is not null
            ? plain.Check(value, thorough)
            : new ShapeError(
                $"the field '{discriminator}' is missing; it says which type of {TypeName.Of(Type)} this is: {Known}"
            ).In(discriminator);
    }

    private string Known => string.Join(", ", derived.Keys);
}
