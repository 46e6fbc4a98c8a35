using Workflows.Jsonata.Types.Inference;

namespace Workflows.Jsonata.Types;

/// <summary>What the types of an expression's input and variables tell about the expression.</summary>
public static class JsonataTypes
{
    /// <summary>The type of the expression's result, and what the types tell against the expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="variables">
    /// The types of the variables, named without <c>$</c>. A variable that is not among them, nor a function of the
    /// dialect, is absent.
    /// </param>
    /// <param name="input">The type of the input (<c>$$</c>).</param>
    public static InferredType Infer(
        this JsonataExpression expression,
        IReadOnlyDictionary<string, JsonType> variables,
        JsonType input
    )
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            return TypeInference.Infer(expression.Syntax, expression.Dialect.Functions, variables, input);
        }
        catch (JsonataException error) when (IsTooDeep(error))
        {
            return new InferredType(JsonType.Any, []);
        }
    }

    /// <summary>What the variables are where the expression, as a condition, holds: where its result counts as true.</summary>
    /// <param name="expression">The condition.</param>
    /// <param name="variables">The types of the variables otherwise.</param>
    /// <returns>
    /// The variables of which the condition tells more, with that type: <see cref="JsonType.Never"/> if it never holds.
    /// </returns>
    public static IReadOnlyDictionary<string, JsonType> WhenTrue(
        this JsonataExpression expression,
        IReadOnlyDictionary<string, JsonType> variables
    ) => Narrow(expression, variables, holds: true);

    /// <summary>What the variables are where the expression, as a condition, does not hold.</summary>
    /// <inheritdoc cref="WhenTrue"/>
    public static IReadOnlyDictionary<string, JsonType> WhenFalse(
        this JsonataExpression expression,
        IReadOnlyDictionary<string, JsonType> variables
    ) => Narrow(expression, variables, holds: false);

    private static Dictionary<string, JsonType> Narrow(
        JsonataExpression expression,
        IReadOnlyDictionary<string, JsonType> variables,
        bool holds
    )
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(variables);
        try
        {
            return TypeInference.Narrow(expression.Syntax, expression.Dialect.Functions, variables, holds);
        }
        catch (JsonataException error) when (IsTooDeep(error))
        {
            return [];
        }
    }

    /// <summary>Whether the expression nests so deep that little of the stack is left: then nothing is known.</summary>
    private static bool IsTooDeep(JsonataException error) =>
        string.Equals(error.Code, JsonataException.LimitExceeded, StringComparison.Ordinal);
}
