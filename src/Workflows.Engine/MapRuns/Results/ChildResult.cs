using Workflows.Engine.Errors;

namespace Workflows.Engine.MapRuns;

/// <summary>What is kept of a child execution that has ended.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Input">What it got.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Output">Its output, if it succeeded.</param>
/// <param name="Error">The error, if it did not succeed.</param>
/// <param name="Started">When it began.</param>
/// <param name="Stopped">When it ended.</param>
internal sealed record ChildResult(
    string Arn,
    string Name,
    ChildInput Input,
    ExecutionStatus Status,
    Json Output,
    StateError? Error,
    DateTimeOffset Started,
    DateTimeOffset Stopped
)
{
    public bool IsSuccess => Status == ExecutionStatus.Succeeded;

    /// <summary>All that is known of the execution, as the service describes it.</summary>
    public Json Describe(MapRunName run) =>
        Json.Object(
            ("Cause", Text(Error?.Cause)),
            ("Error", Text(Error?.Error)),
            ("ExecutionArn", Arn),
            ("Input", Input.Input.ToString()),
            ("InputDetails", Included),
            ("Name", Name),
            ("Output", IsSuccess ? Output.ToString() : Json.Undefined),
            ("OutputDetails", IsSuccess ? Included : Json.Undefined),
            ("RedriveCount", 0),
            ("RedriveStatus", IsSuccess ? "NOT_REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN"),
            ("RedriveStatusReason", IsSuccess ? "Execution is SUCCEEDED and cannot be redriven" : Json.Undefined),
            ("StartDate", Time(Started)),
            ("StateMachineArn", run.ChildMachineArn),
            ("Status", Status.ToText()),
            ("StopDate", Time(Stopped))
        );

    private static Json Included { get; } = Json.Object(("Included", true));

    private static Json Text(string? text) => text is null ? Json.Undefined : text;

    private static Json Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
