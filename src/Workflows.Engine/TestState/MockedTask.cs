using Workflows.Engine.Tasks;

namespace Workflows.Engine.TestState;

/// <summary>Answers a Task state with its mock.</summary>
internal sealed class MockedTask(TestStateMock mock) : ITaskRunner
{
    public string? Missing(TaskState state) => null;

    public Task<TaskOutcome> RunAsync(TaskRequest request) =>
        Task.FromResult(
            mock.ErrorOutput is { } error
                ? TaskOutcome.Failure(error.Error, error.Cause)
                : TaskOutcome.Success(mock.Result)
        );
}
