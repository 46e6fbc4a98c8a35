using Workflows.Engine.Errors;
using Workflows.Engine.Paths;
using Workflows.Engine.Scopes;
using Workflows.Paths;

namespace Workflows.Engine.Expressions;

/// <summary>A field that selects by a path: it must find something. The path <c>null</c> selects an empty object.</summary>
internal sealed class PathSelection
{
    private readonly PathQuery? query;

    private PathSelection(JsonPath? path) => query = path is null ? null : PathQuery.Compile(path);

    /// <summary>The path as it stands in the definition.</summary>
    public string Text => query?.Text ?? "null";

    /// <summary>Compiles a field; <see langword="null"/> if it is absent or selects all.</summary>
    public static PathSelection? Compile(DataPath field, string location, ExpressionCompiler compiler) =>
        field switch
        {
            { IsPresent: false } or { Text: "$" } => null,
            { Text: null } => new PathSelection(null),
            { Text: var text } => Compile(text, location, compiler),
        };

    /// <summary>Compiles a path.</summary>
    public static PathSelection Compile(string path, string location, ExpressionCompiler compiler) =>
        new(compiler.Path(path, location));

    /// <summary>What the path selects.</summary>
    /// <exception cref="EvaluationException">Nothing is there.</exception>
    public Json Select(EvaluationScope scope)
    {
        if (query is null)
        {
            return Json.EmptyObject;
        }
        var value = query.Select(scope);
        return value.IsUndefined ? throw NotFound(scope) : value;
    }

    /// <summary>What the path selects; <see cref="Json.Undefined"/> if nothing is there.</summary>
    public Json TrySelect(EvaluationScope scope) => query is null ? Json.EmptyObject : query.Select(scope);

    private EvaluationException NotFound(EvaluationScope scope) =>
        new(ErrorNames.Runtime, null, $"Invalid path '{Text}' : {query!.Missing(query.Source(scope))}");
}
