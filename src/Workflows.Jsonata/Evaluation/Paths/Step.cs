namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>One step of a path.</summary>
/// <remarks>
/// Between the steps of a path flows a sequence: an array is its items, any other value a sequence of that one.
/// </remarks>
internal abstract class Step
{
    /// <summary>What the step selects from the sequence before it.</summary>
    /// <param name="current">The sequence.</param>
    /// <param name="isLast">Whether this is the path's last step: the one array it selects then stays as it is.</param>
    /// <param name="frame">The variables.</param>
    public abstract Json Apply(Json current, bool isLast, Frame frame);
}

/// <summary>A step that is evaluated for each item.</summary>
internal abstract class ItemStep : Step
{
    public sealed override Json Apply(Json current, bool isLast, Frame frame)
    {
        if (current.Reference is not JsonItems items)
        {
            return Sequence.FromStep(Select(current, frame), isLast);
        }
        frame.Root.Guard.Step(items.Count);
        var all = default(ItemBuilder);
        Json first = default;
        var count = 0;
        foreach (var item in items.Span)
        {
            var result = Select(item, frame);
            if (result.IsUndefined)
            {
                continue;
            }
            if (++count == 1)
            {
                first = result;
                continue;
            }
            if (count == 2)
            {
                all = new ItemBuilder(items.Count, frame.Root.Guard);
                all.AddFlattened(first);
            }
            all.AddFlattened(result);
        }
        return count < 2 ? Sequence.FromStep(first, isLast) : all.ToSequence();
    }

    /// <summary>What the step selects from one item.</summary>
    public abstract Json Select(Json item, Frame frame);
}

/// <summary>A field's name as a step.</summary>
internal sealed class FieldStep(string name) : ItemStep
{
    public Field Field { get; } = new(name);

    public override Json Select(Json item, Frame frame) => Field.Value(item, frame.Root.Guard);
}

/// <summary>Any expression as a step.</summary>
internal sealed class ExpressionStep(Node expression) : ItemStep
{
    public override Json Select(Json item, Frame frame) => expression.Evaluate(item, frame);
}

/// <summary>Any expression with predicates as a step.</summary>
internal sealed class FilteredStep(Node expression, Filter[] filters) : ItemStep
{
    public override Json Select(Json item, Frame frame)
    {
        var result = expression.Evaluate(item, frame);
        foreach (var filter in filters)
        {
            result = filter.Apply(result, frame);
        }
        return result;
    }
}

/// <summary>An order as a step.</summary>
internal sealed class SortStep(SortOrder order, Filter[] filters) : Step
{
    public override Json Apply(Json current, bool isLast, Frame frame)
    {
        var result = current.Reference is JsonItems { Count: > 1 } items
            ? Sequence.Array(order.Sort(items, frame), items.Count)
            : current;
        foreach (var filter in filters)
        {
            result = filter.Apply(result, frame);
        }
        return result;
    }
}
