using Workflows.Paths;

namespace Workflows.Checks.Paths;

/// <summary>Some fields see the state's data only: not the context object, or not even variables.</summary>
internal sealed class UnreachablePathRoot : IPathRule
{
    public RuleDescription Description { get; } =
        new("WF0503", DiagnosticSeverity.Error, "A path starts where its field cannot reach");

    public void Check(PathSite site, Findings findings)
    {
        var reaches = (site.Use, site.Path?.Root) switch
        {
            (PathUse.Result or PathUse.Setting, PathRoot.Context) => false,
            (PathUse.Result, PathRoot.Variable) => false,
            _ => true,
        };
        if (reaches)
        {
            return;
        }
        var path = site.Place.Path;
        var start = site.Path!.Root == PathRoot.Context ? "the context object" : "a variable";
        findings.Add(
            Description,
            path,
            $"The path {PathText.Quote(site.Text)} starts at {start}, which the field \"{site.Place.Key}\" cannot.",
            site.Use == PathUse.Result
                ? "Start at the input with \"$\"; to set a variable, use Assign."
                : "Put the value into the input or a variable first.",
            new ServiceRefusal(ServiceCodes.Schema, path.ToString(), ServiceTexts.NotReferencePath)
        );
    }
}
