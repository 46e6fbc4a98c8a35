namespace Workflows.Asl;

/// <summary>The places of a text, which is walked when the first is asked for.</summary>
internal sealed class TextPlaces(string text, string? file) : DefinitionPlaces
{
    private JsonPlaces? places;

    internal override SourceLocation Find(StatePath path) => (places ??= new JsonPlaces(text, file)).Find(path);
}
