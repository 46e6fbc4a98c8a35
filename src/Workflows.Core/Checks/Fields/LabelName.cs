using System.Buffers;
using Workflows.Checks.Resources;

namespace Workflows.Checks.Fields;

/// <summary>The label of a Map state can be part of the name of an execution.</summary>
internal sealed class LabelName : IStateRule
{
    private const int Most = 40;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?*<>{}[]:;,\\|^~$#%&`\"");

    public RuleDescription Description { get; } = new("WF0446", DiagnosticSeverity.Error, "A label cannot be used");

    public void Check(StateSite site, Findings findings)
    {
        if (site.State is not MapState { Label: { } label } || Placeholders.In(label))
        {
            return;
        }
        var fault = Fault(label);
        if (fault is null)
        {
            return;
        }
        var place = site.Path.Field("Label");
        findings.Add(
            Description,
            place,
            $"The label \"{label}\" {fault}.",
            $"A label has 1 to {Most} characters, no blanks and none of ? * < > {{ }} [ ] : ; , \\ | ^ ~ $ # % & ` \".",
            new ServiceRefusal(ServiceCodes.InvalidLabel, place.ToString())
        );
    }

    private static string? Fault(string label)
    {
        if (label.Length == 0)
        {
            return "is empty";
        }
        if (label.Length > Most)
        {
            return $"has {label.Length} characters";
        }
        foreach (var c in label)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c) || Forbidden.Contains(c))
            {
                return char.IsControl(c) ? "has a control character" : $"has the character '{c}'";
            }
        }
        return null;
    }
}
