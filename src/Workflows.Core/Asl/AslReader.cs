namespace Workflows.Asl;

/// <summary>Reads definitions in the Amazon States Language.</summary>
public static class AslReader
{
    /// <summary>
    /// Reads a definition and says all that is wrong with the form of its fields, not only the first. Whether the
    /// definition makes sense (targets, reachability, expressions) is no question of reading.
    /// </summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="file">The file that the text came from, for messages.</param>
    public static AslReadResult Read(string json, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        Json value;
        try
        {
            value = Json.Parse(json, rejectDuplicateKeys: true);
        }
        catch (JsonSyntaxException error)
        {
            var place = new SourceLocation(file, error.Line, error.Column);
            var finding = new Diagnostic(
                AslCodes.NotJson,
                DiagnosticSeverity.Error,
                error.Message,
                Source: place,
                Service: JsonRefusal.Of(json, error)
            );
            return new AslReadResult(null, [finding]);
        }
        var places = new TextPlaces(json, file);
        var context = new ReadContext(places);
        var machine = StateMachineFormat.Read(context, value);
        return new AslReadResult(machine, context.Diagnostics, places);
    }
}
