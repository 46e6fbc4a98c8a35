namespace Workflows.Jsonata.Evaluation;

/// <summary>A part of a compiled expression. Immutable: any number of threads may run it.</summary>
internal abstract class Node
{
    /// <summary>The value of this part of the expression.</summary>
    /// <param name="input">The context: what <c>$</c> is.</param>
    /// <param name="frame">The variables.</param>
    public abstract Json Evaluate(Json input, Frame frame);
}

/// <summary>A part of an expression that may select any number of values.</summary>
internal abstract class SequenceNode : Node
{
    /// <summary>What is selected, as a value: nothing, the one, or an array of all.</summary>
    public override Json Evaluate(Json input, Frame frame) => Sequence.Normalize(Select(input, frame));

    /// <summary>What is selected: a sequence, or any other value, which stands for a sequence of that one.</summary>
    public abstract Json Select(Json input, Frame frame);
}
