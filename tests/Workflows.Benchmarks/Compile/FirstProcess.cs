using System.Diagnostics;
using Workflows.Benchmarks.Measuring;

namespace Workflows.Benchmarks.Compile;

/// <summary>What it costs a new process to compile workflows.</summary>
/// <param name="First">From the beginning of its code to the text of the first workflow.</param>
/// <param name="All">From the beginning of its code to the text of the last.</param>
/// <param name="Whole">From the process's start to its end.</param>
internal sealed record FirstProcess(Measurement First, Measurement All, Measurement Whole)
{
    private const string Program = "Workflows.Benchmarks.FSharp.dll";

    /// <summary>The program as it is built.</summary>
    public static string Built { get; } = Path.Combine(AppContext.BaseDirectory, Program);

    /// <summary>The program as the build publishes it, compiled ahead of time; it may not be there.</summary>
    public static string Published { get; } = Path.Combine(AppContext.BaseDirectory, "published", Program);

    /// <summary>Runs processes one after the other, each of which compiles so many workflows.</summary>
    public static async Task<FirstProcess> MeasureAsync(
        string program,
        int workflows,
        int processes,
        CancellationToken cancel
    )
    {
        var first = new List<double>();
        var all = new List<double>();
        var whole = new List<double>();
        for (var i = 0; i < processes; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var times = await ChildProgram.RunAsync(
                program,
                [workflows.ToString(CultureInfo.InvariantCulture)],
                cancel
            );
            whole.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            first.Add(Nanoseconds(times["first"]));
            all.Add(Nanoseconds(times["all"]));
        }
        return new FirstProcess(Measurement.Of(first, null), Measurement.Of(all, null), Measurement.Of(whole, null));
    }

    private static double Nanoseconds(Json milliseconds) =>
        TimeSpan.FromMilliseconds(milliseconds.GetDouble()).TotalNanoseconds;
}
