using Workflows.Engine.Errors;

namespace Workflows.Engine.States;

/// <summary>Counts the retries of one state's run, and says whether there is another one and after what delay.</summary>
internal sealed class RetryPolicy(EquatableArray<Retrier> retriers, Random random)
{
    private readonly long[] used = new long[retriers.Count];

    /// <summary>How many retries there have been.</summary>
    public int Count { get; private set; }

    /// <summary>The delay before the next attempt; <see langword="null"/> if the error is not retried (any more).</summary>
    public TimeSpan? Next(StateError error)
    {
        for (var i = 0; i < used.Length; i++)
        {
            var retrier = retriers[i];
            if (!error.IsNamedBy(retrier.ErrorEquals))
            {
                continue;
            }
            // The first retrier that names the error decides, also when it has no attempts left.
            if (used[i] >= (retrier.MaxAttempts ?? Retrier.DefaultMaxAttempts))
            {
                return null;
            }
            Count++;
            return Delay(retrier, used[i]++);
        }
        return null;
    }

    private TimeSpan Delay(Retrier retrier, long earlier)
    {
        var seconds =
            (retrier.IntervalSeconds ?? Retrier.DefaultIntervalSeconds)
            * Math.Pow(retrier.BackoffRate ?? Retrier.DefaultBackoffRate, earlier);
        var longest = retrier.MaxDelaySeconds ?? WholeYear;
        var delay = Math.Min(seconds, longest);
        return TimeSpan.FromSeconds(
            retrier.JitterStrategy == JitterStrategy.Full ? random.NextDouble() * delay : delay
        );
    }

    /// <summary>No delay can be longer than an execution.</summary>
    private const long WholeYear = 31_622_400;
}
