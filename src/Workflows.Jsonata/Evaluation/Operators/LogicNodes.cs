namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>left and right</c></summary>
internal sealed class AndNode(Node left, Node right, int position) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var first = left.Evaluate(input, frame);
        try
        {
            return Truth.Of(first, frame) && Truth.Of(right.Evaluate(input, frame), frame);
        }
        catch (JsonataException error) when (LogicError.Trace(error, "and", position))
        {
            throw;
        }
    }
}

/// <summary><c>left or right</c></summary>
internal sealed class OrNode(Node left, Node right, int position) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var first = left.Evaluate(input, frame);
        try
        {
            return Truth.Of(first, frame) || Truth.Of(right.Evaluate(input, frame), frame);
        }
        catch (JsonataException error) when (LogicError.Trace(error, "or", position))
        {
            throw;
        }
    }
}

/// <summary>An error on the right side of a logic operator is reported as the operator's.</summary>
internal static class LogicError
{
    /// <summary>Says in an error that passes which operator it comes from.</summary>
    /// <returns>False: as an exception filter, it lets the error pass.</returns>
    public static bool Trace(JsonataException error, string symbol, int position)
    {
        error.Position = position;
        error.TokenValue = symbol;
        return false;
    }
}
