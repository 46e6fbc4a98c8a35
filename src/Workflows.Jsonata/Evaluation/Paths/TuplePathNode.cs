using Workflows.Jsonata.Compilation;

namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>An expression that gives tuples.</summary>
internal abstract class TupleSource : SequenceNode
{
    public abstract List<TupleFrame> Stream(Json input, Frame frame);

    /// <summary>A tuple of no item, with no variable set.</summary>
    public abstract TupleFrame Nothing(Frame frame);

    public override Json Select(Json input, Frame frame) => ToSequence(Stream(input, frame));

    protected static Json ToSequence(List<TupleFrame> tuples)
    {
        var items = new ItemBuilder(tuples.Count);
        foreach (var tuple in tuples)
        {
            items.Add(tuple.Current);
        }
        return items.ToSequence();
    }
}

/// <summary>A path that binds variables: with <c>@</c>, with <c>#</c>, or because a later <c>%</c> asks for a parent.</summary>
/// <param name="origin">What comes before the steps and is evaluated once.</param>
/// <param name="plain">The steps before the first that binds a variable.</param>
/// <param name="mayEndEarly">Whether a step comes before that one, so that the path ends if it selects nothing.</param>
/// <param name="steps">The others.</param>
/// <param name="bound">The variables that the path binds, and those of blocks in predicates behind it, which are compiled later.</param>
/// <param name="keep">When the result stays an array even if it is one item.</param>
/// <param name="group">The grouping at the end.</param>
internal sealed class TuplePathNode(
    PathOrigin? origin,
    Step[] plain,
    bool mayEndEarly,
    TupleStep[] steps,
    Scope bound,
    KeepArray keep,
    TupleGroupNode? group
) : TupleSource
{
    public override Json Select(Json input, Frame frame)
    {
        var current = Start(input, frame);
        if (EndsEarly(current))
        {
            // Nothing is grouped like one item that is nothing.
            return group is null
                ? Sequence.Keep(current, keep)
                : group.Evaluate([new TupleFrame(frame, bound.FrameSize, default)]);
        }
        var tuples = Bind(current, frame);
        return group is null ? Sequence.Keep(ToSequence(tuples), keep) : group.Evaluate(tuples);
    }

    public override TupleFrame Nothing(Frame frame) => new(frame, bound.FrameSize, default);

    public override List<TupleFrame> Stream(Json input, Frame frame)
    {
        var current = Start(input, frame);
        return EndsEarly(current) ? [] : Bind(current, frame);
    }

    /// <summary>Goes the steps before the first that binds a variable.</summary>
    private Json Start(Json input, Frame frame)
    {
        var current = origin is null ? input : origin.Evaluate(input, isLast: false, frame);
        for (var i = 0; i < plain.Length; i++)
        {
            if ((i > 0 || origin is not null) && EndsEarly(current))
            {
                break;
            }
            current = plain[i].Apply(current, isLast: false, frame);
        }
        return current;
    }

    private bool EndsEarly(Json current) => mayEndEarly && current is { IsArray: true, Count: 0 };

    private List<TupleFrame> Bind(Json current, Frame frame)
    {
        var items = current.Reference is JsonItems array ? array.Span : new ReadOnlySpan<Json>(in current);
        var tuples = new List<TupleFrame>(items.Length);
        foreach (var item in items)
        {
            tuples.Add(new TupleFrame(frame, bound.FrameSize, item));
        }
        foreach (var step in steps)
        {
            tuples = step.Apply(tuples);
        }
        return tuples;
    }
}

/// <summary>A path in parentheses with predicates behind it, which see the variables that it binds.</summary>
internal sealed class FilteredTupleNode(TupleSource source, Filter[] filters) : TupleSource
{
    public override List<TupleFrame> Stream(Json input, Frame frame)
    {
        var tuples = source.Stream(input, frame);
        if (tuples.Count == 0)
        {
            // Nothing meets the first predicate like one item that is nothing, and may fail there.
            filters[0].Apply([Nothing(frame)]);
            return tuples;
        }
        foreach (var filter in filters)
        {
            tuples = filter.Apply(tuples);
        }
        return tuples;
    }

    public override TupleFrame Nothing(Frame frame) => source.Nothing(frame);
}

/// <summary>A block whose last expression is a path that gives tuples.</summary>
/// <param name="leading">The expressions before it.</param>
/// <param name="last">The path.</param>
/// <param name="frameSize">How many variables the block sets, if it has a frame of its own.</param>
internal sealed class TupleBlockNode(Node[] leading, TupleSource last, int? frameSize) : TupleSource
{
    public override TupleFrame Nothing(Frame frame) =>
        last.Nothing(frameSize is { } size ? new Frame(frame, size) : frame);

    public override List<TupleFrame> Stream(Json input, Frame frame)
    {
        var own = frameSize is { } size ? new Frame(frame, size) : frame;
        foreach (var expression in leading)
        {
            expression.Evaluate(input, own);
        }
        return last.Stream(input, own);
    }
}
