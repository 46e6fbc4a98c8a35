namespace Workflows.Jsonata.Evaluation;

/// <summary><c>$</c></summary>
internal sealed class ContextNode : SequenceNode
{
    public override Json Select(Json input, Frame frame) =>
        input.Reference is JsonItems { IsInputWrapper: true } items ? items.Span[0] : input;
}
