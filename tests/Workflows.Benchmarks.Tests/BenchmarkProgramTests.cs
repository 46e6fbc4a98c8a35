namespace Workflows.Benchmarks.Tests;

public sealed class BenchmarkProgramTests
{
    [Fact]
    public async Task Run_Help_NamesTheBenchmarks()
    {
        var (exitCode, output, _) = await Run("--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("jsonata", output, StringComparison.Ordinal);
        Assert.Contains("json-values", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("json-values", "nonsense")]
    [InlineData("--nonsense")]
    public async Task Run_UnknownName_NamesThoseThatThereAre(params string[] args)
    {
        var (exitCode, output, progress) = await Run(args);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("nonsense'", progress, StringComparison.Ordinal);
        Assert.Contains("json-values", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_QuickBenchmark_PrintsItsTables()
    {
        var (exitCode, output, progress) = await Run("json-values", "--quick");

        Assert.Equal(0, exitCode);
        Assert.Contains("| boxed `object` ", output, StringComparison.Ordinal);
        Assert.Contains("json-values", progress, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Progress)> Run(params string[] args)
    {
        await using var output = new StringWriter();
        await using var progress = new StringWriter();
        var exitCode = await BenchmarkProgram.RunAsync(args, output, progress);
        return (exitCode, output.ToString(), progress.ToString());
    }
}
