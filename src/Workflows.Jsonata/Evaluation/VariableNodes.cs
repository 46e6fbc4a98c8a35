using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation;

/// <summary>A variable that the expression sets itself.</summary>
/// <param name="depth">How many frames further out its frame is.</param>
/// <param name="slot">Its place there.</param>
/// <param name="otherwise">The variable of that name further out, which is meant as long as this one is not set.</param>
internal sealed class LocalVariableNode(int depth, int slot, SequenceNode? otherwise) : SequenceNode
{
    public override Json Select(Json input, Frame frame)
    {
        var owner = frame;
        for (var i = depth; i > 0; i--)
        {
            owner = owner.Outer!;
        }
        return owner.TryGet(slot, out var value) || otherwise is null ? value : otherwise.Select(input, frame);
    }
}

/// <summary>A variable from the bindings, or a built-in function.</summary>
/// <param name="index">Its place among the variables from outside that the expression reads.</param>
/// <param name="name">Its name without <c>$</c>.</param>
/// <param name="builtIn">The built-in function of that name.</param>
internal sealed class GlobalVariableNode(int index, string name, JsonataFunction? builtIn) : SequenceNode
{
    public override Json Select(Json input, Frame frame) => frame.Root.Global(index, name, builtIn);
}

/// <summary><c>$$</c></summary>
internal sealed class InputNode : SequenceNode
{
    public override Json Select(Json input, Frame frame) => frame.Root.Input;
}

/// <summary>A variable that nothing sets, such as the parent of what has none.</summary>
internal sealed class UnboundVariableNode : SequenceNode
{
    public override Json Select(Json input, Frame frame) => default;
}

/// <summary><c>$name := value</c></summary>
internal sealed class BindNode(int depth, int slot, Node value) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var result = value.Evaluate(input, frame);
        var owner = frame;
        for (var i = depth; i > 0; i--)
        {
            owner = owner.Outer!;
        }
        owner.Set(slot, result);
        return result;
    }
}
