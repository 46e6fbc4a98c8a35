namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>first..last</c></summary>
internal sealed class RangeNode(Node first, Node last, int position) : SequenceNode
{
    private const double MaxLength = 1e7;

    public override Json Select(Json input, Frame frame)
    {
        var from = first.Evaluate(input, frame);
        var to = last.Evaluate(input, frame);
        Check(from, "T2003");
        Check(to, "T2004");
        if (from.IsUndefined || to.IsUndefined || from.NumberUnchecked > to.NumberUnchecked)
        {
            return default;
        }
        var start = from.NumberUnchecked;
        var size = to.NumberUnchecked - start + 1;
        if (size > MaxLength)
        {
            throw Error("D2014", size);
        }
        frame.Root.Guard.ReserveItems((long)size);
        var items = new Json[(int)size];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Json.NumberUncheckedFrom(start + i);
        }
        return Json.FromReference(new JsonItems(items, items.Length, ArrayTraits.Sequence | ArrayTraits.Unsealed));
    }

    private void Check(Json bound, string code)
    {
        if (!bound.IsUndefined && !(bound.IsNumber && double.IsInteger(bound.NumberUnchecked)))
        {
            throw Error(code, bound);
        }
    }

    private JsonataException Error(string code, Json value) =>
        new(code)
        {
            Position = position,
            TokenValue = "..",
            Value = value,
        };
}
