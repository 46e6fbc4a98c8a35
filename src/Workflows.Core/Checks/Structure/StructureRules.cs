namespace Workflows.Checks.Structure;

/// <summary>The rules of how states are named and lead to one another.</summary>
internal static class StructureRules
{
    public static readonly IRule[] All =
    [
        new DuplicateStateName(),
        new StateNameLength(),
        new EmptyList(),
        new MissingTarget(),
        new UnreachableState(),
        new MissingEndState(),
        new NextOrEnd(),
        new TwoProcessors(),
    ];
}
