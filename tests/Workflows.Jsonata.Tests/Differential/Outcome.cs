namespace Workflows.Jsonata.Tests.Differential;

/// <summary>How an evaluation can end.</summary>
internal enum OutcomeKind
{
    Value,

    /// <summary>A value with a number that JSON does not have.</summary>
    NonFinite,

    Error,

    /// <summary>An error that is not the language's: a fault of the implementation.</summary>
    Fault,

    /// <summary>No end in sight.</summary>
    Stalled,
}

/// <summary>How the evaluation of an expression has ended.</summary>
/// <param name="Kind">The kind of end.</param>
/// <param name="Value">The value; undefined if it is none.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Text">What the error says.</param>
internal sealed record Outcome(OutcomeKind Kind, Json Value = default, string? Code = null, string? Text = null)
{
    /// <summary>Whether the expression touches what the implementation is known to get wrong.</summary>
    public bool IsFlawed { get; init; }

    /// <summary>Evaluates an expression with the library.</summary>
    public static Outcome Of(string expression, Json input, JsonataBindings bindings)
    {
        try
        {
            return new Outcome(OutcomeKind.Value, JsonataExpression.Parse(expression).Evaluate(input, bindings));
        }
        catch (JsonataException error)
        {
            return new Outcome(OutcomeKind.Error, default, error.Code, error.Message);
        }
        catch (Exception error)
        {
            return new Outcome(OutcomeKind.Fault, default, null, error.ToString());
        }
    }

    public override string ToString() =>
        Kind switch
        {
            OutcomeKind.Value => Value.IsUndefined ? "undefined" : Value.ToString(),
            OutcomeKind.Error => $"{Code}: {Text}",
            _ => $"{Kind}: {Text}",
        };
}

/// <summary>An expression with the document to evaluate it over.</summary>
internal sealed record Case(Term Expression, Json Input)
{
    public string Text { get; } = Expression.ToString();
}
