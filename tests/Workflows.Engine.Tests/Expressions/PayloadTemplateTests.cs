using Workflows.Engine.Errors;
using Workflows.Engine.Expressions;
using Workflows.Engine.Tests.Paths;

namespace Workflows.Engine.Tests.Expressions;

/// <summary>Payload templates of JSONPath states.</summary>
public sealed class PayloadTemplateTests
{
    private static readonly Json Input = Json.Parse("""{"a":{"b":1},"list":[1,2]}""");

    [Theory]
    [InlineData("""{"x.$":"$.a","y":"$.a"}""", """{"x":{"b":1},"y":"$.a"}""")]
    [InlineData("""{"x.$":"$$.Execution.Name","y.$":"$order.id"}""", """{"x":"e1","y":7}""")]
    [InlineData("""{"x.$":"States.ArrayLength($.list)"}""", """{"x":2}""")]
    [InlineData("""{"x.$":"$.list[*]","y.$":"$.nothing[*]"}""", """{"x":[1,2],"y":[]}""")]
    [InlineData("""[{"x":[[{"y.$":"$.a.b"}],"$.a"]}]""", """[{"x":[[{"y":1}],"$.a"]}]""")]
    [InlineData("""{"x":{"y.$":"$.a.b","z":null},"$":"$"}""", """{"x":{"y":1,"z":null},"$":"$"}""")]
    [InlineData("\"$.a\"", "\"$.a\"")]
    [InlineData(
        """{"x":"{% $states.input %}","y":"States.UUID()"}""",
        """{"x":"{% $states.input %}","y":"States.UUID()"}"""
    )]
    public void Evaluate_Template_ReplacesMembersThatSaySo(string template, string expected)
    {
        var (compiled, findings) = Compile(template);

        Assert.Empty(findings);
        Assert.Equal(Json.Parse(expected).ToString(), compiled.Evaluate(TestScopes.Of(Input)).ToString());
    }

    [Fact]
    public void Evaluate_TemplateWithoutPaths_IsTheValueItself()
    {
        var (compiled, _) = Compile("""{"x":[{"y":1}]}""");

        Assert.True(compiled.Evaluate(TestScopes.Of(Input)).Items == compiled.Evaluate(TestScopes.Of(Input)).Items);
    }

    [Theory]
    [InlineData("$.a.c")]
    [InlineData("$nobody.a")]
    public void Evaluate_PathThatFindsNothing_FailsInTheServicesWords(string path)
    {
        var (compiled, _) = Compile("""{"x":{"y.$":"PATH"}}""".Replace("PATH", path, StringComparison.Ordinal));

        var failure = Assert.Throws<EvaluationException>(() => compiled.Evaluate(TestScopes.Of(Input)));

        Assert.Equal("States.Runtime", failure.Error);
        Assert.Equal(
            $"The JSONPath '{path}' specified for the field 'y.$' could not be found in the input"
                + """ '{"a":{"b":1},"list":[1,2]}'""",
            failure.Message
        );
    }

    [Fact]
    public void Evaluate_PathOfAnInputThatIsNull_FailsInTheServicesWords()
    {
        var (compiled, _) = Compile("""{"x.$":"$"}""");

        var failure = Assert.Throws<EvaluationException>(() => compiled.Evaluate(TestScopes.Of(Json.Null)));

        Assert.Equal("Unable to apply Path transformation to null or empty input.", failure.Message);
    }

    [Theory]
    [InlineData("""{"x.$":1}""", "/States/S/Parameters/x.$", "It is no string.")]
    [InlineData("""{"x":[{"y.$":"a"}]}""", "/States/S/Parameters/x[0]/y.$", "A path starts with \"$\"")]
    [InlineData("""{"x.$":"States.Sum(1)"}""", "/States/S/Parameters/x.$", "There is no function States.Sum")]
    public void Compile_MemberThatIsNeitherPathNorCall_IsReported(string template, string place, string problem)
    {
        var (_, findings) = Compile(template);

        var finding = Assert.Single(findings);
        Assert.Equal((EngineCodes.InvalidExpression, place), (finding.Code, finding.StatePath));
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
    }

    private static (Template Template, List<Diagnostic> Findings) Compile(string template)
    {
        var findings = new List<Diagnostic>();
        var compiler = new ExpressionCompiler("/States/S", findings);
        return (PayloadTemplate.Compile(Json.Parse(template), "Parameters", compiler), findings);
    }
}
