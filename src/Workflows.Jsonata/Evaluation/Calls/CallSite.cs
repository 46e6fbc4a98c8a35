using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Evaluation.Calls;

/// <summary>A place in an expression that calls a function, and what errors say about it.</summary>
/// <param name="name">The name the function is called by, without <c>$</c>, if any.</param>
/// <param name="position">The place.</param>
/// <param name="intended">The variable that was perhaps meant, where the name is a field's.</param>
internal sealed class CallSite(string? name, int position, Node? intended)
{
    /// <summary>The error that what is called is no function.</summary>
    /// <param name="code">The code.</param>
    /// <param name="codeIfIntended">The code if there is a function that was probably meant.</param>
    /// <param name="frame">The variables.</param>
    public JsonataException NotCallable(string code, string codeIfIntended, Frame frame)
    {
        var isNear = intended is not null && !intended.Evaluate(default, frame).IsUndefined;
        return new JsonataException(isNear ? codeIfIntended : code) { Position = position, TokenValue = Name };
    }

    /// <summary>
    /// Says in an error that passes where it comes from: it names the first function, and the place of the last call.
    /// </summary>
    /// <returns>False: as an exception filter, it lets the error pass.</returns>
    public bool Trace(JsonataException error)
    {
        error.Position = position;
        if (error.TokenValue.IsUndefined)
        {
            error.TokenValue = Name;
        }
        return false;
    }

    private Json Name => name is null ? default(Json) : name;
}
