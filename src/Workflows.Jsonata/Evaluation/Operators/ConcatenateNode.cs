using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>a &amp; b &amp; c</c>: one node for the whole chain.</summary>
internal sealed class ConcatenateNode(Node[] operands) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var guard = frame.Root.Guard;
        if (operands.Length == 2)
        {
            var left = Text(operands[0].Evaluate(input, frame), guard);
            var right = Text(operands[1].Evaluate(input, frame), guard);
            guard.ReserveText((long)left.Length + right.Length);
            return string.Concat(left, right);
        }
        var parts = new string[operands.Length];
        long length = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Text(operands[i].Evaluate(input, frame), guard);
            length += parts[i].Length;
        }
        guard.ReserveText(length);
        return string.Concat(parts);
    }

    private static string Text(Json value, EvaluationGuard guard) =>
        value.Reference is string text ? text
        : value.IsUndefined ? ""
        : Stringify.Text(value, guard);
}
