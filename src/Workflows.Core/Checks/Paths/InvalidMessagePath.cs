using Workflows.Checks.Resources;
using Workflows.Intrinsics;

namespace Workflows.Checks.Paths;

/// <summary>The error and the cause of a Fail state come from a path, or from a function that gives a text.</summary>
internal sealed class InvalidMessagePath : IPathRule, ICallRule
{
    public RuleDescription Description { get; } =
        new("WF0504", DiagnosticSeverity.Error, "An error or a cause comes from no text");

    public void Check(PathSite site, Findings findings)
    {
        if (site.Use == PathUse.Message && site.Error is not null && !Placeholders.In(site.Text))
        {
            Report(
                site.Place,
                $"The field \"{site.Place.Key}\" must be a JSONPath or a call that gives a text. {site.Error}",
                findings
            );
        }
    }

    public void Check(CallSite site, Findings findings)
    {
        if (site.IsMessage && !GivesText(site.Call.Function))
        {
            Report(
                site.Place,
                $"The field \"{site.Place.Key}\" must be a text, and {PathText.Quote(site.Call.Text)} gives none.",
                findings
            );
        }
    }

    private static bool GivesText(IntrinsicFunction function) =>
        function
            is IntrinsicFunction.Format
                or IntrinsicFunction.JsonToString
                or IntrinsicFunction.ArrayGetItem
                or IntrinsicFunction.Base64Encode
                or IntrinsicFunction.Base64Decode
                or IntrinsicFunction.Hash
                or IntrinsicFunction.Uuid;

    private void Report(TextPlace place, string message, Findings findings)
    {
        var path = place.Path;
        findings.Add(
            Description,
            path,
            message,
            "The functions are States.Format, JsonToString, ArrayGetItem, Base64Encode, Base64Decode, Hash and UUID.",
            new ServiceRefusal(ServiceCodes.Schema, path.ToString())
        );
    }
}
