using Workflows.Engine.Errors;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Intrinsics;

/// <summary>What a function does.</summary>
internal delegate Json FunctionBody(CallArguments arguments);

/// <summary>The values that a function is called with, of the types that it asks for.</summary>
/// <param name="call">The call as it was written.</param>
/// <param name="values">The values.</param>
/// <param name="scope">What the state sees.</param>
internal readonly ref struct CallArguments(string call, ReadOnlySpan<Json> values, EvaluationScope scope)
{
    private readonly ReadOnlySpan<Json> values = values;

    /// <summary>The values.</summary>
    public ReadOnlySpan<Json> Values => values;

    /// <summary>What the state sees.</summary>
    public EvaluationScope Scope => scope;

    /// <summary>The arguments from one on.</summary>
    public CallArguments From(int index) => new(call, values[index..], scope);

    /// <summary>An argument of any type.</summary>
    public Json this[int index] => values[index];

    /// <summary>An argument that is an array.</summary>
    /// <exception cref="EvaluationException">It is none.</exception>
    public ReadOnlySpan<Json> Items(int index) =>
        values[index].IsArray ? values[index].Items : throw Unexpected(index, "an array");

    /// <summary>An argument that is an object.</summary>
    /// <exception cref="EvaluationException">It is none.</exception>
    public Json Object(int index) => values[index].IsObject ? values[index] : throw Unexpected(index, "an object");

    /// <summary>An argument that is a string.</summary>
    /// <exception cref="EvaluationException">It is none.</exception>
    public string Text(int index) =>
        values[index].TryGetString(out var text) ? text : throw Unexpected(index, "a string");

    /// <summary>An argument that is a number, rounded to an integer: halves upwards.</summary>
    /// <exception cref="EvaluationException">It is none, or too large.</exception>
    public long Integer(int index)
    {
        var value = values[index];
        if (value.TryGetInt64(out var integer))
        {
            return integer;
        }
        if (!value.IsNumber)
        {
            throw Unexpected(index, "a number");
        }
        var number = value.GetDouble();
        var floor = Math.Floor(number);
        var rounded = number - floor < 0.5 ? floor : floor + 1;
        return rounded is >= long.MinValue and < long.MaxValue
            ? (long)rounded
            : throw Unexpected(index, "a number of at most 64 bits");
    }

    /// <summary>That the function cannot do what it is asked to.</summary>
    /// <param name="problem">A sentence.</param>
    public EvaluationException Failure(string problem) =>
        new(ErrorNames.IntrinsicFailure, null, $"The function '{call}' had the following error: {problem}");

    private EvaluationException Unexpected(int index, string expected) =>
        Failure(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Argument {index + 1} must be {expected}, but is {values[index]}."
            )
        );
}
