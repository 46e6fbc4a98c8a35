using System.Diagnostics;
using System.Runtime.InteropServices;
using Workflows.Benchmarks.Check;
using Workflows.Benchmarks.Compile;
using Workflows.Benchmarks.Engine;
using Workflows.Benchmarks.Jsonata;
using Workflows.Benchmarks.JsonValues;
using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Peers;

namespace Workflows.Benchmarks;

/// <summary>The command line.</summary>
internal static class BenchmarkProgram
{
    private const int Misuse = 2;
    private const int Interrupted = 130;

    private static readonly IBenchmarkGroup[] Groups =
    [
        new JsonataBenchmarks(),
        new JsonValueBenchmarks(),
        new CompileBenchmarks(),
        new EngineBenchmarks(),
        new CheckBenchmarks(),
    ];

    /// <summary>Runs the benchmarks that the arguments name, by default all.</summary>
    /// <returns>The exit code: 0, 1 when a benchmark failed, 2 for wrong usage, 130 when interrupted.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter progress)
    {
        if (args.Contains("--help", StringComparer.Ordinal))
        {
            await output.WriteLineAsync(Usage());
            return 0;
        }
        var (names, isQuick, definitions) = Parse(args);
        if (
            names.Except(Groups.Select(static group => group.Name), StringComparer.Ordinal).FirstOrDefault() is
            { } unknown
        )
        {
            await progress.WriteLineAsync($"There is no benchmark '{unknown}'.\n\n{Usage()}");
            return Misuse;
        }
        if (definitions is not null && !Directory.Exists(definitions))
        {
            await progress.WriteLineAsync($"There is no folder '{definitions}'.");
            return Misuse;
        }
        var chosen =
            names.Count == 0 ? Groups : [.. Groups.Where(group => names.Contains(group.Name, StringComparer.Ordinal))];
        var rules = isQuick ? MeasuringRules.Quick : MeasuringRules.Full;
        return await RunAsync(chosen, new BenchmarkRun(rules, output, progress, default, definitions));
    }

    private static (IReadOnlyList<string> Names, bool IsQuick, string? Definitions) Parse(string[] args)
    {
        var words = new Queue<string>(args);
        var names = new List<string>();
        var isQuick = false;
        string? definitions = null;
        while (words.TryDequeue(out var word))
        {
            switch (word)
            {
                case "--quick":
                    isQuick = true;
                    break;
                case "--definitions" when words.TryDequeue(out definitions):
                    break;
                default:
                    names.Add(word);
                    break;
            }
        }
        return (names, isQuick, definitions);
    }

    private static async Task<int> RunAsync(IBenchmarkGroup[] groups, BenchmarkRun given)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        var run = given with { Cancel = stop.Token };
        var progress = run.Progress;
        if (IsUnoptimized())
        {
            await progress.WriteLineAsync("This is a Debug build; its numbers mean nothing.");
        }
        try
        {
            foreach (var group in groups)
            {
                await progress.WriteLineAsync($"{group.Name}: {group.Summary}");
                await group.RunAsync(run);
            }
            return 0;
        }
        catch (OperationCanceledException)
        {
            await progress.WriteLineAsync("stopped");
            return Interrupted;
        }
        catch (PeerException) when (stop.IsCancellationRequested)
        {
            // A peer gets the terminal's signal, too, and may be gone before us.
            await progress.WriteLineAsync("stopped");
            return Interrupted;
        }
        catch (PeerException error)
        {
            await progress.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(
            signal,
            context =>
            {
                context.Cancel = true;
                stop.Cancel();
            }
        );

    private static bool IsUnoptimized() =>
        typeof(Json).Assembly.GetCustomAttributes(typeof(DebuggableAttribute), inherit: false)
            is [DebuggableAttribute { IsJITOptimizerDisabled: true }];

    private static string Usage() =>
        $"""
            Usage: bench [NAME]... [--quick] [--definitions FOLDER]

            {string.Join('\n', Groups.Select(static group => $"  {group.Name, -14}{group.Summary}"))}

              --quick       a short run that shows that all works; its numbers mean little
              --definitions what 'check' checks: a folder with files valid-*.json, arrays of cases with a definition each
            """;
}
