using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Serialization.Shapes;

/// <summary>
/// The shape that JSON must have to be read as a .NET type. Checked before System.Text.Json reads, since that lets
/// some wrong shapes pass (null inside of collections) and names CLR types, not the field, when it refuses one.
/// </summary>
/// <param name="contract">The contract of the type.</param>
internal abstract class JsonShape(JsonTypeInfo contract)
{
    /// <summary>What is expected, in words that follow "expected".</summary>
    public abstract string Expected { get; }

    /// <summary>The same where the kind of value is right and its content is not: with the range, the names, an example.</summary>
    public virtual string Precise => Expected;

    /// <summary>Whether JSON's null has this shape.</summary>
    public virtual bool IncludesNull => false;

    /// <summary>Whether names are found in upper and lower case alike.</summary>
    protected bool IgnoreCase => contract.Options.PropertyNameCaseInsensitive;

    /// <summary>The type that is read.</summary>
    protected Type Type => contract.Type;

    /// <summary>
    /// The first error in the value, or null if its shape is right. This looks at what can be seen without reading:
    /// kinds of values, names, numbers of items. The value is not null.
    /// </summary>
    public ShapeError? Check(Json value) => Check(value, thorough: false);

    /// <summary>The first error in the value or, if <paramref name="thorough"/>, also one that only reading it shows.</summary>
    public ShapeError? Check(Json value, bool thorough) =>
        CheckParts(value, thorough) ?? (thorough ? CheckByReading(value) : null);

    /// <summary>The first error in the value's kind or in one of its parts.</summary>
    protected abstract ShapeError? CheckParts(Json value, bool thorough);

    /// <summary>What to say of a value whose content, not whose kind, is wrong.</summary>
    protected virtual ShapeError Unreadable(Json value) =>
        new($"{ShapeError.Describe(value)} cannot be read as {TypeName.Of(Type)}");

    private ShapeError? CheckByReading(Json value)
    {
        try
        {
            _ = JsonText.Read(value, contract);
            return null;
        }
        catch (JsonException error)
        {
            return ReadingErrors.IsAboutKind(error) ? Unreadable(value) : ReadingErrors.ToShapeError(error);
        }
        catch (Exception error) when (error is not NotSupportedException)
        {
            // Thrown by the type's own constructor or setter, whose message says best what it asks for.
            return ReadingErrors.ToShapeError(error);
        }
    }
}

/// <summary>A place in a shape: a shape, and whether null may stand there instead.</summary>
internal readonly record struct ShapePlace(JsonShape Shape, bool AllowsNull)
{
    /// <summary>The first error in the value that stands at this place.</summary>
    public ShapeError? Check(Json value, bool thorough) =>
        value.IsNullOrUndefined && !Shape.IncludesNull
            ? AllowsNull
                ? null
                : ShapeError.Expected(Shape.Expected, value)
            : Shape.Check(value, thorough);
}
