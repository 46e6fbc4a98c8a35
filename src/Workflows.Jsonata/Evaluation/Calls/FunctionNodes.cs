using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation.Calls;

/// <summary><c>function($a){ … }</c></summary>
internal sealed class LambdaNode(LambdaCode code) : Node
{
    public override Json Evaluate(Json input, Frame frame) => Json.FromReference(new Lambda(code, input, frame));
}

/// <summary><c>| pattern | update, delete |</c></summary>
internal sealed class TransformNode(TransformCode code) : Node
{
    public override Json Evaluate(Json input, Frame frame) =>
        Json.FromReference(new Transformation(code, input, frame));
}

/// <summary>Checks now and then on the way down a deep expression that there is enough of the stack left.</summary>
internal sealed class DepthGuardNode(Node inner) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        StackGuard.Check();
        return inner.Evaluate(input, frame);
    }
}
