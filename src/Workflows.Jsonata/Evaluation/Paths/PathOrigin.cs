namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>The beginning of a path that is evaluated once, not for each item of the context.</summary>
internal abstract class PathOrigin
{
    /// <summary>The sequence that the path goes on from.</summary>
    public abstract Json Evaluate(Json input, bool isLast, Frame frame);
}

/// <summary>A variable.</summary>
internal sealed class VariableOrigin(Node variable) : PathOrigin
{
    public override Json Evaluate(Json input, bool isLast, Frame frame) =>
        Sequence.FromStep(variable.Evaluate(input, frame), isLast);
}

/// <summary>An array constructor. It sees the whole context as one array.</summary>
internal sealed class ConstructorOrigin(Node constructor) : PathOrigin
{
    public override Json Evaluate(Json input, bool isLast, Frame frame)
    {
        var array = constructor.Evaluate(input.IsArray ? input : Sequence.Of(input), frame);
        return array.IsUndefined ? Sequence.Empty : array;
    }
}

/// <summary>The context as one item, even if it is an array.</summary>
internal sealed class ContextOrigin : PathOrigin
{
    public override Json Evaluate(Json input, bool isLast, Frame frame) => input.IsArray ? Sequence.Of(input) : input;
}
