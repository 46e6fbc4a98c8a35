namespace Workflows.Graphs;

/// <summary>A JSONPath as a short text for people.</summary>
internal static class PathText
{
    /// <summary>
    /// The path without its sigil: <c>$.order.id</c> is <c>order.id</c>, <c>$$.Execution.Id</c> is <c>Execution.Id</c>.
    /// A call of an intrinsic function stays as it is.
    /// </summary>
    public static string Of(string path) =>
        path switch
        {
            "$" => "input",
            "$$" => "context",
            ['$', ..] => WithoutDot(path.TrimStart('$')),
            _ => path,
        };

    /// <summary>Two dots are a step of their own, and stay.</summary>
    private static string WithoutDot(string rest) => rest is ['.', not '.', ..] ? rest[1..] : rest;
}
