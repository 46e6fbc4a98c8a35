using Workflows.Intrinsics;

namespace Workflows.Checks.Paths;

/// <summary><c>States.Format</c> needs a value for each <c>{}</c> of its template.</summary>
internal sealed class FormatPlaces : ICallRule
{
    public RuleDescription Description { get; } =
        new("WF0522", DiagnosticSeverity.Warning, "States.Format has too few or too many values");

    public void Check(CallSite site, Findings findings)
    {
        if (
            site.Call is not { Function: IntrinsicFunction.Format } call
            || call.Arguments[0] is not TextArgument { Source: var template }
        )
        {
            return;
        }
        var places = Places(template);
        var values = call.Arguments.Count - 1;
        if (places != values)
        {
            findings.Add(
                Description,
                site.Place.Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The places {{}} of '{template}' and the values after it differ in number: {places} and {values}."
                ),
                "Give one value for each {}; write \\{\\} for braces that stay."
            );
        }
    }

    private static int Places(string template)
    {
        var count = 0;
        for (var i = 0; i + 1 < template.Length; i++)
        {
            if (template[i] == '\\')
            {
                i++;
            }
            else if (template[i] == '{' && template[i + 1] == '}')
            {
                count++;
                i++;
            }
        }
        return count;
    }
}
