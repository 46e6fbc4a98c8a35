namespace Workflows.Paths;

/// <summary>What a path starts at.</summary>
public enum PathRoot
{
    /// <summary>The data that the field sees: <c>$</c>. In a filter, the whole value that the path is applied to.</summary>
    Input,

    /// <summary>The context object: <c>$$</c>.</summary>
    Context,

    /// <summary>A variable: <c>$name</c>.</summary>
    Variable,

    /// <summary>The item that a filter looks at: <c>@</c>. Only inside a filter.</summary>
    Item,
}
