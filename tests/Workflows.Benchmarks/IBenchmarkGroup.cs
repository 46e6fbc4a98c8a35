namespace Workflows.Benchmarks;

/// <summary>Benchmarks that belong together and end in tables.</summary>
internal interface IBenchmarkGroup
{
    /// <summary>The name it is run by.</summary>
    string Name { get; }

    /// <summary>What it measures, in a few words.</summary>
    string Summary { get; }

    /// <summary>Measures, and prints the tables.</summary>
    Task RunAsync(BenchmarkRun run);
}
