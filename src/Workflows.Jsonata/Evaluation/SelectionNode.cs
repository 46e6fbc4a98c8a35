using Workflows.Jsonata.Evaluation.Paths;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation;

/// <summary>What follows an expression that is no path: <c>source[predicate]{key: value}[]</c>.</summary>
internal sealed class SelectionNode(Node source, Filter[] filters, GroupNode? group, bool keepArray) : SequenceNode
{
    public override Json Select(Json input, Frame frame)
    {
        var result = source is SequenceNode sequence ? sequence.Select(input, frame) : source.Evaluate(input, frame);
        foreach (var filter in filters)
        {
            result = filter.Apply(result, frame);
        }
        if (group is not null)
        {
            return group.Evaluate(result, frame);
        }
        // Without a predicate, a single value is just that; behind one, it is a sequence. A call still to come is no value.
        return keepArray && result.Reference is not TailCall && (filters.Length > 0 || result.IsArray)
            ? Sequence.Keep(result, KeepArray.Always)
            : result;
    }
}
