namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>-operand</c></summary>
internal sealed class NegateNode(Node operand, int position) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var value = operand.Evaluate(input, frame);
        if (value.IsUndefined)
        {
            return value;
        }
        return Numbers.IsNumber(value, out var number)
            ? Json.NumberUncheckedFrom(-number)
            : throw new JsonataException("D1002")
            {
                Position = position,
                TokenValue = "-",
                Value = value,
            };
    }
}
