namespace Workflows.Asl;

/// <summary>How the service refuses what breaks its schema: one code, and the place of the object or field.</summary>
internal static class SchemaRefusal
{
    /// <summary>A refusal at a place.</summary>
    /// <param name="place">The place; the service writes the definition as a whole as <c>/</c>.</param>
    /// <param name="message">The service's text, where it is known.</param>
    public static ServiceRefusal At(StatePath place, string? message = null)
    {
        var location = place.ToString();
        return new ServiceRefusal(ServiceCodes.Schema, location.Length == 0 ? "/" : location, message);
    }

    /// <summary>Two fields of an object of which only one may be there.</summary>
    public static ServiceRefusal OnlyOne(StatePath place, params string[] fields) =>
        At(place, $"There should only be one of the following fields: [{string.Join(", ", fields)}]");

    /// <summary>Fields of which an object must have one, and has none.</summary>
    public static ServiceRefusal OneOf(StatePath place, params string[] fields) =>
        At(place, $"This object should have only one of the following fields: [{string.Join(", ", fields)}]");

    /// <summary>Fields that an object must have.</summary>
    public static ServiceRefusal Required(StatePath place, params IEnumerable<string> fields) =>
        At(place, $"These fields are required: [{string.Join(", ", fields)}]");

    /// <summary>A field that an object cannot have.</summary>
    public static ServiceRefusal Unsupported(StatePath place, string field) =>
        At(place, $"Field '{field}' is not supported");

    /// <summary>A field that the object has in the other query language only.</summary>
    public static ServiceRefusal OfOther(StatePath place, QueryLanguage language, string field)
    {
        var other = language == QueryLanguage.Jsonata ? QueryLanguage.JsonPath : QueryLanguage.Jsonata;
        var (here, there) = (AslNames.QueryLanguage.Write(language), AslNames.QueryLanguage.Write(other));
        return At(
            place,
            $"The QueryLanguage is set to '{here}', but field '{field}' is only supported for the '{there}' QueryLanguage"
        );
    }
}
