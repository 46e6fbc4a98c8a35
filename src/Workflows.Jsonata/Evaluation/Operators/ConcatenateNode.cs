using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>a &amp; b &amp; c</c>: one node for the whole chain.</summary>
internal sealed class ConcatenateNode(Node[] operands) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        if (operands.Length == 2)
        {
            var left = Text(operands[0].Evaluate(input, frame));
            return string.Concat(left, Text(operands[1].Evaluate(input, frame)));
        }
        var parts = new string[operands.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Text(operands[i].Evaluate(input, frame));
        }
        return string.Concat(parts);
    }

    private static string Text(Json value) =>
        value.Reference is string text ? text
        : value.IsUndefined ? ""
        : Stringify.Text(value);
}
