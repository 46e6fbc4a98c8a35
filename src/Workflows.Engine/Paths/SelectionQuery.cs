using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>A path that may lead to many places. What it finds is an array, empty where the path leads nowhere.</summary>
internal sealed class SelectionQuery(JsonPath path) : PathQuery(path)
{
    private readonly Selector first = Selector.Compile(path.Segments);

    public override Json SelectIn(Json root)
    {
        var selection = new Selection(root);
        first.Apply(root, selection);
        return selection.ToJson();
    }
}

/// <summary>What a path has found so far.</summary>
internal sealed class Selection(Json root)
{
    private readonly List<Json> found = [];

    /// <summary>The value that the path is applied to: <c>$</c> in its filters.</summary>
    public Json Root => root;

    public void Add(Json value) => found.Add(value);

    public Json ToJson() => Json.Array(found);
}
