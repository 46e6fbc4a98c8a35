using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;

namespace Workflows.Engine.States;

/// <summary>Until when a Wait state waits.</summary>
internal abstract class WaitTime
{
    private const long MaxSeconds = 99_999_999;

    /// <summary>The time.</summary>
    /// <exception cref="EvaluationException">A field does not give one.</exception>
    public abstract DateTimeOffset Due(FlowRun run);

    public static WaitTime Compile(WaitState state, ExpressionCompiler compiler)
    {
        WaitTime?[] fields = state switch
        {
            JsonataWait wait => [Seconds(wait.Seconds, compiler), Time(wait.Timestamp, compiler)],
            JsonPathWait wait =>
            [
                wait.Seconds is { } seconds ? new FixedDelay(seconds) : null,
                wait.SecondsPath is { } path ? new SelectedDelay(Select(path, "SecondsPath", compiler)) : null,
                wait.Timestamp is { } text ? new FixedTime(text) : null,
                wait.TimestampPath is { } timePath
                    ? new SelectedTime(Select(timePath, "TimestampPath", compiler))
                    : null,
            ],
            _ => [],
        };
        var given = fields.OfType<WaitTime>().ToList();
        if (given.Count != 1)
        {
            compiler.Refuse($"State \"{state.Name}\" needs just one of the fields that say how long it waits.");
        }
        return given.FirstOrDefault() ?? new FixedDelay(0);
    }

    private static ComputedDelay? Seconds(Computed<long>? field, ExpressionCompiler compiler) =>
        NumberField.Compile(field, "Seconds", 0, MaxSeconds, compiler) is { } seconds
            ? new ComputedDelay(seconds)
            : null;

    private static ComputedTime? Time(string? field, ExpressionCompiler compiler) =>
        TextField.Compile(field, "Timestamp", compiler) is { } text ? new ComputedTime(text) : null;

    private static PathSelection Select(string path, string location, ExpressionCompiler compiler) =>
        PathSelection.Compile(path, location, compiler);

    private static DateTimeOffset After(FlowRun run, double seconds) =>
        run.Execution.Scheduler.Now.AddSeconds(Math.Min(seconds, MaxSeconds));

    /// <summary>What a path selects: a string as it is, anything else as JSON text.</summary>
    private static string Selected(FlowRun run, PathSelection path, string field)
    {
        var value = path.TrySelect(run.Scope);
        if (value.IsUndefined)
        {
            throw Failure(field, $"The {field} parameter does not reference an input value: {path.Text}");
        }
        return value.TryGetString(out var text) ? text : value.ToString();
    }

    private static EvaluationException Failure(string field, string message) => new(ErrorNames.Runtime, field, message);

    private sealed class FixedDelay(long seconds) : WaitTime
    {
        public override DateTimeOffset Due(FlowRun run) => After(run, seconds);
    }

    private sealed class ComputedDelay(NumberField seconds) : WaitTime
    {
        public override DateTimeOffset Due(FlowRun run) => After(run, seconds.Value(run.Scope));
    }

    private sealed class SelectedDelay(PathSelection path) : WaitTime
    {
        public override DateTimeOffset Due(FlowRun run)
        {
            var text = Selected(run, path, "SecondsPath");
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            {
                throw Failure(
                    "SecondsPath",
                    $"The SecondsPath parameter cannot be parsed as a long value: {path.Text} == {text}"
                );
            }
            return seconds >= 0
                ? After(run, seconds)
                : throw Failure(
                    "SecondsPath",
                    $"The SecondsPath parameter references a negative value: {path.Text} == {text}"
                );
        }
    }

    private sealed class FixedTime(string text) : WaitTime
    {
        public override DateTimeOffset Due(FlowRun run) =>
            TimestampText.TryParse(text, out var time)
                ? time
                : throw Failure(
                    "Timestamp",
                    $"The Timestamp parameter is not a valid ISO-8601 extended offset date-time format string: {text}"
                );
    }

    private sealed class ComputedTime(TextField field) : WaitTime
    {
        public override DateTimeOffset Due(FlowRun run)
        {
            var text = field.Text(run.Scope);
            return TimestampText.TryParse(text, out var time)
                ? time
                : throw new EvaluationException(
                    ErrorNames.QueryEvaluationError,
                    "Timestamp",
                    $"The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: {text}"
                );
        }
    }

    private sealed class SelectedTime(PathSelection path) : WaitTime
    {
        public override DateTimeOffset Due(FlowRun run)
        {
            var text = Selected(run, path, "TimestampPath");
            return TimestampText.TryParse(text, out var time)
                ? time
                : throw Failure(
                    "TimestampPath",
                    $"The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: {path.Text} == {text}"
                );
        }
    }
}
