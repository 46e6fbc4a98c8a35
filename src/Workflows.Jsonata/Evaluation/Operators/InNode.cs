namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>left in right</c>: whether the right side, or one of its items, is the value on the left.</summary>
internal sealed class InNode(Node left, Node right) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var value = left.Evaluate(input, frame);
        var candidates = right.Evaluate(input, frame);
        if (value.IsUndefined)
        {
            return false;
        }
        foreach (var candidate in Sequence.ItemsOf(in candidates))
        {
            if (IsSame(value, candidate))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Arrays and objects are the same only if they are one and the same.</summary>
    private static bool IsSame(Json left, Json right) =>
        (left.Reference, right.Reference) switch
        {
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (JsonNumber, JsonNumber) => left.NumberUnchecked == right.NumberUnchecked,
            var (a, b) => ReferenceEquals(a, b),
        };
}
