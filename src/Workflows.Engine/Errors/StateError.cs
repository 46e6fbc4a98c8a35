namespace Workflows.Engine.Errors;

/// <summary>Why a state failed. A value: workflow errors are data.</summary>
/// <param name="Error">The error's name; a task's failure may have none.</param>
/// <param name="Cause">The cause; may be missing too.</param>
internal sealed record StateError(string? Error, string? Cause)
{
    /// <summary>Whether an <c>ErrorEquals</c> list names this error.</summary>
    public bool IsNamedBy(EquatableArray<string> names)
    {
        if (Error is ErrorNames.Runtime)
        {
            return false;
        }
        foreach (var name in names)
        {
            var matches = name switch
            {
                ErrorNames.All => true,
                ErrorNames.TaskFailed => Error is not ErrorNames.Timeout,
                _ => string.Equals(name, Error, StringComparison.Ordinal),
            };
            if (matches)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What a Catch hands on.</summary>
    public Json ToOutput() => Json.Object((ErrorNames.ErrorField, Error), (ErrorNames.CauseField, Cause));
}
