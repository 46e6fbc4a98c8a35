namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>A predicate <c>[…]</c>.</summary>
internal abstract class Filter
{
    /// <summary>What the predicate leaves of a value: a sequence, or any other value for a sequence of that one.</summary>
    public abstract Json Apply(Json value, Frame frame);

    /// <summary>The tuples that the predicate leaves.</summary>
    public abstract List<TupleFrame> Apply(List<TupleFrame> tuples);
}

/// <summary><c>[0]</c>: a position that is known beforehand; a negative one counts from the end.</summary>
internal sealed class IndexFilter(double index) : Filter
{
    public override Json Apply(Json value, Frame frame)
    {
        var items = value.Reference is JsonItems array ? array.Span : new ReadOnlySpan<Json>(in value);
        var at = Position(items.Length);
        return at < 0 || items[at].IsUndefined ? Sequence.Empty : items[at];
    }

    public override List<TupleFrame> Apply(List<TupleFrame> tuples)
    {
        var at = Position(tuples.Count);
        return at < 0 ? [] : [tuples[at]];
    }

    private int Position(int count)
    {
        var at = Math.Floor(index) + (index < 0 ? count : 0);
        return at >= 0 && at < count ? (int)at : -1;
    }
}

/// <summary>Any other predicate: a condition, or an expression for the positions to select.</summary>
internal sealed class PredicateFilter(Node predicate) : Filter
{
    public override Json Apply(Json value, Frame frame)
    {
        if (value.Reference is not JsonItems items)
        {
            var verdict = predicate.Evaluate(value, frame);
            var count = Selections(verdict, 0, 1, frame);
            return count switch
            {
                0 => Sequence.Empty,
                1 when !value.IsUndefined => value,
                _ => Json.FromReference(
                    Sequence.From(new JsonItems([.. Enumerable.Repeat(value, count)], count, default))
                ),
            };
        }
        var guard = frame.Root.Guard;
        guard.Step(items.Count);
        var selected = new ItemBuilder(0, guard);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items.Span[i];
            for (var n = Selections(predicate.Evaluate(item, frame), i, items.Count, frame); n > 0; n--)
            {
                selected.Add(item);
            }
        }
        return selected.ToSequence();
    }

    public override List<TupleFrame> Apply(List<TupleFrame> tuples)
    {
        if (tuples.Count > 0)
        {
            tuples[0].Root.Guard.Step(tuples.Count);
        }
        var selected = new List<TupleFrame>();
        for (var i = 0; i < tuples.Count; i++)
        {
            var verdict = predicate.Evaluate(tuples[i].Current, tuples[i]);
            for (var n = Selections(verdict, i, tuples.Count, tuples[i]); n > 0; n--)
            {
                selected.Add(tuples[i]);
            }
        }
        return selected;
    }

    /// <summary>How often an item is selected: at most once by a condition, by positions as often as they name it.</summary>
    private static int Selections(Json verdict, int index, int count, Frame frame)
    {
        if (verdict.IsBoolean)
        {
            return verdict.IsTrue ? 1 : 0;
        }
        if (Numbers.IsNumber(verdict, out var position))
        {
            return IsPosition(position, index, count) ? 1 : 0;
        }
        if (verdict.Reference is JsonItems positions && Numbers.AreNumbers(positions))
        {
            var times = 0;
            foreach (var item in positions.Span)
            {
                times += IsPosition(item.NumberUnchecked, index, count) ? 1 : 0;
            }
            return times;
        }
        return Truth.Of(verdict, frame) ? 1 : 0;
    }

    private static bool IsPosition(double position, int index, int count)
    {
        var at = Math.Floor(position);
        return (at < 0 ? at + count : at) == index;
    }
}
