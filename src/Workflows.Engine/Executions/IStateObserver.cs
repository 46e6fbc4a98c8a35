namespace Workflows.Engine;

/// <summary>Hears of a state's data at each step of its way.</summary>
internal interface IStateObserver
{
    /// <summary>The data at a step.</summary>
    void Observe(StateStage stage, Json value);
}

/// <summary>The steps of the data's way through a state, by the names of the service's inspection data.</summary>
internal enum StateStage
{
    AfterInputPath,
    AfterParameters,
    AfterArguments,
    AfterItemsPath,
    AfterItemSelector,
    MaxConcurrency,
    ToleratedFailureCount,
    ToleratedFailurePercentage,
    Result,
    AfterResultSelector,
    AfterResultPath,
}
