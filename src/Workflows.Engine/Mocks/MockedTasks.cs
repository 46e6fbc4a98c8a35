using System.Collections.Concurrent;
using Workflows.Engine.History;
using Workflows.Engine.States;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.Mocks;

/// <summary>Answers for the Task states that a test case mocks, whatever they call; hands the others on. For one execution.</summary>
/// <remarks>
/// Each mocked state counts its invocations over the whole execution: retries, further visits and the iterations of a
/// Map state all take the next answer. On the virtual clock the order of iterations is always the same; for one that is
/// easy to foresee, give the Map state a <c>MaxConcurrency</c> of 1. An invocation without an answer fails the execution
/// with <c>States.Runtime</c>.
/// </remarks>
public sealed class MockedTasks : ITaskRunner
{
    private readonly MockTestCase testCase;
    private readonly ITaskRunner others;
    private readonly Dictionary<string, MockedResponse> responses;
    private readonly ConcurrentDictionary<string, long> invocations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> missing = new(StringComparer.Ordinal);

    /// <summary>Tasks of one execution.</summary>
    /// <param name="testCase">Which states are mocked, and what they answer.</param>
    /// <param name="others">Does the work of the states that are not mocked.</param>
    public MockedTasks(MockTestCase testCase, ITaskRunner others)
    {
        ArgumentNullException.ThrowIfNull(testCase);
        ArgumentNullException.ThrowIfNull(others);
        this.testCase = testCase;
        this.others = others;
        responses = testCase.States.ToDictionary(s => s.Name, s => s.Response, StringComparer.Ordinal);
    }

    /// <summary>
    /// Never refuses a state: a test case mocks the states on its own way through the definition. What the others
    /// cannot serve fails the execution if it comes there.
    /// </summary>
    public string? Missing(TaskState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (others.Missing(state) is { } reason)
        {
            missing[state.Name] = reason;
        }
        return null;
    }

    /// <inheritdoc/>
    public Task<TaskOutcome> RunAsync(TaskRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (responses.TryGetValue(request.StateName, out var response))
        {
            return Task.FromResult(Answer(request, response));
        }
        return missing.TryGetValue(request.StateName, out var reason)
            ? Task.FromResult(Failure($"{reason} The test case {testCase} does not mock it."))
            : others.RunAsync(request);
    }

    private TaskOutcome Answer(TaskRequest request, MockedResponse response)
    {
        var invocation = invocations.AddOrUpdate(request.StateName, 0, static (_, count) => count + 1);
        if (response.At(invocation) is { } answer)
        {
            return TaskResourceName.Of(request.Resource).Succeeded == HistoryEventType.LambdaFunctionSucceeded
                ? Payload(answer.Outcome)
                : answer.Outcome;
        }
        var given =
            response.Answers.Count == 0
                ? "none"
                : $"only {string.Join(", ", response.Answers.Select(a => a.Invocations))}";
        return Failure(
            string.Create(
                CultureInfo.InvariantCulture,
                $"State \"{request.StateName}\" has come to invocation {invocation}, and the mocked response \"{response.Name}\" of the test case {testCase} answers {given}."
            )
        );
    }

    /// <summary>
    /// The mock of a function that is called by its own ARN is what <c>lambda:Invoke</c> answers, and the state gets its
    /// payload. Without a payload it is the result itself.
    /// </summary>
    private static TaskOutcome Payload(TaskOutcome outcome) =>
        outcome.Result["Payload"] is { IsUndefined: false } payload ? TaskOutcome.Success(payload) : outcome;

    private static TaskOutcome Failure(string cause) => TaskOutcome.Failure(ErrorNames.Runtime, cause);
}
