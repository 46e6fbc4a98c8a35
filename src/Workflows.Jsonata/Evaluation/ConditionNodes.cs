namespace Workflows.Jsonata.Evaluation;

/// <summary><c>test ? then : else</c></summary>
internal sealed class ConditionNode(Node test, Node then, Node? otherwise) : Node
{
    public override Json Evaluate(Json input, Frame frame) =>
        Truth.Of(test.Evaluate(input, frame), frame) ? Sequence.Normalize(then.Evaluate(input, frame))
        : otherwise is null ? default
        : Sequence.Normalize(otherwise.Evaluate(input, frame));
}

/// <summary><c>left ?: right</c></summary>
internal sealed class ElvisNode(Node left, Node right) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var value = left.Evaluate(input, frame);
        return Sequence.Normalize(Truth.Of(value, frame) ? value : right.Evaluate(input, frame));
    }
}

/// <summary><c>left ?? right</c></summary>
internal sealed class CoalesceNode(Node left, Node right) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var value = left.Evaluate(input, frame);
        return Sequence.Normalize(value.IsUndefined ? right.Evaluate(input, frame) : value);
    }
}
