namespace Workflows.Checks.Warnings;

/// <summary>A rule whose parts contradict one another never holds.</summary>
internal sealed class ImpossibleChoiceRule : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0721", DiagnosticSeverity.Warning, "A Choice rule never holds");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not ChoiceState choice)
        {
            return;
        }
        for (var i = 0; i < choice.Rules.Count; i++)
        {
            if (Reason(choice.Rules[i]) is { } reason)
            {
                findings.Add(
                    Description,
                    site.Path.Field("Choices").Item(i),
                    $"The way to \"{choice.Rules[i].Next}\" is never taken: {reason}."
                );
            }
        }
    }

    private static string? Reason(ChoiceRule rule) =>
        rule switch
        {
            JsonataChoiceRule jsonata when ConstantCondition.Of(jsonata.Condition) is false => "its condition is false",
            JsonPathChoiceRule { Test: AndTest and } => Contradiction(and) is { } variable
                ? $"\"{variable}\" cannot be all that is asked of it"
                : null,
            _ => null,
        };

    /// <summary>The variable of which two parts that must both hold ask what excludes one another.</summary>
    private static string? Contradiction(AndTest and)
    {
        var parts = Comparisons(and).ToList();
        for (var i = 1; i < parts.Count; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (Implication.Excludes(parts[earlier], parts[i]))
                {
                    return parts[i].Variable;
                }
            }
        }
        return null;
    }

    private static IEnumerable<ComparisonTest> Comparisons(AndTest and) =>
        and.Tests.SelectMany(test =>
            test switch
            {
                ComparisonTest comparison => [comparison],
                AndTest inner => Comparisons(inner),
                _ => [],
            }
        );
}
