using Workflows.App;

namespace Workflows.Tool.Tests;

public sealed class TestStateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflows-state-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(
        "sum.json",
        """{ "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $x + $states.input %}", "End": true }"""
    )]
    [InlineData("sum.yaml", "Type: Pass\nQueryLanguage: JSONata\nOutput: '{% $x + $states.input %}'\nEnd: true\n")]
    [InlineData(
        "sum.asl.json",
        """
            {
              "StartAt": "Sum", "QueryLanguage": "JSONata",
              "States": { "Sum": { "Type": "Pass", "Output": "{% $x + $states.input %}", "End": true } }
            }
            """
    )]
    public async Task TestState_StateOrDefinition_IsTested(string name, string text)
    {
        var run = await ToolRun.OfAsync("test-state", Write(name, text), "-i", "2", "--variables", """{"x": 1}""");

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        Assert.Equal(Json.Parse("""{"status": "SUCCEEDED", "output": 3}"""), Json.Parse(run.Output));
    }

    [Fact]
    public async Task TestState_WrongState_NamesThePlace()
    {
        var file = Write("sum.json", "{\n  \"Type\": \"Pass\",\n  \"End\": 7\n}");

        var run = await ToolRun.OfAsync("test-state", file);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith($"{file}(3,3): error WF0002: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_State_IsNoDefinition()
    {
        var run = await ToolRun.OfAsync("run", Write("sum.json", """{ "Type": "Pass", "End": true }"""));

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Matches("error WF0003: A state machine needs .*\"StartAt\"", run.Error);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
