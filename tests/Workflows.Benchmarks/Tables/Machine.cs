using System.Runtime.InteropServices;

namespace Workflows.Benchmarks.Tables;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>The processor, its cores, the operating system and .NET, and more that is said of it.</summary>
    public static string Describe(params ReadOnlySpan<string> more) =>
        string.Join(
            "; ",
            [
                $"{Processor()}, {Environment.ProcessorCount} cores",
                RuntimeInformation.OSDescription,
                RuntimeInformation.FrameworkDescription,
                .. more,
            ]
        );

    private static string Processor()
    {
        const string LinuxFile = "/proc/cpuinfo";
        const string LinuxField = "model name";
        var model = File.Exists(LinuxFile)
            ? File.ReadLines(LinuxFile).FirstOrDefault(line => line.StartsWith(LinuxField, StringComparison.Ordinal))
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return model?[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
