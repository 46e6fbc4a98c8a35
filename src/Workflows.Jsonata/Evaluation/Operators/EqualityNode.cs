namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>left = right</c> and <c>left != right</c>; both are false if either side is nothing.</summary>
internal sealed class EqualityNode(Node left, Node right, bool whenEqual) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var l = left.Evaluate(input, frame);
        var r = right.Evaluate(input, frame);
        return !l.IsUndefined && !r.IsUndefined && frame.Root.Equality.Equals(l, r) == whenEqual;
    }
}
