using Workflows.Asl;

namespace Workflows.Checks.Fields;

/// <summary>What a JSONata task gets is an object, and what a JSONata Map state goes through a collection, or an expression that may give one.</summary>
internal sealed class ComputedObject : IStateRule
{
    public RuleDescription Description { get; } =
        new("WF0450", DiagnosticSeverity.Error, "Arguments are no object, or items no collection");

    public void Check(StateSite site, Findings findings)
    {
        switch (site.State)
        {
            case JsonataTask { Arguments: { IsUndefined: false, IsObject: false } arguments }:
                Check(arguments, "Arguments", "an object", site, findings);
                break;
            case JsonataMap { Items: { IsUndefined: false, IsObject: false, IsArray: false } items }:
                Check(items, "Items", "an array or an object", site, findings);
                break;
        }
    }

    private void Check(Json value, string field, string expected, StateSite site, Findings findings)
    {
        if (value.TryGetString(out var text) && JsonataText.IsExpression(text))
        {
            return;
        }
        var place = site.Path.Field(field);
        findings.Add(
            Description,
            place,
            $"\"{field}\" must be {expected} or a JSONata expression, and is {MessageText.Describe(value)}.",
            service: SchemaRefusal.At(place)
        );
    }
}
