using Workflows.Engine.Errors;
using Workflows.Engine.States;

namespace Workflows.Engine.TestState;

/// <summary>Which retrier or catcher of a state names an error.</summary>
internal static class ErrorHandling
{
    /// <summary>Finds them.</summary>
    /// <param name="state">The state as it is defined.</param>
    /// <param name="error">The error.</param>
    /// <param name="retries">How often the retrier has retried already.</param>
    /// <param name="isCaught">Whether a catcher has taken the error.</param>
    /// <param name="random">Where the jitter of a delay comes from.</param>
    /// <returns>What was found; <see langword="null"/> if nothing names the error.</returns>
    public static InspectionErrorDetails? Of(State state, StateError error, int retries, bool isCaught, Random random)
    {
        if (state is not StateWithRetry { Retry: var retriers, Catchers: var catchers })
        {
            return null;
        }
        var retryIndex = IndexOf(retriers.Select(r => r.ErrorEquals), error);
        var delay = retryIndex is null ? null : Delay(new RetryPolicy(retriers, random), error, retries);
        var details = new InspectionErrorDetails
        {
            RetryIndex = retryIndex,
            RetryBackoffIntervalSeconds = (long?)delay?.TotalSeconds,
            CatchIndex = isCaught && delay is null ? IndexOf(catchers.Select(c => c.ErrorEquals), error) : null,
        };
        return details == new InspectionErrorDetails() ? null : details;
    }

    private static TimeSpan? Delay(RetryPolicy policy, StateError error, int retries)
    {
        for (var i = 0; i < retries; i++)
        {
            if (policy.Next(error) is null)
            {
                return null;
            }
        }
        return policy.Next(error);
    }

    private static int? IndexOf(IEnumerable<EquatableArray<string>> names, StateError error)
    {
        var found = names.Index().FirstOrDefault(n => error.IsNamedBy(n.Item), (-1, default));
        return found.Index < 0 ? null : found.Index;
    }
}
