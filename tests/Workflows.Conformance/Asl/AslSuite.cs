namespace Workflows.Conformance;

/// <summary>Executions and calls of TestState whose outcome the service has recorded.</summary>
/// <param name="comparesHistory">Whether the number of each event, and of the event it follows from, must be the recorded one.</param>
public sealed class AslSuite(bool comparesHistory) : ISuite
{
    /// <inheritdoc/>
    public Verdict Run(Json item, string file, string folder) =>
        item["tier"] == "incomplete" ? Verdict.Skipped("something needed is not recorded")
        : item["kind"] == "test_state" ? Verdict.Skipped("a call of TestState")
        : ExecutionCase.Run(item, comparesHistory);
}
