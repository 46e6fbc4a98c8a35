namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>A path of nothing but fields: <c>a.b.c</c> or <c>$x.b.c</c>.</summary>
/// <param name="origin">Where it begins, if not at the context.</param>
/// <param name="names">The fields.</param>
internal sealed class FieldPathNode(Node? origin, string[] names) : SequenceNode
{
    private readonly Field[] fields = System.Array.ConvertAll(names, static name => new Field(name));

    public override Json Select(Json input, Frame frame)
    {
        var current = origin is null ? input : origin.Evaluate(input, frame);
        for (var i = 0; i < fields.Length; i++)
        {
            if (current.Reference is JsonMembers members)
            {
                current = fields[i].Value(members);
                continue;
            }
            return current.Reference is JsonItems items ? SelectFromEach(items, i, frame) : default;
        }
        return current.Reference is JsonItems { IsSequence: true } ? Sequence.FromStep(current, isLast: true) : current;
    }

    /// <summary>The rest of the path, over an array.</summary>
    private Json SelectFromEach(JsonItems items, int from, Frame frame)
    {
        var isValue = from > 0 || origin is not null;
        var array = Json.FromReference(items);
        var walk = new FieldWalk(fields, end: null, frame);
        return walk.Select(isValue && items.IsConstructed ? Sequence.Of(array) : array, from, isLast: true);
    }
}

/// <summary>Any path that binds no variables.</summary>
/// <param name="origin">What comes before the steps and is evaluated once, not for each item of the context.</param>
/// <param name="steps">The steps, or the other steps.</param>
/// <param name="keep">When the result stays an array even if it is one item.</param>
/// <param name="group">The grouping at the end.</param>
internal sealed class PathNode(PathOrigin? origin, Step[] steps, KeepArray keep, GroupNode? group) : SequenceNode
{
    public override Json Select(Json input, Frame frame)
    {
        var current = origin is null ? input : origin.Evaluate(input, steps.Length == 0, frame);
        for (var i = 0; i < steps.Length; i++)
        {
            if ((i > 0 || origin is not null) && current is { IsArray: true, Count: 0 })
            {
                break;
            }
            current = steps[i].Apply(current, isLast: i == steps.Length - 1, frame);
        }
        current = Sequence.Keep(current, keep);
        return group is null ? current : group.Evaluate(current, frame);
    }
}
