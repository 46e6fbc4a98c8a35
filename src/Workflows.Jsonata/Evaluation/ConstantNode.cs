namespace Workflows.Jsonata.Evaluation;

/// <summary>A literal.</summary>
internal sealed class ConstantNode(Json value) : Node
{
    public Json Value => value;

    public override Json Evaluate(Json input, Frame frame) => value;
}
