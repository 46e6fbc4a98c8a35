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

    public int Position => position;

    /// <summary>
    /// Says in an error that passes where it comes from: it names the first function, and the place of the last call.
    /// </summary>
    /// <param name="error">The error.</param>
    /// <param name="callee">The function that is called here.</param>
    public void Trace(JsonataException error, JsonataFunction callee)
    {
        if (!(error.IsFromTailCall && callee is Lambda))
        {
            error.Position = position;
        }
        error.IsFromTailCall = false;
        if (error.TokenValue.IsUndefined)
        {
            error.TokenValue = Name;
        }
    }

    /// <summary>Gives an error the place of the call that a function's body ends in; the call of that function does not count then.</summary>
    public static void Mark(JsonataException error, int position)
    {
        error.Position = position;
        error.IsFromTailCall = true;
    }

    /// <summary>The same for a call that ends a function's body.</summary>
    /// <returns>False: as an exception filter, it lets the error pass.</returns>
    public bool TraceTailCall(JsonataException error, JsonataFunction function)
    {
        Trace(error, function);
        Mark(error, position);
        return false;
    }

    private Json Name => name is null ? default(Json) : name;
}
