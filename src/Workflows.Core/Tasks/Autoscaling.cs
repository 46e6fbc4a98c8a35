namespace Workflows;

/// <summary>Between how many copies of a worker run.</summary>
/// <param name="Min">The fewest, 0 or more.</param>
/// <param name="Max">The most, at least 1 and at least <paramref name="Min"/>.</param>
public sealed record Autoscaling(int Min, int Max);
