using Workflows.Engine.Scopes;
using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>A path that is ready to be applied.</summary>
internal abstract class PathQuery
{
    private readonly JsonPath path;

    protected PathQuery(JsonPath path) => this.path = path;

    /// <summary>The path as it was written.</summary>
    public string Text => path.Text;

    /// <summary>Whether the path starts at the data that the field sees.</summary>
    public bool StartsAtInput => path.Root == PathRoot.Input;

    /// <summary>Makes a path ready.</summary>
    public static PathQuery Compile(JsonPath path) => path.IsDefinite ? new PlaceQuery(path) : new SelectionQuery(path);

    /// <summary>
    /// What the path finds: one value, or <see cref="Json.Undefined"/>, if it is definite; otherwise an array. A
    /// variable that does not exist is a value that is not there.
    /// </summary>
    public Json Select(EvaluationScope scope) => SelectIn(Source(scope));

    /// <summary>What the path finds in a value that is taken for its root.</summary>
    public abstract Json SelectIn(Json root);

    /// <summary>Why the path finds nothing in a value that is taken for its root: words of the service.</summary>
    public string Missing(Json root) => MissingPlace.Explain(path, root);

    /// <summary>What a message shows that the path found nothing in; the input for a variable that does not exist.</summary>
    public Json Searched(EvaluationScope scope) =>
        Source(scope) is { IsUndefined: false } source ? source : scope.Input;

    /// <summary>The value that the path starts at.</summary>
    public Json Source(EvaluationScope scope) =>
        path.Root switch
        {
            PathRoot.Context => scope.Context,
            PathRoot.Variable => scope.TryGetVariable(path.Variable!, out var value) ? value : default,
            _ => scope.Input,
        };
}
