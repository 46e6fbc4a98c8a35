namespace Workflows.Checks.Paths;

/// <summary>In a payload template, <c>x</c> and <c>x.$</c> give the same field.</summary>
internal sealed class DuplicateTemplateField : ITemplateRule
{
    public RuleDescription Description { get; } =
        new("WF0512", DiagnosticSeverity.Error, "A template gives a field twice");

    public void Check(TemplateSite site, Findings findings)
    {
        var name = site.Key.AsSpan(..^TemplateSite.Suffix.Length);
        foreach (var key in site.Parent.Keys)
        {
            if (name.SequenceEqual(key))
            {
                findings.Add(
                    Description,
                    site.Place.Path,
                    $"The fields \"{key}\" and \"{site.Key}\" both give \"{key}\".",
                    "Keep one of them.",
                    new ServiceRefusal(ServiceCodes.Schema, site.ServiceLocation)
                );
                return;
            }
        }
    }
}
