using System.Text.RegularExpressions;
using CoffeeShop;

namespace Workflows.App.Tests;

public sealed class GraphCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflows-app-tests-").FullName;

    private static readonly Workflow<Json, Json> Pay = new(
        "Pay",
        new StateMachine { StartAt = "Charge", States = [new JsonataSucceed("Charge")] }
    );

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Help_SaysWhichFormatsThereAre()
    {
        var run = await RunAsync("graph", "--help");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("--format <dot|mermaid>", run.Output, StringComparison.Ordinal);
        Assert.Contains("-o, --output <FILE>", run.Output, StringComparison.Ordinal);
        Assert.Contains("Default: dot if FILE is called *.dot or *.gv, else", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strict digraph \"\" {", "--format", "dot")]
    [InlineData("strict digraph \"\" {", "-f", "dot")]
    [InlineData("flowchart TD", "--format", "mermaid")]
    [InlineData("flowchart TD")]
    public async Task Graph_Format_DecidesWhatIsWritten(string firstLine, params string[] options)
    {
        var run = await RunAsync(["graph", "Pay", .. options]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(firstLine, run.Lines[0]);
        Assert.Contains("Charge", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("strict digraph", "pay.dot")]
    [InlineData("strict digraph", "pay.GV")]
    [InlineData("flowchart", "pay.mmd")]
    [InlineData("flowchart", "pay")]
    [InlineData("flowchart", "pay.dot", "--format", "mermaid")]
    [InlineData("strict digraph", "pay.txt", "--format", "dot")]
    public async Task Graph_File_IsWrittenInTheFormatThatItsNameAsksFor(
        string start,
        string file,
        params string[] options
    )
    {
        var path = Path.Combine(folder, file);

        var run = await RunAsync(["graph", "Pay", "-o", path, .. options]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith(start, await File.ReadAllTextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graph_Sample_HasABoxForEachRuleInTheHueOfItsDecision()
    {
        var run = await AppRun.OfAsync(
            [CoffeeShopWorkflow.Definition],
            ["graph", "CoffeeShop", "--format", "dot"],
            cancellation: TestContext.Current.CancellationToken
        );

        string[] tints = ["0.250", "0.250", "0.250", "0.500", "0.750"];
        string[] texts =
        [
            "order.choice = 't'",
            "order.choice = 'c'",
            "order.choice = *",
            "input = 'tea'",
            "order.milk",
        ];
        Assert.All(
            texts.Zip(tints).Index(),
            box =>
                Assert.Matches(
                    $"""(?m)^  cond{box.Index + 1} \[shape=box,style=filled,label="{Regex.Escape(box.Item.First)}.* \?",color="{box.Item.Second} """,
                    run.Output
                )
        );
        Assert.Contains("  Welcome -> cond3 ;\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  cond4 -> Grind [style=dashed];\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graph_UnknownWorkflow_OffersTheNearest()
    {
        var run = await RunAsync("graph", "Pya");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith(
            "error: There is no workflow \"Pya\"; did you mean Pay?",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Graph_UnknownFormat_IsWrongUsage()
    {
        var run = await RunAsync("graph", "Pay", "--format", "png");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("'png'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graph_FolderThatDoesNotExist_IsWrongUsage()
    {
        var run = await RunAsync("graph", "Pay", "-o", Path.Combine(folder, "none", "pay.dot"));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    private static Task<AppRun> RunAsync(params string[] args) =>
        AppRun.OfAsync([Pay], args, cancellation: TestContext.Current.CancellationToken);
}
