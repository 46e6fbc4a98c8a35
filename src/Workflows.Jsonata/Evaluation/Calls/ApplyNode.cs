using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation.Calls;

/// <summary><c>left ~> right</c>, where the right side is any expression for a function.</summary>
internal sealed class ApplyNode(Node left, Node right, int position, int level) : SequenceNode
{
    public override Json Select(Json input, Frame frame)
    {
        var value = left.Evaluate(input, frame);
        var target = right.Evaluate(input, frame);
        if (target.Reference is not JsonataFunction function)
        {
            throw new JsonataException("T2006") { Position = position, Value = target };
        }
        if (value.Reference is JsonataFunction first)
        {
            return Json.FromReference(new Composition(first, function));
        }
        var guard = frame.Root.Guard;
        guard.Level += level;
        try
        {
            var result = function.Invoke([value], Json.Null, frame.Root);
            guard.Level -= level;
            return result;
        }
        catch (JsonataException error) when (Trace(error))
        {
            throw;
        }
    }

    private bool Trace(JsonataException error)
    {
        error.Position = error.Position < 0 ? position : error.Position;
        return false;
    }
}

/// <summary><c>left ~> procedure(arguments)</c></summary>
internal sealed class ApplyCallNode(Node left, CallNode right) : SequenceNode
{
    public override Json Select(Json input, Frame frame) => right.SelectWith(left.Evaluate(input, frame), input, frame);
}
