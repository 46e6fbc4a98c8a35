using System.Runtime.InteropServices;

namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>A step of a path that binds variables.</summary>
/// <param name="stages">The predicates and position bindings behind it.</param>
internal abstract class TupleStep(TupleStage[] stages)
{
    public List<TupleFrame> Apply(List<TupleFrame> tuples)
    {
        var result = Select(tuples);
        foreach (var stage in stages)
        {
            result = stage.Apply(result);
        }
        return result;
    }

    protected abstract List<TupleFrame> Select(List<TupleFrame> tuples);
}

/// <summary>A predicate, or the binding of a variable to each tuple's position.</summary>
internal readonly record struct TupleStage(Filter? Filter, int IndexSlot)
{
    public List<TupleFrame> Apply(List<TupleFrame> tuples)
    {
        if (Filter is not null)
        {
            return Filter.Apply(tuples);
        }
        for (var i = 0; i < tuples.Count; i++)
        {
            tuples[i].Set(IndexSlot, i);
        }
        return tuples;
    }
}

/// <summary>Which slots a step sets, if any.</summary>
/// <param name="Focus">Each item; the context stays what it was.</param>
/// <param name="Index">Each item's position.</param>
/// <param name="Parent">What the item was selected from.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TupleSlots(int? Focus, int? Index, int? Parent);

/// <summary>Any expression as a step.</summary>
internal sealed class ExpressionTupleStep(Node expression, TupleSlots slots, TupleStage[] stages) : TupleStep(stages)
{
    protected override List<TupleFrame> Select(List<TupleFrame> tuples)
    {
        var result = new List<TupleFrame>(tuples.Count);
        foreach (var tuple in tuples)
        {
            var value = expression.Evaluate(tuple.Current, tuple);
            var index = 0;
            foreach (var item in Sequence.ItemsOf(in value))
            {
                tuple.Root.Guard.Step();
                var next = tuple.Next(slots.Focus is null ? item : tuple.Current);
                Set(next, slots.Focus, item);
                Set(next, slots.Index, index++);
                Set(next, slots.Parent, tuple.Current);
                result.Add(next);
            }
        }
        return result;
    }

    private static void Set(TupleFrame tuple, int? slot, Json value)
    {
        if (slot is { } at)
        {
            tuple.Set(at, value);
        }
    }
}

/// <summary>A path in parentheses as a step, whose variables go on into this path.</summary>
/// <param name="source">The inner path.</param>
/// <param name="imports">Where its variables go.</param>
/// <param name="stages">The predicates and position bindings behind it.</param>
internal sealed class NestedTupleStep(TupleSource source, (int From, int To)[] imports, TupleStage[] stages)
    : TupleStep(stages)
{
    protected override List<TupleFrame> Select(List<TupleFrame> tuples)
    {
        var result = new List<TupleFrame>(tuples.Count);
        foreach (var tuple in tuples)
        {
            foreach (var inner in source.Stream(tuple.Current, tuple))
            {
                tuple.Root.Guard.Step();
                var next = tuple.Next(inner.Current);
                next.Import(inner, imports);
                result.Add(next);
            }
        }
        return result;
    }
}

/// <summary>An order as a step.</summary>
/// <param name="order">What to sort by.</param>
/// <param name="indexSlot">Where each item's position goes, if this is the first step that binds a variable.</param>
/// <param name="stages">The predicates and position bindings behind it.</param>
internal sealed class SortTupleStep(SortOrder order, int? indexSlot, TupleStage[] stages) : TupleStep(stages)
{
    protected override List<TupleFrame> Select(List<TupleFrame> tuples)
    {
        var result = tuples.Count > 1 ? order.Sort(tuples) : tuples;
        return indexSlot is { } slot ? new TupleStage(null, slot).Apply(result) : result;
    }
}
