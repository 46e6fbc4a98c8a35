namespace Workflows.Compiler.Lowering;

/// <summary>What the steps around a step say about the one state that it becomes.</summary>
internal sealed record StateSettings
{
    public static StateSettings None { get; } = new();

    public string? Name { get; init; }

    public EquatableArray<Retrier> Retry { get; init; } = [];

    public Term? Timeout { get; init; }

    public Term? Heartbeat { get; init; }

    /// <summary>What a step becomes that has settings: the innermost one that is no setting, and what they say together.</summary>
    public static (Step Work, StateSettings Settings) Of(Step step)
    {
        var settings = None;
        while (true)
        {
            (Step Inner, StateSettings Settings)? outer = step switch
            {
                // What stands further inside is nearer to the call, and wins; the inner retriers are asked first.
                RetryStep s => (s.Work, settings with { Retry = [.. s.Retriers, .. settings.Retry] }),
                TimeoutStep s => (s.Work, settings with { Timeout = s.Seconds }),
                HeartbeatStep s => (s.Work, settings with { Heartbeat = s.Seconds }),
                NamedStep s => (s.Work, settings with { Name = s.Name }),
                _ => null,
            };
            if (outer is not { } next)
            {
                return (step, settings);
            }
            (step, settings) = next;
        }
    }
}
