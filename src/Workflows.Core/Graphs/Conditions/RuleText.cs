namespace Workflows.Graphs;

/// <summary>What a rule of a Choice state asks.</summary>
internal static class RuleText
{
    public static GraphCondition Of(ChoiceRule rule) =>
        rule switch
        {
            JsonPathChoiceRule path => ChoiceTestText.Of(path.Test),
            JsonataChoiceRule { Condition.Expression: { } expression } => ExpressionText.Condition(expression),
            JsonataChoiceRule { Condition.Literal: var literal } => new(literal is true ? "always" : "never", null),
            _ => throw new ArgumentException($"There is no text for a {rule.GetType().Name}.", nameof(rule)),
        };
}
