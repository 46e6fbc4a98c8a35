namespace Workflows.App.Output;

/// <summary>What a report shows beyond how the run goes and ends.</summary>
/// <param name="Events">Whether it ends with the history of events.</param>
/// <param name="Summary">Whether it ends with a table of the states; on a terminal it always does.</param>
internal sealed record RunDetails(bool Events, bool Summary);
