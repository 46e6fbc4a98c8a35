using static Workflows.Engine.Tests.Runs;

namespace Workflows.Engine.Tests;

/// <summary>Expressions as the service evaluates them.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("$partition([1, 2, 3], 2)", "[[1,2],[3]]")]
    [InlineData("$hash('Hello', 'SHA-1')", "\"f7ff9e8b7bb2e09b70935a5d785e0cc5d9d0abf0\"")]
    [InlineData("$random(42)", "0.7275636800328681")]
    [InlineData("$parse('{\"a\":[1]}').a[0]", "1")]
    [InlineData("1/0", "\"Infinity\"")]
    public async Task Expression_OfTheServicesDialect_IsEvaluated(string expression, string expected)
    {
        var result = await Evaluate(expression);

        Assert.Equal(expected, result.Output.ToString());
    }

    [Theory]
    [InlineData("$eval('1')", " threw an error during evaluation. T1006: Attempted to invoke a non-function")]
    [InlineData("function($x){ $x }", " returned an unsupported result type.")]
    [InlineData(
        "[1..900000] ~> $count()",
        " threw an error during evaluation: Expression evaluation memory limit exceeded: Check for excessive memory usage"
    )]
    [InlineData(
        "($f := function($n){ 1 + $f($n) }; $f(1))",
        " threw an error during evaluation: Stack overflow error: Check for non-terminating recursive function."
            + " Consider rewriting as tail-recursive"
    )]
    public async Task Expression_ThatTheServiceRefuses_Fails(string expression, string cause)
    {
        var result = await Evaluate(expression);

        Assert.Equal("States.QueryEvaluationError", result.Error);
        Assert.EndsWith(
            $"The JSONata expression '{expression}' specified for the field 'Output'{cause}",
            result.Cause,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Uuid_IsAVersion4OfTheSeed()
    {
        var first = await Evaluate("[$uuid(), $uuid()]");
        var again = await Evaluate("[$uuid(), $uuid()]");
        var other = await Evaluate("[$uuid(), $uuid()]", seed: 1);

        Assert.Equal(first.Output, again.Output);
        Assert.NotEqual(first.Output, other.Output);
        Assert.NotEqual(first.Output[0], first.Output[1]);
        Assert.All(
            first.Output.Items.ToArray(),
            id =>
                Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id.GetString())
        );
    }

    private static Task<ExecutionResult> Evaluate(string expression, int seed = 0) =>
        RunAsync(
            Machine(new JsonataPass("A") { Output = $"{{% {expression} %}}", End = true }),
            options: new ExecutionOptions { Seed = seed }
        );
}
