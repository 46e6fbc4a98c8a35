using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>A step of a path that may lead to many places, and the steps after it.</summary>
internal abstract class Selector
{
    private readonly Selector? next;

    protected Selector(Selector? next) => this.next = next;

    protected bool IsLast => next is null;

    /// <summary>Makes the steps of a path ready, of which there is at least one.</summary>
    public static Selector Compile(EquatableArray<PathSegment> segments)
    {
        Selector? first = null;
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            first = Compile(segments[i], first);
        }
        return first!;
    }

    private static Selector Compile(PathSegment segment, Selector? next) =>
        segment switch
        {
            NameSegment member => new MemberSelector(member.Name, next),
            NamesSegment members => new MembersSelector([.. members.Names], next),
            IndexSegment item => new ItemsSelector([item.Index], next),
            IndexesSegment items => new ItemsSelector([.. items.Indexes], next),
            SliceSegment slice => new SliceSelector(slice.From, slice.To, next),
            FilterSegment filter => new FilterSelector(Filter.Compile(filter.Condition), next),
            DescendantsSegment => new DescendantsSelector(next!),
            WildcardSegment => new WildcardSelector(next),
            _ => throw new ArgumentException($"A {segment.GetType().Name} is no step.", nameof(segment)),
        };

    /// <summary>Takes the step, and those after it, from a value.</summary>
    public abstract void Apply(Json value, Selection selection);

    /// <summary>Whether a search through all descendants takes this step from a value.</summary>
    public abstract bool StartsAt(Json value, Selection selection);

    /// <summary>Goes on with what the step has led to.</summary>
    protected void Pass(Json value, Selection selection)
    {
        if (value.IsUndefined)
        {
            return;
        }
        if (next is null)
        {
            selection.Add(value);
        }
        else
        {
            next.Apply(value, selection);
        }
    }
}
