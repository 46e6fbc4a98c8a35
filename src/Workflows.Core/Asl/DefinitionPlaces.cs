namespace Workflows.Asl;

/// <summary>Where the fields of a definition stand in the text that it was read or compiled from.</summary>
public abstract class DefinitionPlaces
{
    private protected DefinitionPlaces() { }

    /// <summary>The place of a field; of the innermost thing around it that has one, if it has none itself.</summary>
    internal abstract SourceLocation? Find(StatePath path);
}
