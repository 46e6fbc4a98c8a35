using Workflows.App;

namespace Workflows.Tool.Tests;

/// <summary>The command <c>check</c> over files.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Good = """{"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}""";

    private readonly string folder = Directory.CreateTempSubdirectory("workflows-tool-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Check_File_NamesLineAndColumn()
    {
        var file = Write(
            "order.asl.json",
            "{\"StartAt\": \"A\",\n \"States\": {\"A\": {\"Type\": \"Pass\",\n  \"Next\": \"A\"}}}"
        );

        var run = await ToolRun.OfAsync("check", file);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith($"{file}(2,2): error WF0404: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Yaml_NamesLineAndColumn()
    {
        var file = Write("order.yaml", "StartAt: A\nStates:\n  A:\n    Type: Pass\n    Next: A\n");

        var run = await ToolRun.OfAsync("check", file);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("order.yaml(2,1): error WF0404: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Folder_ChecksTheDefinitionsBelowIt()
    {
        Write("a.asl.json", Good);
        Write("inner/b.asl.yaml", "StartAt: P\nStates: {P: {Type: Succeed}}\n");
        Write("inner/other.json", "[]");

        var run = await ToolRun.OfAsync("check", folder);

        Assert.Equal((ExitCode.Success, "2 workflows checked: no errors, no warnings."), (run.ExitCode, run.LastLine));
    }

    [Fact]
    public async Task Check_FolderWithoutDefinitions_IsWrongUsage()
    {
        var run = await ToolRun.OfAsync("check", folder);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Check_SeveralFaultsOfOneFile_TellsAllOfThem()
    {
        var file = Write(
            "order.asl.json",
            """{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B", "Comment": 1}, "B": {"Type": "Wait", "Seconds": "x", "End": true}}}"""
        );

        var run = await ToolRun.OfAsync("check", file, "--json");

        Assert.Equal(
            ["/States/A/Comment", "/States/B/Seconds"],
            Json.Parse(run.Output)["diagnostics"].Items.ToArray().Select(d => d["path"].GetString())
        );
    }

    [Fact]
    public async Task Check_NoJson_TellsWhere()
    {
        var file = Write("order.asl.json", "not a definition");

        var run = await ToolRun.OfAsync("check", file);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Matches(@"order\.asl\.json\(1,\d+\): error WF0001: ", run.Output);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
