using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization.Shapes;

/// <summary>A value without parts: a string, a number, a date.</summary>
internal sealed class LeafShape(JsonTypeInfo contract, LeafWords words) : JsonShape(contract)
{
    public override string Expected => words.Expected;

    public override string Precise => words.Precise;

    protected override ShapeError? CheckParts(Json value, bool thorough)
    {
        if (value.Kind != words.Kind)
        {
            return ShapeError.Expected(Expected, value);
        }
        return words.Maximum is { } maximum && Math.Abs(value.GetDouble()) >= maximum && IsBeyond(value, maximum)
            ? Unreadable(value)
            : null;
    }

    protected override ShapeError Unreadable(Json value) => ShapeError.Expected(Precise, value);

    // A number beyond the doubles is held as the largest one, with its text.
    private static bool IsBeyond(Json value, double maximum) =>
        Math.Abs(double.Parse(value.ToString(), CultureInfo.InvariantCulture)) > maximum;
}

/// <summary>A value of which only its converter knows the form.</summary>
internal sealed class OpaqueShape(JsonTypeInfo contract, bool includesNull) : JsonShape(contract)
{
    public override string Expected => $"a value of {TypeName.Of(Type)}";

    public override string Precise => LeafWords.Of(Type).Precise;

    public override bool IncludesNull => includesNull;

    protected override ShapeError? CheckParts(Json value, bool thorough) => null;

    protected override ShapeError Unreadable(Json value) => ShapeError.Expected(Precise, value);
}

/// <summary>F#'s <c>unit</c>.</summary>
internal sealed class UnitShape(JsonTypeInfo contract) : JsonShape(contract)
{
    public override string Expected => "null";

    public override bool IncludesNull => true;

    protected override ShapeError? CheckParts(Json value, bool thorough) =>
        value.IsNullOrUndefined || value is { IsObject: true, Count: 0 } ? null : ShapeError.Expected(Expected, value);
}
