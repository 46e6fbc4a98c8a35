using Workflows.App;

namespace Workflows.Tool.Tests;

public sealed class GraphTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflows-tool-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Graph_DefinitionFile_IsDrawnUnderItsName()
    {
        var file = await WriteAsync(
            "orders.asl.yaml",
            """
            StartAt: Charge
            States:
              Charge: { Type: Task, Resource: "arn:aws:states:::lambda:invoke", Next: Nowhere }
            """
        );

        var run = await ToolRun.OfAsync("graph", file, "--format", "dot");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("label=\"orders\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("Charge -> Nowhere ;", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graph_FileThatIsNoDefinition_SaysWhereItIsWrong()
    {
        var file = await WriteAsync("orders.asl.json", """{"StartAt": "A", "States": []}""");

        var run = await ToolRun.OfAsync("graph", file);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains($"{file}(1,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graph_MissingFile_IsWrongUsage()
    {
        var run = await ToolRun.OfAsync("graph", Path.Combine(folder, "none.json"));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("does not exist", run.Error, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
