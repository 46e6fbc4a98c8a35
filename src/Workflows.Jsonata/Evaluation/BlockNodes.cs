namespace Workflows.Jsonata.Evaluation;

/// <summary><c>(a; b)</c></summary>
/// <param name="expressions">Run one after the other; the value is the last one's.</param>
/// <param name="firstSlot">The first of the slots that belong to the variables set here.</param>
/// <param name="slotCount">How many there are.</param>
internal sealed class BlockNode(Node[] expressions, int firstSlot, int slotCount) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        if (slotCount > 0)
        {
            // What an earlier run of the block has set is out of scope.
            frame.Clear(firstSlot, slotCount);
        }
        Json result = default;
        foreach (var expression in expressions)
        {
            result = expression.Evaluate(input, frame);
        }
        return Sequence.Normalize(result);
    }
}

/// <summary>A block whose variables a function may keep after it has ended, so that each run has its own frame.</summary>
internal sealed class ScopedBlockNode(Node[] expressions, int frameSize) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var own = new Frame(frame, frameSize);
        Json result = default;
        foreach (var expression in expressions)
        {
            result = expression.Evaluate(input, own);
        }
        return Sequence.Normalize(result);
    }
}
