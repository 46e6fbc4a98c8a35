using Workflows.Engine.Tasks;
using Workflows.Engine.TestState;

namespace Workflows.Engine.Tests.TestState;

/// <summary>Short ways to test a state.</summary>
internal static class Tests
{
    public static TestStateRequest State(string definition) => new() { Definition = Json.Parse(definition) };

    public static TestStateMock Result(string json) => new() { Result = Json.Parse(json) };

    public static TestStateMock Error(string error, string? cause = null) =>
        new() { ErrorOutput = new MockedError(error, cause) };

    public static async Task<TestStateResult> TestAsync(this TestStateRequest request, ITaskRunner? tasks = null) =>
        Assert.IsType<TestStateResult>(
            await StateTest.RunAsync(request, tasks, cancellation: TestContext.Current.CancellationToken)
        );

    public static async Task<TestStateRefusal> RefusalAsync(this TestStateRequest request) =>
        Assert.IsType<TestStateRefusal>(
            await StateTest.RunAsync(request, cancellation: TestContext.Current.CancellationToken)
        );
}
