using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>A test of a Choice state asks one thing: one comparison, or one combination of tests.</summary>
internal sealed class ChoiceOperators : IStateRule
{
    private static readonly string[] Kinds = ["And", "Or", "Not", "Variable", "Condition"];

    public RuleDescription Description { get; } =
        new("WF0438", DiagnosticSeverity.Error, "A test asks several things at once");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not JsonPathChoice choice)
        {
            return;
        }
        for (var i = 0; i < choice.Choices.Count; i++)
        {
            var rule = choice.Choices[i];
            Check(rule.Test, rule.UnknownFields, site.Path.Field("Choices").Item(i), findings);
        }
        foreach (var (test, path) in ChoiceTestSites.Of(site))
        {
            Check(test, test.UnknownFields, path, findings);
        }
    }

    /// <summary>Reports what was left over because another field already says what is asked.</summary>
    private void Check(ChoiceTest test, Json left, StatePath path, Findings findings)
    {
        var kind = KindOf(test);
        foreach (var field in left.Keys)
        {
            if (field == kind || !FieldNames.ChoiceTest.JsonPath.Contains(field))
            {
                continue;
            }
            var isSecondComparison = test is ComparisonTest && !Kinds.Contains(field);
            var present = test is ComparisonTest comparison ? comparison.Operator.ToString() : kind;
            if (field == present)
            {
                continue;
            }
            findings.Add(
                Description,
                path.Field(field),
                $"There is \"{field}\" beside \"{present}\".",
                "Ask one thing; combine tests in \"And\" or \"Or\".",
                isSecondComparison
                    ? SchemaRefusal.OnlyOne(path, present, field)
                    : SchemaRefusal.At(
                        path,
                        $"The object must have only one of the following fields, [{string.Join(", ", Kinds)}]"
                    )
            );
        }
    }

    private static string KindOf(ChoiceTest test) =>
        test switch
        {
            AndTest => "And",
            OrTest => "Or",
            NotTest => "Not",
            _ => "Variable",
        };
}
