namespace Workflows.Jsonata.Evaluation;

/// <summary><c>[a, b]</c></summary>
/// <param name="items">What is evaluated for the items.</param>
/// <param name="isNested">Which of them are array constructors themselves, whose result is one item.</param>
/// <param name="traits">Whether a path treats the array as one item.</param>
internal sealed class ArrayNode(Node[] items, bool[] isNested, ArrayTraits traits) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var builder = new ItemBuilder(items.Length, frame.Root.Guard);
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i].Evaluate(input, frame);
            if (value.IsUndefined)
            {
                continue;
            }
            if (value.Reference is JsonItems array && !isNested[i])
            {
                if (items.Length == 1)
                {
                    // The items of an array are never changed, so that the new one may share them.
                    return Sequence.Array(array.Storage, array.Count, traits);
                }
                builder.AddRange(array.Span);
            }
            else
            {
                builder.Add(value);
            }
        }
        return builder.ToArray(traits);
    }
}
