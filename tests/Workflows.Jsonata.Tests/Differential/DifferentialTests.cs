using System.Text;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>Expressions made at random give what the reference implementation, npm's <c>jsonata</c>, gives.</summary>
/// <remarks>
/// <c>WORKFLOWS_TEST_LONG=1</c> tries many more of them; <c>WORKFLOWS_TEST_SEED</c> and <c>WORKFLOWS_TEST_CASES</c> choose
/// others.
/// </remarks>
public sealed class DifferentialTests(ReferenceInstallation installation, ITestOutputHelper output)
    : IClassFixture<ReferenceInstallation>
{
    private const int Batch = 500;
    private const int Cases = 500;
    private const int LongCases = 20_000;
    private const int MaxReported = 5;

    private static readonly JsonataBindings Bindings = JsonataBindings
        .Of(ExpressionGenerator.Bindings)
        .WithLimits(new JsonataLimits { Time = TimeSpan.FromSeconds(5), Depth = 1_000 });

    [Fact]
    public async Task Evaluate_GeneratedExpressions_GiveWhatTheReferenceGives()
    {
        Assert.SkipWhen(installation.Obstacle is not null, installation.Obstacle ?? "");
        var (seed, count) = (Setting("WORKFLOWS_TEST_SEED") ?? 20_260_115, IsLong ? LongCases : Cases);
        count = Setting("WORKFLOWS_TEST_CASES") ?? count;
        var run = new Run(new ReferenceProcess(installation, Json.Object(ExpressionGenerator.Bindings)));
        using (run.Reference)
        {
            var random = new Random(seed);
            var expressions = new ExpressionGenerator(random);
            var documents = new DataGenerator(random);
            for (var done = 0; done < count && run.Failures.Count < MaxReported; done += Batch)
            {
                var batch = new Case[Math.Min(Batch, count - done)];
                for (var i = 0; i < batch.Length; i++)
                {
                    batch[i] = new Case(expressions.Next(), documents.Next());
                }
                await run.CompareAsync(batch);
            }
        }
        output.WriteLine(run.Summary);
        Assert.True(run.Failures is [], $"seed {seed}\n{string.Join("\n\n", run.Failures)}");
    }

    /// <summary>Whether the tests are to take their time.</summary>
    internal static bool IsLong => Setting("WORKFLOWS_TEST_LONG") == 1;

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>What has been found so far.</summary>
    private sealed class Run(ReferenceProcess reference)
    {
        private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

        public ReferenceProcess Reference => reference;

        /// <summary>The cases that differ, as small as can be.</summary>
        public List<string> Failures { get; } = [];

        /// <summary>How many cases ended in which way.</summary>
        public string Summary => string.Join(", ", counts.Select(static count => $"{count.Key}: {count.Value}"));

        public async Task CompareAsync(Case[] cases)
        {
            var references = await reference.EvaluateAsync(cases, TestContext.Current.CancellationToken);
            for (var i = 0; i < cases.Length && Failures.Count < MaxReported; i++)
            {
                var verdict = Compare(cases[i], references[i]);
                Count($"{verdict}");
                if (verdict == Verdict.Same)
                {
                    var value = references[i].Value;
                    Count(
                        references[i].Kind == OutcomeKind.Error ? "(errors)"
                        : value.IsUndefined ? "(nothing)"
                        : "(values)"
                    );
                }
                if (verdict == Verdict.Different)
                {
                    Failures.Add(await ReportAsync(cases[i]));
                }
            }
        }

        private static Verdict Compare(Case @case, Outcome reference) =>
            Comparison.Compare(@case.Text, Outcome.Of(@case.Text, @case.Input, Bindings), reference);

        private async Task<string> ReportAsync(Case found)
        {
            var smallest = await new Shrinker(FindFailingAsync).ShrinkAsync(found);
            var expected = await reference.EvaluateAsync([smallest], TestContext.Current.CancellationToken);
            var report = new StringBuilder();
            report.AppendLine(smallest.Text);
            report.AppendLine(CultureInfo.InvariantCulture, $"  over      {smallest.Input}");
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"  gives     {Outcome.Of(smallest.Text, smallest.Input, Bindings)}"
            );
            report.Append(CultureInfo.InvariantCulture, $"  should be {expected[0]}");
            return report.ToString();
        }

        private async Task<bool[]> FindFailingAsync(IReadOnlyList<Case> cases)
        {
            var references = await reference.EvaluateAsync(cases, TestContext.Current.CancellationToken);
            return [.. cases.Select((@case, i) => Compare(@case, references[i]) == Verdict.Different)];
        }

        private void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;
    }
}
