namespace Workflows.Engine.MapRuns;

/// <summary>What one child execution of a map run gets.</summary>
/// <param name="Input">Its input.</param>
/// <param name="ItemCount">How many items that are.</param>
internal readonly record struct ChildInput(Json Input, int ItemCount);
