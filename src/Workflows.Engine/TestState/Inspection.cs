namespace Workflows.Engine.TestState;

/// <summary>Keeps what the service would tell of the data on its way through a state.</summary>
internal sealed class Inspection(State state) : IStateObserver
{
    private readonly Dictionary<StateStage, Json> seen = [];

    public void Observe(StateStage stage, Json value)
    {
        if (IsTold(stage))
        {
            seen[stage] = value;
        }
    }

    /// <summary>What was seen.</summary>
    /// <param name="input">The state's input.</param>
    /// <param name="hasResult">Whether the state has come to a result; what a catcher makes of an error is none.</param>
    public InspectionData ToData(Json input, bool hasResult) =>
        new()
        {
            Input = input,
            // A Fail state has no InputPath; the service tells what it would see all the same.
            AfterInputPath = state is JsonPathFail ? input : At(StateStage.AfterInputPath),
            AfterParameters = At(StateStage.AfterParameters),
            AfterArguments = At(StateStage.AfterArguments),
            AfterItemsPath = At(StateStage.AfterItemsPath),
            AfterItemSelector = At(StateStage.AfterItemSelector),
            MaxConcurrency = At(StateStage.MaxConcurrency),
            ToleratedFailureCount = At(StateStage.ToleratedFailureCount),
            ToleratedFailurePercentage = At(StateStage.ToleratedFailurePercentage),
            Result = state is JsonPathPass { Result: { IsUndefined: false } given } ? given : At(StateStage.Result),
            AfterResultSelector = hasResult ? At(StateStage.AfterResultSelector) : default,
            AfterResultPath = hasResult ? At(StateStage.AfterResultPath) : default,
        };

    private Json At(StateStage stage) => seen.GetValueOrDefault(stage);

    /// <summary>Which steps the service tells of, by type of state; others are gone through, and not told.</summary>
    private bool IsTold(StateStage stage) =>
        state switch
        {
            TaskState => true,
            MapState => stage is not (StateStage.AfterParameters or StateStage.Result),
            ParallelState => stage is StateStage.AfterResultSelector or StateStage.AfterResultPath,
            JsonPathPass { Result.IsUndefined: false } => stage
                is StateStage.Result
                    or StateStage.AfterResultSelector
                    or StateStage.AfterResultPath,
            PassState => true,
            _ => stage is StateStage.AfterInputPath,
        };
}
