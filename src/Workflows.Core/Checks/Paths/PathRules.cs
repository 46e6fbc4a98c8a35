namespace Workflows.Checks.Paths;

/// <summary>The rules of JSONPath, payload templates and intrinsic functions.</summary>
internal static class PathRules
{
    public static readonly IRule[] All =
    [
        new InvalidPath(),
        new NotReferencePath(),
        new UnreachablePathRoot(),
        new InvalidMessagePath(),
        new InvalidTemplateValue(),
        new DuplicateTemplateField(),
        new PathWithoutDollar(),
        new PathInLiteralField(),
        new PathInPassResult(),
        new ExpressionInJsonPathState(),
        new UnfitArgument(),
        new FormatPlaces(),
        new TaskTokenOutOfReach(),
        new MapItemOutOfReach(),
    ];
}
