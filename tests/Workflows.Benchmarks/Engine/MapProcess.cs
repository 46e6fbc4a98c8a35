using System.Diagnostics;
using Workflows.Benchmarks.Measuring;

namespace Workflows.Benchmarks.Engine;

/// <summary>What one execution of a Map state takes in a process that does nothing else.</summary>
/// <param name="Nanoseconds">The time of the execution, all code being new to the process.</param>
/// <param name="PeakBytes">The most memory that the process had at any time: its peak working set.</param>
internal sealed record MapProcess(double Nanoseconds, double PeakBytes)
{
    /// <summary>The first argument of such a process; the second is the number of items.</summary>
    public const string Argument = "map-process";

    /// <summary>What such a process does: it executes the Map state once and prints what that took.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(int items, TextWriter output)
    {
        var execute = Executions.Of(EngineCase.Map(items), Executions.WithoutLimits);
        var start = Stopwatch.GetTimestamp();
        var result = await execute.ResultAsync();
        var time = Stopwatch.GetElapsedTime(start);
        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync(
            Json.Object(
                    ("items", result.Output.Count),
                    ("nanoseconds", time.TotalNanoseconds),
                    ("peakBytes", process.PeakWorkingSet64)
                )
                .ToString()
        );
        return 0;
    }

    /// <summary>Starts such a process.</summary>
    public static async Task<MapProcess> MeasureAsync(int items, CancellationToken cancel)
    {
        var answer = await ChildProgram.RunAsync(
            Path.Combine(AppContext.BaseDirectory, "Workflows.Benchmarks.dll"),
            [Argument, items.ToString(CultureInfo.InvariantCulture)],
            cancel
        );
        return new MapProcess(answer["nanoseconds"].GetDouble(), answer["peakBytes"].GetDouble());
    }
}
