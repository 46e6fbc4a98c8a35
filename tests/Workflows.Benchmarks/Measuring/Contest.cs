namespace Workflows.Benchmarks.Measuring;

/// <summary>Measures operations side by side.</summary>
internal static class Contest
{
    /// <summary>
    /// Warms all of them up, then lets them run in turns, so that a noisy moment of the machine hits each of them.
    /// </summary>
    /// <returns>The cost of each, in the order given.</returns>
    public static async Task<Measurement[]> RunAsync(
        IReadOnlyList<ISubject> subjects,
        MeasuringRules rules,
        CancellationToken cancel
    )
    {
        var times = new List<double>[subjects.Count];
        for (var i = 0; i < subjects.Count; i++)
        {
            times[i] = [];
            await subjects[i].PrepareAsync(cancel);
        }
        for (var round = 0; round < rules.Rounds; round++)
        {
            for (var i = 0; i < subjects.Count; i++)
            {
                times[i].AddRange(await subjects[i].SampleAsync(rules.BatchesPerRound, cancel));
            }
        }
        return [.. subjects.Select((subject, i) => Measurement.Of(times[i], subject.BytesPerOperation))];
    }
}
