namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>A field's name as an expression of its own: a step that has predicates, or binds variables.</summary>
internal sealed class NameNode(string name) : SequenceNode
{
    private readonly Field field = new(name);

    public override Json Select(Json input, Frame frame) => field.Select(input, frame.Root.Guard);
}

/// <summary><c>*</c>: the values of an object's members, with arrays among them flattened; an array's items.</summary>
internal sealed class WildcardNode : SequenceNode
{
    public override Json Select(Json input, Frame frame)
    {
        if (input.Reference is JsonItems { IsInputWrapper: true } wrapper)
        {
            input = wrapper.Span[0];
        }
        var values = input.IsArray ? input.Items : input.Values;
        var selected = new ItemBuilder(values.Length, frame.Root.Guard);
        var hasArray = false;
        foreach (var value in values)
        {
            hasArray |= value.IsArray;
            AddFlat(value, ref selected, frame.Root.Guard);
        }
        // With an array among the values, the result is an array, too, even if it has one item.
        return hasArray ? selected.ToArray() : selected.ToSequence();
    }

    private static void AddFlat(Json value, ref ItemBuilder selected, EvaluationGuard guard)
    {
        if (!value.IsArray)
        {
            selected.Add(value);
            return;
        }
        StackGuard.Check();
        guard.Step(value.Count);
        foreach (var item in value.Items)
        {
            AddFlat(item, ref selected, guard);
        }
    }
}

/// <summary><c>**</c>: the value itself and everything inside it, except arrays, whose items stand for them.</summary>
internal sealed class DescendantsNode : SequenceNode
{
    public override Json Select(Json input, Frame frame)
    {
        var selected = new ItemBuilder(0, frame.Root.Guard);
        if (!input.IsUndefined)
        {
            AddAll(input, ref selected, frame.Root.Guard);
        }
        return selected.Count == 1 ? selected[0] : selected.ToSequence();
    }

    private static void AddAll(Json value, ref ItemBuilder selected, EvaluationGuard guard)
    {
        if (!value.IsArray)
        {
            selected.Add(value);
        }
        guard.Step();
        if (value.Count == 0)
        {
            return;
        }
        StackGuard.Check();
        foreach (var inner in value.IsArray ? value.Items : value.Values)
        {
            AddAll(inner, ref selected, guard);
        }
    }
}
