using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>A definite path: one place, where a value is or none.</summary>
internal sealed class PlaceQuery : PathQuery
{
    private readonly Step[] steps;
    private readonly string[]? members;

    public PlaceQuery(JsonPath path)
        : base(path)
    {
        var segments = path.Segments.AsSpan();
        if (!segments.IsEmpty && segments[^1] is NamesSegment last)
        {
            members = [.. last.Names];
            segments = segments[..^1];
        }
        steps = new Step[segments.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Step.Of(segments[i]);
        }
    }

    public override Json SelectIn(Json root)
    {
        var value = root;
        foreach (ref readonly var step in steps.AsSpan())
        {
            value = step.Take(value);
            if (value.IsUndefined)
            {
                return default;
            }
        }
        return members is null ? value : MemberSelection.Pick(value, members);
    }

    /// <summary>One step: to a member, if it has a name, or to an item.</summary>
    private readonly struct Step(string? name, int index)
    {
        /// <summary>The step of a segment; one that leads nowhere for names with a step after them.</summary>
        public static Step Of(PathSegment segment) =>
            segment switch
            {
                NameSegment member => new(member.Name, 0),
                IndexSegment item => new(null, item.Index),
                _ => new(null, int.MinValue),
            };

        public Json Take(Json value) => name is not null ? value[name] : value[index < 0 ? value.Count + index : index];
    }
}
