using Workflows.Benchmarks.Measuring;

namespace Workflows.Benchmarks.Tests.Measuring;

public sealed class ContestTests
{
    [Fact]
    public async Task Run_TwoSubjects_TakeTurnsAfterTheWarmUp()
    {
        var log = new List<string>();

        var costs = await Contest.RunAsync(
            [new Scripted("a", 10, log), new Scripted("b", 20, log)],
            MeasuringRules.Full with
            {
                Rounds = 2,
            },
            CancellationToken.None
        );

        Assert.Equal(["warm a", "warm b", "a 3", "b 3", "a 3", "b 3"], log);
        Assert.Equal([10.0, 20.0], costs.Select(static cost => cost.Nanoseconds));
    }

    [Fact]
    public void Full_Rules_HaveEnoughBatches() =>
        Assert.True(MeasuringRules.Full.Rounds * MeasuringRules.Full.BatchesPerRound >= 21);

    private sealed class Scripted(string name, double nanoseconds, List<string> log) : ISubject
    {
        public string Name => name;

        public double? BytesPerOperation => null;

        public Task PrepareAsync(CancellationToken cancel)
        {
            log.Add($"warm {name}");
            return Task.CompletedTask;
        }

        public Task<double[]> SampleAsync(int count, CancellationToken cancel)
        {
            log.Add($"{name} {count}");
            return Task.FromResult(Enumerable.Repeat(nanoseconds, count).ToArray());
        }
    }
}
