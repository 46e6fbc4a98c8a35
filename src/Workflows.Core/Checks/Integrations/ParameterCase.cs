namespace Workflows.Checks.Integrations;

/// <summary>The parameters of every integration begin with a capital, whatever the service's own API calls them.</summary>
internal sealed class ParameterCase : TaskRule
{
    public override RuleDescription Description { get; } =
        new("WF0597", DiagnosticSeverity.Error, "A parameter of an integration begins with a small letter");

    protected override void Check(TaskSite site, Findings findings)
    {
        if (!site.Target.IsIntegration)
        {
            return;
        }
        var path = site.Site.Path.Field(site.ArgumentsField);
        foreach (var key in site.Arguments.Keys)
        {
            var name = site.Task is JsonPathTask && key.EndsWith(".$", StringComparison.Ordinal) ? key[..^2] : key;
            if (name.Length > 0 && char.IsAsciiLetterLower(name[0]))
            {
                findings.Add(
                    Description,
                    path.Field(key),
                    $"{site.Target.Service}:{site.Target.Action} has no parameter \"{name}\".",
                    Help(site, name),
                    TaskSite.Refusal(path, $"The field \"{name}\" is not supported by Step Functions")
                );
            }
        }
    }

    private static string Help(TaskSite site, string name) =>
        site.Target.IsFunction
            ? "What the function is to get belongs in Payload."
            : $"The parameters of integrations begin with a capital: \"{char.ToUpperInvariant(name[0])}{name[1..]}\".";
}
