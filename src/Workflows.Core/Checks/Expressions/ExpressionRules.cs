namespace Workflows.Checks.Expressions;

/// <summary>The rules of JSONata.</summary>
internal static class ExpressionRules
{
    public static readonly IRule[] All =
    [
        new InvalidExpression(),
        new HalfDelimitedExpression(),
        new ContextReference(),
        new UnknownStatesField(),
        new UnavailableStatesField(),
        new UnknownFunction(),
        new MiscountedArguments(),
        new PathInJsonataState(),
    ];
}
