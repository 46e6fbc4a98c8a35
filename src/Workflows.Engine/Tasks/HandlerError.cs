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
            ("stackTrace", Json.Array(Frames(error)))
        );

    private static IEnumerable<Json> Frames(Exception error) =>
        (error.StackTrace ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(f => (Json)f);
}
