namespace Workflows.Benchmarks.Measuring;

/// <summary>How an operation is measured, the same in this process and in a peer.</summary>
internal sealed record MeasuringRules
{
    /// <summary>The rules of a run whose numbers are to be quoted.</summary>
    public static MeasuringRules Full { get; } =
        new()
        {
            BatchTime = TimeSpan.FromMilliseconds(20),
            LeastWarmUp = TimeSpan.FromMilliseconds(600),
            MostWarmUp = TimeSpan.FromSeconds(4),
            Rounds = 7,
            BatchesPerRound = 3,
            Processes = 3,
        };

    /// <summary>The rules of a short run that only shows that everything works.</summary>
    public static MeasuringRules Quick { get; } =
        new()
        {
            BatchTime = TimeSpan.FromMilliseconds(1),
            LeastWarmUp = TimeSpan.Zero,
            MostWarmUp = TimeSpan.FromMilliseconds(20),
            Rounds = 3,
            BatchesPerRound = 1,
            Processes = 1,
        };

    /// <summary>How long a batch should take: long against the clock's resolution, short against disturbances.</summary>
    public required TimeSpan BatchTime { get; init; }

    /// <summary>How long the warm-up takes at least; a compiler that works in the background needs some time.</summary>
    public required TimeSpan LeastWarmUp { get; init; }

    /// <summary>After so much time the warm-up ends, steady or not.</summary>
    public required TimeSpan MostWarmUp { get; init; }

    /// <summary>How often each of the compared operations has its turn.</summary>
    public required int Rounds { get; init; }

    /// <summary>How many batches an operation runs in one turn.</summary>
    public required int BatchesPerRound { get; init; }

    /// <summary>How many processes are started to measure what happens but once in each.</summary>
    public required int Processes { get; init; }

    /// <summary>How many batches the warm-up compares with as many before them.</summary>
    public int SteadyBatches { get; init; } = 5;

    /// <summary>The warm-up is steady when the median of the last batches differs by no more than this share.</summary>
    public double SteadyWithin { get; init; } = 0.03;
}
