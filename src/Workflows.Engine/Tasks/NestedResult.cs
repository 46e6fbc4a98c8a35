namespace Workflows.Engine.Tasks;

/// <summary>A nested execution that has ended, as the service describes it to the Task state that started it.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html"/>
internal sealed class NestedResult(ExecutionOptions options, Json input, ExecutionResult result, DateTimeOffset started)
{
    private static readonly Json Included = Json.Object(("Included", true));

    public bool Succeeded => result.Status == ExecutionStatus.Succeeded;

    /// <summary>What the start of the execution gives.</summary>
    public Json Started() =>
        Json.Object(
            ("ExecutionArn", ExecutionArns.Execution(options)),
            ("StartDate", started.ToUnixTimeMilliseconds())
        );

    /// <summary>The execution at its end.</summary>
    /// <param name="asJson">Whether input and output are JSON; they are text otherwise.</param>
    public Json Described(bool asJson) =>
        Json.Object(
            ("Cause", result.Cause is { } cause ? cause : Json.Undefined),
            ("Error", result.Error is { } error ? error : Json.Undefined),
            ("ExecutionArn", ExecutionArns.Execution(options)),
            ("Input", Data(input, asJson)),
            ("InputDetails", Included),
            ("Name", options.Name),
            ("Output", Succeeded ? Data(result.Output, asJson) : Json.Undefined),
            ("OutputDetails", Succeeded ? Included : Json.Undefined),
            ("StartDate", started.ToUnixTimeMilliseconds()),
            ("StateMachineArn", ExecutionArns.Machine(options)),
            ("Status", result.Status.ToText()),
            ("StopDate", (started + result.Duration).ToUnixTimeMilliseconds())
        );

    private static Json Data(Json value, bool asJson) => asJson ? value : value.ToString();
}
