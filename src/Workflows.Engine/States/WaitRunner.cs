using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.History;

namespace Workflows.Engine.States;

/// <summary>Runs a Wait state.</summary>
internal sealed class WaitRunner : StateRunner
{
    private const long MaxSeconds = 99_999_999;

    private readonly ComputedField? seconds;
    private readonly TextField? timestamp;
    private readonly OutputFields fields;
    private readonly int? next;

    public WaitRunner(JsonataWait state, StateCompiler compiler)
        : base(state.Name)
    {
        seconds = ComputedField.Compile(state.Seconds, "Seconds", compiler.Expressions);
        timestamp = TextField.Compile(state.Timestamp, "Timestamp", compiler.Expressions);
        fields = OutputFields.Compile(compiler, state.Assign, state.Output);
        next = compiler.Next(state);
        if (seconds is null == timestamp is null)
        {
            compiler.Expressions.Refuse($"State \"{state.Name}\" needs either \"Seconds\" or \"Timestamp\".");
        }
    }

    public override async ValueTask<StateResult> RunAsync(FlowRun run, Json input)
    {
        var entered = Enter(run, HistoryEventType.WaitStateEntered, input);
        try
        {
            if (!await run.WaitUntilAsync(Due(run)))
            {
                run.Record(new HistoryEvent(HistoryEventType.WaitStateAborted));
                return StateResult.Aborted;
            }
            var assigned = fields.Assigned(run.Scope);
            var output = Exit(run, HistoryEventType.WaitStateExited, assigned, fields.Output(run.Scope, input));
            return StateResult.Continue(next, output);
        }
        catch (EvaluationException error)
        {
            return StateResult.Fail(Fail(run, error, entered, previous: entered));
        }
    }

    private DateTimeOffset Due(FlowRun run)
    {
        var now = run.Execution.Scheduler.Now;
        return seconds is not null
            ? now.AddSeconds(seconds.Integer(run.Scope, 0, MaxSeconds))
            : Time(timestamp!.Text(run.Scope));
    }

    private static DateTimeOffset Time(string text) =>
        // A date and time with T between them and a zone; .NET's parser alone would take more than that.
        text.Contains('T', StringComparison.Ordinal)
        && (text.EndsWith('Z') || text.AsSpan(text.IndexOf('T', StringComparison.Ordinal)).IndexOfAny('+', '-') > 0)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new EvaluationException(
                ErrorNames.QueryEvaluationError,
                "Timestamp",
                $"The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: {text}"
            );
}
