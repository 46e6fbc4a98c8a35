namespace Workflows.Engine.Nesting;

/// <summary>A nested execution as the service describes it to the Task state that has started it.</summary>
/// <param name="Options">How it runs.</param>
/// <param name="Input">Its input.</param>
/// <param name="StartTime">When it has begun, on the clock of the one that started it.</param>
internal sealed record NestedExecution(ExecutionOptions Options, Json Input, DateTimeOffset StartTime)
{
    /// <summary>What its start gives.</summary>
    public Json Started() =>
        Json.Object(
            ("ExecutionArn", ExecutionArns.Execution(Options)),
            ("StartDate", StartTime.ToUnixTimeMilliseconds())
        );
}

/// <summary>A nested execution that has ended.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html"/>
internal sealed record NestedResult(NestedExecution Execution, ExecutionResult Result)
{
    private static readonly Json Included = Json.Object(("Included", true));

    public bool Succeeded => Result.Status == ExecutionStatus.Succeeded;

    /// <summary>The execution at its end.</summary>
    /// <param name="asJson">Whether input and output are JSON; they are text otherwise.</param>
    public Json Described(bool asJson) =>
        Json.Object(
            ("Cause", Result.Cause is { } cause ? cause : Json.Undefined),
            ("Error", Result.Error is { } error ? error : Json.Undefined),
            ("ExecutionArn", ExecutionArns.Execution(Execution.Options)),
            ("Input", Data(Execution.Input, asJson)),
            ("InputDetails", Included),
            ("Name", Execution.Options.Name),
            ("Output", Succeeded ? Data(Result.Output, asJson) : Json.Undefined),
            ("OutputDetails", Succeeded ? Included : Json.Undefined),
            ("StartDate", Execution.StartTime.ToUnixTimeMilliseconds()),
            ("StateMachineArn", ExecutionArns.Machine(Execution.Options)),
            ("Status", Result.Status.ToText()),
            ("StopDate", (Execution.StartTime + Result.Duration).ToUnixTimeMilliseconds())
        );

    private static Json Data(Json value, bool asJson) => asJson ? value : value.ToString();
}
