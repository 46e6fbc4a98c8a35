namespace Workflows.Engine.TestState;

/// <summary>What a mock must keep to.</summary>
internal static class MockRules
{
    /// <summary>Checks a mock.</summary>
    /// <param name="mock">The mock.</param>
    /// <param name="state">The state that it stands in for.</param>
    /// <param name="revealsSecrets">Whether the request asks for secrets, too.</param>
    /// <exception cref="RefusedException">It cannot stand in for the state's work.</exception>
    public static void Check(TestStateMock mock, State state, bool revealsSecrets)
    {
        if (state is not (TaskState or MapState or ParallelState))
        {
            throw RefusedException.Invalid($"State type '{state.Type}' is not supported when a mock is specified");
        }
        if (revealsSecrets)
        {
            throw RefusedException.Invalid("TestState does not support RevealSecrets when a mock is specified.");
        }
        if (mock.Result.IsUndefined == mock.ErrorOutput is null)
        {
            throw RefusedException.Invalid(
                "A test mock should have only one of the following fields: [result, errorOutput]."
            );
        }
        if (!mock.Result.IsUndefined)
        {
            CheckResult(mock, state);
        }
    }

    private static void CheckResult(TestStateMock mock, State state)
    {
        switch (state)
        {
            case TaskState task:
                MockedResultRules.Check(mock.Result, mock.FieldValidationMode, task.Resource.ToString());
                break;
            case JsonataMap { ResultWriter: not null } or JsonPathMap { ResultWriter: not null }:
                if (!mock.Result.IsObject)
                {
                    throw RefusedException.Invalid("Mocked result must be a JSON object.");
                }
                break;
            default:
                CheckItems(mock.Result, state);
                break;
        }
    }

    private static void CheckItems(Json result, State state)
    {
        if (!result.IsArray)
        {
            throw RefusedException.Invalid("Mocked result must be an array.");
        }
        if (state is ParallelState parallel && parallel.Branches.Count != result.Count)
        {
            throw RefusedException.Invalid(
                "Mocked result must contain the same number of items as number of Parallel branches."
            );
        }
    }
}
