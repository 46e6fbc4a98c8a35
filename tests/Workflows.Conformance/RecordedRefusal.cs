namespace Workflows.Conformance;

/// <summary>How the service was seen to refuse a definition.</summary>
/// <param name="Code">Its code, such as <c>SCHEMA_VALIDATION_FAILED</c>.</param>
/// <param name="Location">Its place; <see langword="null"/> where it names none.</param>
internal sealed record RecordedRefusal(string Code, string? Location)
{
    private const string BeforeLocation = " at /";

    /// <summary>The refusal that a case has first; <see langword="null"/> if it has none of the service's own.</summary>
    public static RecordedRefusal? Of(Json item)
    {
        var first = item["reason"][0];
        if (!first["code"].TryGetString(out var code))
        {
            return null;
        }
        return first["location"].IsUndefined
            ? new RecordedRefusal(code, EndOf(first["text"].GetString()))
            : new RecordedRefusal(code, first["location"].TryGetString(out var location) ? location : null);
    }

    /// <summary>CreateStateMachine writes the place at the end of its text.</summary>
    private static string? EndOf(string text)
    {
        var at = text.LastIndexOf(BeforeLocation, StringComparison.Ordinal);
        return at < 0 ? null : text[(at + BeforeLocation.Length - 1)..];
    }
}
