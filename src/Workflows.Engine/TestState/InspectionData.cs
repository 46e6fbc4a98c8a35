namespace Workflows.Engine.TestState;

/// <summary>The data at each step of its way through a state. What a state of the type and language does not have is undefined.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_InspectionData.html"/>
public sealed record InspectionData
{
    /// <summary>The state's input.</summary>
    public Json Input { get; init; }

    /// <summary>What <c>InputPath</c> leaves of it.</summary>
    public Json AfterInputPath { get; init; }

    /// <summary>What <c>Parameters</c> makes of that.</summary>
    public Json AfterParameters { get; init; }

    /// <summary>What <c>Arguments</c> gives.</summary>
    public Json AfterArguments { get; init; }

    /// <summary>The items that <c>ItemsPath</c> selects.</summary>
    public Json AfterItemsPath { get; init; }

    /// <summary>What <c>ItemSelector</c> makes of the items, an array.</summary>
    public Json AfterItemSelector { get; init; }

    /// <summary>The result of the state's work.</summary>
    public Json Result { get; init; }

    /// <summary>What <c>ResultSelector</c> makes of the result.</summary>
    public Json AfterResultSelector { get; init; }

    /// <summary>What <c>ResultPath</c> makes of that and the input.</summary>
    public Json AfterResultPath { get; init; }

    /// <summary>The variables after the state, those it found included.</summary>
    public Json Variables { get; init; }

    /// <summary>How many iterations of a Map state run at the same time; 0 is as many as possible.</summary>
    public Json MaxConcurrency { get; init; }

    /// <summary>How many iterations of a Map state may fail, if it says so.</summary>
    public Json ToleratedFailureCount { get; init; }

    /// <summary>Which percentage of the iterations of a Map state may fail, if it says so.</summary>
    public Json ToleratedFailurePercentage { get; init; }

    /// <summary>Which retrier or catcher named the error; none if there is no error or nothing names it.</summary>
    public InspectionErrorDetails? ErrorDetails { get; init; }

    /// <summary>The data as the service writes them, though with values in place of JSON texts.</summary>
    public Json ToJson() =>
        Json.Object(
            ("input", Input),
            ("afterInputPath", AfterInputPath),
            ("afterParameters", AfterParameters),
            ("afterArguments", AfterArguments),
            ("afterItemsPath", AfterItemsPath),
            ("afterItemSelector", AfterItemSelector),
            ("result", Result),
            ("afterResultSelector", AfterResultSelector),
            ("afterResultPath", AfterResultPath),
            ("variables", Variables),
            ("maxConcurrency", MaxConcurrency),
            ("toleratedFailureCount", ToleratedFailureCount),
            ("toleratedFailurePercentage", ToleratedFailurePercentage),
            ("errorDetails", ErrorDetails?.ToJson() ?? default)
        );
}

/// <summary>Which retrier or catcher named an error.</summary>
public sealed record InspectionErrorDetails
{
    /// <summary>The position of the catcher that took the error.</summary>
    public int? CatchIndex { get; init; }

    /// <summary>The position of the first retrier that names the error, whether or not it has attempts left.</summary>
    public int? RetryIndex { get; init; }

    /// <summary>How long the retrier waits before the next attempt, in whole seconds; none if there is no further attempt.</summary>
    public long? RetryBackoffIntervalSeconds { get; init; }

    /// <summary>The details as the service writes them.</summary>
    public Json ToJson() =>
        Json.Object(
            ("catchIndex", Number(CatchIndex)),
            ("retryIndex", Number(RetryIndex)),
            ("retryBackoffIntervalSeconds", Number(RetryBackoffIntervalSeconds))
        );

    private static Json Number(long? value) => value is { } number ? number : Json.Undefined;
}
