using Workflows.Engine.States;

namespace Workflows.Engine.TestState;

/// <summary>What a request must keep to.</summary>
internal static class RequestRules
{
    /// <summary>Checks what can be checked without the definition.</summary>
    /// <exception cref="RefusedException">A parameter is out of its range.</exception>
    public static void CheckParameters(TestStateRequest request)
    {
        var configuration = request.StateConfiguration;
        string?[] findings =
        [
            Length("stateName", request.StateName),
            Length("stateConfiguration.errorCausedByState", configuration.ErrorCausedByState),
            Range("stateConfiguration.mapIterationFailureCount", configuration.MapIterationFailureCount),
            Range("stateConfiguration.retrierRetryCount", configuration.RetrierRetryCount),
        ];
        if (findings.Any(f => f is not null))
        {
            // In the words of the AWS SDK, which does not let such a request out.
            throw new RefusedException(
                "ParamValidationError",
                string.Join('\n', ["Parameter validation failed:", .. findings.OfType<string>()])
            );
        }
    }

    /// <summary>Checks whether the state can be tested as requested.</summary>
    /// <exception cref="RefusedException">It cannot.</exception>
    public static void Check(TestStateRequest request, TestedState tested)
    {
        if (request.Mock is { } mock)
        {
            MockRules.Check(mock, tested.Definition, request.RevealSecrets);
        }
        else
        {
            CheckUnmocked(request, tested.Definition);
        }
        if (request.StateConfiguration.ErrorCausedByState is { } name && !tested.Contains(name))
        {
            throw RefusedException.Invalid(
                $"There is no state '{name}' in the state under test that could cause the error."
            );
        }
        if (!request.Variables.IsUndefined && !request.Variables.IsObject)
        {
            throw RefusedException.Invalid("Variables must be a JSON object.");
        }
        if (
            tested.Definition is JsonataMap { ItemReader: not null } or JsonPathMap { ItemReader: not null }
            && request.StateConfiguration.MapItemReaderData is null
        )
        {
            throw RefusedException.Invalid(
                "ItemReader data must be specified when testing a Map state with ItemReader specified."
            );
        }
        ContextRules.Check(request.Context);
    }

    private static void CheckUnmocked(TestStateRequest request, State state)
    {
        if (state is MapState or ParallelState)
        {
            throw RefusedException.InvalidDefinition(
                "TestState API does not support Map or Parallel states. Supported state types include: "
                    + "[Task, Wait, Pass, Succeed, Fail, Choice]"
            );
        }
        if (!request.Context.IsUndefined)
        {
            throw RefusedException.Invalid("A Context object can be specified only together with a mock.");
        }
        if (state is not TaskState task)
        {
            return;
        }
        if (NeedsMock(task.Resource.ToString()))
        {
            throw RefusedException.InvalidDefinition(
                "TestState API does not support activities, '.sync' or '.waitForTaskToken' integration patterns without a mock."
            );
        }
        if (request.RoleArn is null)
        {
            throw RefusedException.Invalid("RoleArn must be specified when testing a Task state");
        }
    }

    private static bool NeedsMock(string resource) =>
        TaskResourceName.Of(resource).IsSubmitted || resource.Contains(":activity:", StringComparison.Ordinal);

    private static string? Length(string parameter, string? value) =>
        value is { Length: 0 } ? $"Invalid length for parameter {parameter}, value: 0, valid min length: 1" : null;

    private static string? Range(string parameter, int value) =>
        value < 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Invalid value for parameter {parameter}, value: {value}, valid min value: 0"
            )
            : null;
}
