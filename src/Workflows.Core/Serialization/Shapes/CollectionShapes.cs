using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization.Shapes;

/// <summary>An array whose items are of one shape.</summary>
internal sealed class ArrayShape(JsonTypeInfo contract, Lazy<ShapePlace> item) : JsonShape(contract)
{
    public override string Expected => "an array";

    protected override ShapeError? CheckParts(Json value, bool thorough)
    {
        if (!value.IsArray)
        {
            return ShapeError.Expected(Expected, value);
        }
        for (var i = 0; i < value.Count; i++)
        {
            if (item.Value.Check(value.Items[i], thorough) is { } error)
            {
                return error.In(i);
            }
        }
        return null;
    }
}

/// <summary>An array with a fixed number of items, each of its own shape.</summary>
internal sealed class TupleShape(JsonTypeInfo contract, Lazy<ImmutableArray<ShapePlace>> items) : JsonShape(contract)
{
    public override string Expected => $"an array of {items.Value.Length} items";

    protected override ShapeError? CheckParts(Json value, bool thorough)
    {
        if (!value.IsArray || value.Count != items.Value.Length)
        {
            return ShapeError.Expected(Expected, value);
        }
        for (var i = 0; i < value.Count; i++)
        {
            if (items.Value[i].Check(value.Items[i], thorough) is { } error)
            {
                return error.In(i);
            }
        }
        return null;
    }
}

/// <summary>An object whose names are keys.</summary>
internal sealed class MapShape(JsonTypeInfo contract, Lazy<ShapePlace> item, Lazy<JsonShape> key) : JsonShape(contract)
{
    private readonly JsonTypeInfo contract = contract;

    public override string Expected => "an object";

    protected override ShapeError? CheckParts(Json value, bool thorough)
    {
        if (!value.IsObject)
        {
            return ShapeError.Expected(Expected, value);
        }
        for (var i = 0; i < value.Count; i++)
        {
            var error = item.Value.Check(value.Values[i], thorough) ?? (thorough ? CheckKey(value, i) : null);
            if (error is not null)
            {
                return error.In(value.Keys[i]);
            }
        }
        return null;
    }

    private ShapeError? CheckKey(Json value, int index)
    {
        var name = value.Keys[index];
        try
        {
            _ = JsonText.Read(Json.Object((name, value.Values[index])), contract);
            return null;
        }
        catch (Exception error) when (error is not NotSupportedException)
        {
            return new ShapeError($"expected {key.Value.Precise} as the name, found \"{name}\"");
        }
    }
}

/// <summary>A shape or null: an option, a nullable value.</summary>
internal sealed class OptionalShape(JsonTypeInfo contract, Lazy<JsonShape> inner) : JsonShape(contract)
{
    public override string Expected => inner.Value.Expected;

    public override bool IncludesNull => true;

    protected override ShapeError? CheckParts(Json value, bool thorough) =>
        value.IsNullOrUndefined ? null : inner.Value.Check(value, thorough);
}
