using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata;

/// <summary>What a function written in .NET does when an expression calls it.</summary>
/// <param name="call">The call. It ends with the function.</param>
/// <returns>The function's value; <see cref="Json.Undefined"/> for none.</returns>
public delegate Json JsonataFunctionBody(JsonataCall call);

/// <summary>A call of a function written in .NET.</summary>
public readonly ref struct JsonataCall
{
    private readonly ReadOnlySpan<Json> arguments;
    private readonly RootFrame root;

    internal JsonataCall(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        this.arguments = arguments;
        this.root = root;
    }

    /// <summary>How many arguments there are, those included that are undefined.</summary>
    public int Count => arguments.Length;

    /// <summary>The time of the evaluation, the same as <c>$now</c>'s.</summary>
    public DateTimeOffset Now => root.Now;

    /// <summary>Where the evaluation gets its random numbers.</summary>
    public Random Random => root.Random;

    /// <summary>An argument, from 0; undefined if there is none.</summary>
    public Json this[int index] => index < arguments.Length ? arguments[index] : default;

    /// <summary>Calls a function that is an argument (its kind is <see cref="JsonKind.Function"/>).</summary>
    /// <exception cref="ArgumentException">It is no function.</exception>
    /// <exception cref="JsonataException">The function fails.</exception>
    public Json Invoke(Json function, params ReadOnlySpan<Json> values)
    {
        if (function.Reference is not JsonataFunction target)
        {
            throw new ArgumentException($"A value of the kind {function.Kind} is no function.", nameof(function));
        }
        var level = root.Guard.Level;
        try
        {
            return Sequence.Normalize(target.Invoke(values, Json.Null, root));
        }
        finally
        {
            root.Guard.Level = level;
        }
    }
}
