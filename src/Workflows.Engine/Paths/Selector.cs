using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>A step of a path that may lead to many places, and the steps after it.</summary>
internal abstract class Selector
{
    private readonly Selector? next;

    protected Selector(Selector? next) => this.next = next;

    protected bool IsLast => next is null;

    public static Selector Compile(ReadOnlySpan<PathSegment> segments)
    {
        var rest = segments.Length == 1 ? null : Compile(segments[1..]);
        return segments[0] switch
        {
            NameSegment member => new MemberSelector(member.Name, rest),
            NamesSegment members => new MembersSelector([.. members.Names], rest),
            IndexSegment item => new ItemsSelector([item.Index], rest),
            IndexesSegment items => new ItemsSelector([.. items.Indexes], rest),
            SliceSegment slice => new SliceSelector(slice.From, slice.To, rest),
            FilterSegment filter => new FilterSelector(Filter.Compile(filter.Condition), rest),
            DescendantsSegment => new DescendantsSelector(rest!),
            _ => new WildcardSelector(rest),
        };
    }

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
