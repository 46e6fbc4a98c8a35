namespace Workflows.Engine.Tasks;

/// <summary>An exception of a task's code as Lambda reports it: the type's name as the error, a JSON text as the cause.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/dg/csharp-exceptions.html"/>
internal static class HandlerError
{
    public static TaskOutcome Describe(Exception error)
    {
        // What an async handler throws may come wrapped.
        var thrown = error is AggregateException { InnerExceptions: [var only] } ? only : error;
        return TaskOutcome.Failure(thrown.GetType().Name, Report(thrown).ToString());
    }

    private static Json Report(Exception error) =>
        Json.Object(
            ("errorType", error.GetType().Name),
            ("errorMessage", error.Message),
            ("stackTrace", Frames(error)),
            ("cause", Cause(error)),
            ("causes", Causes(error))
        );

    private static Json Cause(Exception error) =>
        error is { InnerException: { } inner } and not AggregateException ? Report(inner) : Json.Undefined;

    private static Json Causes(Exception error) =>
        error is AggregateException { InnerExceptions: { Count: > 0 } inner }
            ? Json.Array(inner.Select(Report))
            : Json.Undefined;

    private static Json Frames(Exception error) =>
        error.StackTrace is { } trace
            ? Json.Array(
                trace
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(f => (Json)f)
            )
            : Json.Undefined;
}
