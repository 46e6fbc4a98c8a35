using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>Exactly one field of a Wait state says how long it waits.</summary>
internal sealed class WaitTime : IStateRule
{
    private static readonly string[] Fields = ["SecondsPath", "Seconds", "TimestampPath", "Timestamp"];

    public RuleDescription Description { get; } =
        new("WF0432", DiagnosticSeverity.Error, "A Wait state says in none or several ways how long it waits");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not WaitState wait)
        {
            return;
        }
        var given = Given(wait);
        if (given == 1 || Array.Exists(Fields, field => !wait.UnknownFields[field].IsUndefined))
        {
            return;
        }
        findings.Add(
            Description,
            site.Path,
            given == 0
                ? $"The Wait state \"{wait.Name}\" does not say how long it waits."
                : $"The Wait state \"{wait.Name}\" says in {given} ways how long it waits.",
            wait.QueryLanguage == QueryLanguage.Jsonata
                ? "Give either \"Seconds\" or \"Timestamp\"."
                : "Give one of \"Seconds\", \"SecondsPath\", \"Timestamp\" and \"TimestampPath\".",
            given == 0 ? SchemaRefusal.OneOf(site.Path, Fields) : SchemaRefusal.OnlyOne(site.Path, Fields)
        );
    }

    private static int Given(WaitState wait) =>
        wait switch
        {
            JsonataWait s => Count(s.Seconds is not null, s.Timestamp is not null),
            JsonPathWait s => Count(
                s.Seconds is not null,
                s.SecondsPath is not null,
                s.Timestamp is not null,
                s.TimestampPath is not null
            ),
            _ => 1,
        };

    private static int Count(params ReadOnlySpan<bool> given) => given.Count(true);
}
