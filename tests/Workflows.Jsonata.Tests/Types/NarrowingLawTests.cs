using Workflows.Jsonata.Tests.Differential;
using Workflows.Jsonata.Types;

namespace Workflows.Jsonata.Tests.Types;

/// <summary>Where a condition holds, the variables are of the types that it tells; and where it does not, likewise.</summary>
/// <remarks><c>WORKFLOWS_TEST_LONG=1</c> tries many more conditions.</remarks>
public sealed class NarrowingLawTests
{
    private const int Cases = 8_000;
    private const int LongCases = 400_000;

    [Fact]
    public void WhenTrueAndWhenFalse_GeneratedConditions_ContainTheVariables()
    {
        var random = new Random(20_260_302);
        var types = new TypeGenerator(random);
        var conditions = new ConditionGenerator(random);
        var (narrowed, seen) = (0, 0);
        var count = DifferentialTests.IsLong ? LongCases : Cases;
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (types.Next(), types.Next());
            if (!types.TryMake(x, out var xValue) || !types.TryMake(y, out var yValue))
            {
                continue;
            }
            var condition = JsonataExpression.Parse(conditions.Next());
            if (Holds(condition, xValue, yValue) is not { } holds)
            {
                continue;
            }
            var variables = new Dictionary<string, JsonType>(StringComparer.Ordinal) { ["x"] = x, ["y"] = y };
            var known = holds ? condition.WhenTrue(variables) : condition.WhenFalse(variables);
            seen++;
            narrowed += known.Count;
            foreach (var (name, type) in known)
            {
                var (before, value) = name is "x" ? (x, xValue) : (y, yValue);
                Assert.True(type.Contains(value), $"{condition} {holds}: ${name} = {value}, was {before}, is {type}");
            }
            Assert.True(ResultOf(condition, variables).Contains(Evaluate(condition, xValue, yValue)));
            var choice = JsonataExpression.Parse($"{condition} ? [$x, $y] : {{ 'x': $x, 'y': $y.a }}");
            Assert.True(ResultOf(choice, variables).Contains(Evaluate(choice, xValue, yValue)), $"{choice}");
        }
        Assert.InRange(seen, count / 4, count);
        Assert.InRange(narrowed, seen / 4, count * 2);
    }

    private static JsonType ResultOf(JsonataExpression expression, Dictionary<string, JsonType> variables) =>
        expression.Infer(variables, JsonType.Absent).Type;

    private static bool? Holds(JsonataExpression condition, Json x, Json y)
    {
        try
        {
            return Evaluate(JsonataExpression.Parse($"({condition}) ? true : false"), x, y).IsTrue;
        }
        catch (JsonataException)
        {
            return null;
        }
    }

    private static Json Evaluate(JsonataExpression expression, Json x, Json y) =>
        expression.Evaluate(Json.Undefined, JsonataBindings.Of(("x", x), ("y", y)));
}
