using Workflows.App;

namespace Workflows.Tool.Tests.Yaml;

public sealed class YamlDefinitionTests : IDisposable
{
    private const string Coffee = """
        # Grinds and waits
        QueryLanguage: JSONata
        StartAt: Grind
        States:
          Grind:
            Type: Pass
            Output: {grams: 18.5, who: "{% $states.input.name %}"}
            Next: Bloom
          Bloom:
            Type: Wait
            Seconds: 45
            End: true
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("workflows-yaml-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("coffee.asl.yaml")]
    [InlineData("coffee.yml")]
    public async Task Run_Yaml_IsReadAsADefinition(string name)
    {
        var run = await ToolRun.OfAsync("run", Write(name, Coffee), "--input", """{"name": "Ada"}""");

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "SUCCEEDED coffee after 45 s (45 s skipped), output: {\"grams\":18.5,\"who\":\"Ada\"}",
            run.LastLine
        );
    }

    [Fact]
    public async Task Run_FieldOfTheWrongType_NamesThePlaceInTheYaml()
    {
        var file = Write("coffee.yaml", Coffee.Replace("Seconds: 45", "Seconds: long", StringComparison.Ordinal));

        var run = await ToolRun.OfAsync("run", file);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith($"{file}(11,5): error WF0002: The field \"Seconds\"", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [1\n", "(2,1): error WF0001: While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("a: [b\nc: d\n", "(1,1): error WF0001: The text is no YAML; is each bracket closed?")]
    [InlineData("a: 1\na: 2\n", "(2,1): error WF0001: Duplicate key a")]
    [InlineData("a: &x\n  b: *x\n", "(1,4): error WF0001: The YAML is nested too deeply")]
    [InlineData("? [a]\n: 1\n", "(1,3): error WF0001: The name of a field must be a text.")]
    [InlineData("", "(1,1): error WF0001: The file is empty.")]
    public async Task Run_NoYaml_NamesThePlace(string text, string expected)
    {
        var file = Write("coffee.yaml", text);

        var run = await ToolRun.OfAsync("run", file);

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(file + expected, run.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
