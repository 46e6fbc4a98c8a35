using Workflows.Asl;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Fields;

/// <summary>A point in time that stands in the definition has the form of RFC 3339.</summary>
internal sealed class MalformedTimestamp : IStateRule
{
    public RuleDescription Description { get; } = new("WF0437", DiagnosticSeverity.Error, "A text is no timestamp");

    public void Check(StateSite site, Findings findings)
    {
        switch (site.State)
        {
            case JsonataWait { Timestamp: { } text } when !JsonataText.IsExpression(text):
                Check(text, site.Path, "Timestamp", findings);
                break;
            case JsonPathWait { Timestamp: { } text }:
                Check(text, site.Path, "Timestamp", findings);
                break;
            case JsonPathChoice:
                foreach (var (test, path) in ChoiceTestSites.Of(site))
                {
                    if (test is ComparisonTest comparison && IsOfTimes(comparison.Operator))
                    {
                        Check(comparison.Operand, path, comparison.Operator.ToString(), findings);
                    }
                }
                break;
        }
    }

    private static bool IsOfTimes(ComparisonOperator comparison) =>
        comparison
            is ComparisonOperator.TimestampEquals
                or ComparisonOperator.TimestampLessThan
                or ComparisonOperator.TimestampGreaterThan
                or ComparisonOperator.TimestampLessThanEquals
                or ComparisonOperator.TimestampGreaterThanEquals;

    private void Check(Json value, StatePath owner, string field, Findings findings)
    {
        if (!value.TryGetString(out var text) || Rfc3339.IsTimestamp(text) || Placeholders.In(text))
        {
            return;
        }
        var place = owner.Field(field);
        findings.Add(
            Description,
            place,
            $"\"{text}\" is no point in time.",
            "Write it as \"2030-01-31T12:00:00Z\" or, with an offset, \"2030-01-31T12:00:00+01:00\".",
            SchemaRefusal.At(place, "String does not match RFC3339 timestamp")
        );
    }
}
