using Workflows.Engine.Errors;
using Workflows.Engine.History;
using Workflows.Engine.Scopes;
using Workflows.Engine.States;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.TestState;

/// <summary>The one run of the state under test, in an execution made for it.</summary>
internal sealed class TestRun
{
    private const string States = "states";
    private const string ErrorOutput = "errorOutput";

    private readonly TestStateRequest request;
    private readonly TestedState tested;
    private readonly CancellationToken cancellation;
    private readonly Execution execution;
    private readonly Inspection inspection;
    private readonly FlowRun run;
    private StateResult ended;

    public TestRun(
        TestStateRequest request,
        TestedState tested,
        ITaskRunner tasks,
        ExecutionOptions options,
        CancellationToken cancellation
    )
    {
        this.request = request;
        this.tested = tested;
        this.cancellation = cancellation;
        var input = request.Input.IsUndefined ? Json.EmptyObject : request.Input;
        execution = new Execution(input, tasks, options, cancellation);
        inspection = new Inspection(tested.Definition);
        run = new FlowRun(execution, new VariableScope(null), Context(), lastEventId: 0) { Observer = inspection };
        if (request.Variables.Count > 0)
        {
            run.Variables.Assign(request.Variables);
        }
    }

    /// <summary>Runs the state.</summary>
    /// <exception cref="RefusedException">The mock does not fit what the state works on.</exception>
    /// <exception cref="OperationCanceledException">The test was given up.</exception>
    public async Task<TestStateResult> RunAsync(StateRunner runner)
    {
        var result = await execution.RunAsync(
            async (root, input) =>
            {
                // The end of the execution is the end of the test.
                root.WhileWaiting(run.Abort);
                ended = await runner.RunAsync(run, input);
                return ended.AsFlowResult();
            },
            timeoutSeconds: null
        );
        return result.Status switch
        {
            ExecutionStatus.Succeeded when CaughtError is { } error => Conclude(result, error, isCaught: true),
            ExecutionStatus.Succeeded => Conclude(result, error: null, isCaught: false),
            ExecutionStatus.TimedOut => Conclude(result, new StateError(ErrorNames.Timeout, null), isCaught: false),
            ExecutionStatus.Aborted => throw new OperationCanceledException(cancellation),
            _ => Conclude(result, new StateError(result.Error, result.Cause), isCaught: false),
        };
    }

    private ContextObject Context() =>
        request.Context.IsUndefined
            ? ContextObject.Of(execution, request.RoleArn)
            : ContextObject.Fixed(request.Context);

    /// <summary>The error that a catcher has taken, as <c>$states.errorOutput</c> tells it.</summary>
    private StateError? CaughtError =>
        run.Scope.TryGet(States, out var states) && states[ErrorOutput] is { IsUndefined: false } output
            ? new StateError(Text(output[ErrorNames.ErrorField]), Text(output[ErrorNames.CauseField]))
            : null;

    private TestStateResult Conclude(ExecutionResult result, StateError? error, bool isCaught)
    {
        var details = error is null ? null : Details(error, isCaught);
        var status =
            error is null ? TestStateStatus.Succeeded
            : details?.RetryBackoffIntervalSeconds is not null ? TestStateStatus.Retriable
            : isCaught ? TestStateStatus.CaughtError
            : TestStateStatus.Failed;
        var goesOn = status is TestStateStatus.Succeeded or TestStateStatus.CaughtError;
        return new TestStateResult(status)
        {
            Output = goesOn ? result.Output : default,
            Error = error?.Error,
            Cause = error?.Cause,
            NextState = goesOn && ended.HasNext ? tested.Flow.States[ended.Next].Name : null,
            InspectionData = Data(result, details, hasResult: error is null),
        };
    }

    private InspectionErrorDetails? Details(StateError error, bool isCaught) =>
        ErrorHandling.Of(
            tested.Definition,
            error,
            request.StateConfiguration.RetrierRetryCount,
            isCaught,
            execution.Random
        );

    private InspectionData? Data(ExecutionResult result, InspectionErrorDetails? details, bool hasResult) =>
        request.InspectionLevel == InspectionLevel.Info
            ? null
            : inspection.ToData(execution.Input, hasResult) with
            {
                Variables = Variables(result),
                ErrorDetails = details,
            };

    /// <summary>The variables that the state found, and those it has set.</summary>
    private Json Variables(ExecutionResult result)
    {
        var variables = request.Variables.IsObject ? request.Variables : Json.EmptyObject;
        foreach (var exited in result.History.OfType<StateExitedEvent>())
        {
            var assigned = exited.AssignedVariables;
            for (var i = 0; i < assigned.Count; i++)
            {
                variables = variables.With(assigned.Keys[i], assigned.Values[i]);
            }
        }
        return variables.Count > 0 ? variables : default;
    }

    private static string? Text(Json value) => value.TryGetString(out var text) ? text : null;
}
