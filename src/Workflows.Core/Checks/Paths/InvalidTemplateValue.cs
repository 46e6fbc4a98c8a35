using Workflows.Checks.Resources;

namespace Workflows.Checks.Paths;

/// <summary>In a payload template, a name with <c>.$</c> promises a path or a call.</summary>
internal sealed class InvalidTemplateValue : ITemplateRule
{
    public RuleDescription Description { get; } =
        new("WF0511", DiagnosticSeverity.Error, "A name with .$ holds neither a path nor a call");

    public void Check(TemplateSite site, Findings findings)
    {
        var isText = site.Value.TryGetString(out var text);
        if (isText && (site.Error is null || Placeholders.In(text!)))
        {
            return;
        }
        var problem = isText ? site.Error : $"It holds {Kind(site.Value)}.";
        findings.Add(
            Description,
            site.Place.Path,
            $"The field \"{site.Key}\" must be a JSONPath or a call of an intrinsic function. {problem}",
            $"Write \"{site.Key[..^TemplateSite.Suffix.Length]}\" without {TemplateSite.Suffix} for a value that stands for itself.",
            new ServiceRefusal(
                ServiceCodes.Schema,
                site.ServiceLocation,
                $"The value for the field '{site.Key}' must be a valid JSONPath or a valid intrinsic function call"
            )
        );
    }

    private static string Kind(Json value) =>
        value.Kind switch
        {
            JsonKind.Object => "an object",
            JsonKind.Array => "an array",
            _ => value.ToString(),
        };
}
