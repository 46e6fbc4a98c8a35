using Workflows.Engine.States;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.TestState;

/// <summary>Tests one state by itself, as the service's TestState does: runs it once, and tells what comes of it.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html"/>
public static class StateTest
{
    /// <summary>
    /// Tests a state. Waiting takes no time; a state that would take more than five minutes times out, as it does there.
    /// </summary>
    /// <param name="request">What to test.</param>
    /// <param name="tasks">What does the work of a Task state without a mock.</param>
    /// <param name="options">The names, the account, the time and the seed of the execution that is made for the test.</param>
    /// <param name="cancellation">Gives the test up.</param>
    /// <exception cref="ArgumentException">The state is a Task state without a mock, and nothing is there to do its work.</exception>
    /// <exception cref="OperationCanceledException">The test was given up.</exception>
    public static Task<TestStateResponse> RunAsync(
        TestStateRequest request,
        ITaskRunner? tasks = null,
        ExecutionOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        // Away from the caller's thread and synchronization context: the execution has a scheduler of its own.
        return Task.Run(
            () => TestAsync(request, tasks, options ?? new ExecutionOptions(), cancellation),
            CancellationToken.None
        );
    }

    private static async Task<TestStateResponse> TestAsync(
        TestStateRequest request,
        ITaskRunner? tasks,
        ExecutionOptions options,
        CancellationToken cancellation
    )
    {
        try
        {
            RequestRules.CheckParameters(request);
            var tested = TestedState.Of(request);
            RequestRules.Check(request, tested);
            var runner = tested.Compile(compiler => Runner(request, compiler));
            var work = Work(request, tested, tasks);
            return await new TestRun(request, tested, work, Express(request, options), cancellation).RunAsync(runner);
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    /// <summary>The service tests a state in an Express execution.</summary>
    private static ExecutionOptions Express(TestStateRequest request, ExecutionOptions options) =>
        options with
        {
            Type = ExecutionType.Express,
            Objects = request.StateConfiguration.MapItemReaderData is { } data ? new ReaderData(data) : options.Objects,
        };

    private static StateRunner Runner(TestStateRequest request, StateCompiler compiler) =>
        (compiler.State, request.Mock) switch
        {
            (MapState state, { } mock) => new MockedMapRunner(
                state,
                compiler,
                mock,
                request.StateConfiguration.MapIterationFailureCount
            ),
            (ParallelState state, { } mock) => new MockedParallelRunner(state, compiler, mock.ToFlowResult()),
            _ => StateRunners.Compile(compiler),
        };

    private static ITaskRunner Work(TestStateRequest request, TestedState tested, ITaskRunner? tasks) =>
        (request.Mock, tasks, tested.Definition) switch
        {
            ({ } mock, _, _) => new MockedTask(mock),
            (_, { } given, _) => given,
            (_, _, not TaskState) => new MockedTask(new TestStateMock()),
            _ => throw new ArgumentException(
                "Something must do the work of a Task state without a mock.",
                nameof(tasks)
            ),
        };
}
