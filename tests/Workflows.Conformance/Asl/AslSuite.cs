using Workflows.Engine;

namespace Workflows.Conformance;

/// <summary>Executions and calls of TestState whose outcome the service has recorded.</summary>
/// <param name="comparesHistory">Whether each event must be the recorded one, with its number, what it follows from, and all that it tells.</param>
public sealed class AslSuite(bool comparesHistory) : ISuite
{
    /// <summary>The account and region of the recordings; they stand in the definitions, too.</summary>
    private static readonly ExecutionOptions Recorded = new() { AccountId = "111111111111", Region = "us-east-1" };

    /// <inheritdoc/>
    public Verdict Run(Json item, string file, string folder) =>
        item["tier"] == "incomplete" ? Verdict.Skipped("something needed is not recorded")
        : item["kind"] == "test_state" ? TestStateCase.Run(item, Recorded)
        : ExecutionCase.Run(item, Recorded, comparesHistory);
}
