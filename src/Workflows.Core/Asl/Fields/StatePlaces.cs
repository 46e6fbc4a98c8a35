namespace Workflows.Asl;

/// <summary>The places of a definition that was compiled: of each state the step that it was made of.</summary>
/// <param name="states">The places by the states' names, which are unique in a compiled definition.</param>
internal sealed class StatePlaces(IReadOnlyDictionary<string, SourceLocation?> states) : DefinitionPlaces
{
    /// <summary>Where the source begins, as far as it is known: the place of what belongs to no state.</summary>
    private SourceLocation? Start => states.Values.OfType<SourceLocation>().MinBy(place => place.Line);

    internal override SourceLocation? Find(StatePath path)
    {
        var found = Start;
        var segments = path.Segments();
        for (var i = 1; i < segments.Count; i++)
        {
            if (segments[i - 1] is "States" && segments[i] is string name && states.TryGetValue(name, out var place))
            {
                found = place ?? found;
            }
        }
        return found;
    }
}
