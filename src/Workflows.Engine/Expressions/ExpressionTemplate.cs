using Workflows.Engine.Errors;
using Workflows.Engine.Scopes;
using Workflows.Jsonata;

namespace Workflows.Engine.Expressions;

/// <summary>One expression of a template.</summary>
internal sealed class ExpressionTemplate(JsonataExpression expression, string location) : Template
{
    public override Json Evaluate(EvaluationScope scope)
    {
        Json value;
        try
        {
            value = expression.Evaluate(Json.Undefined, scope);
        }
        catch (JsonataException error)
        {
            throw new EvaluationException(ErrorNames.QueryEvaluationError, location, Opening + Failure(error), error);
        }
        return value.IsUndefined
            ? throw new EvaluationException(
                ErrorNames.QueryEvaluationError,
                location,
                $"{Opening} returned nothing (undefined)."
            )
            : value;
    }

    /// <summary>That a field's value has the wrong type.</summary>
    public EvaluationException Unexpected(string expected, Json value) =>
        new(
            ErrorNames.QueryEvaluationError,
            location,
            $"{Opening} returned an unexpected result type. Expected '{expected}', but was '{JsonTypes.Name(value)}' for value: {value}"
        );

    /// <summary>How the service words an error; it names no code for a limit.</summary>
    private static string Failure(JsonataException error) =>
        error.Code switch
        {
            JsonataException.FunctionResult => " returned an unsupported result type.",
            JsonataException.LimitExceeded => $" threw an error during evaluation: {error.Message}",
            _ => $" threw an error during evaluation. {error.Code}: {error.Message}",
        };

    private string Opening => $"The JSONata expression '{expression.Text}' specified for the field '{location}'";
}
