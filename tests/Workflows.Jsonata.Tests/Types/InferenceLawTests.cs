using Workflows.Jsonata.Tests.Differential;
using Workflows.Jsonata.Types;

namespace Workflows.Jsonata.Tests.Types;

/// <summary>Whatever an expression gives is of the type inferred for it, from the data itself or from types that contain them.</summary>
/// <remarks><c>WORKFLOWS_TEST_LONG=1</c> tries many more expressions.</remarks>
public sealed class InferenceLawTests
{
    private const int Cases = 3_000;
    private const int LongCases = 200_000;
    private const int MaxReported = 5;

    private static readonly JsonataBindings Bindings = JsonataBindings
        .Of(ExpressionGenerator.Bindings)
        .WithLimits(new JsonataLimits { Time = TimeSpan.FromSeconds(5), Depth = 1_000 });

    private static readonly Dictionary<string, JsonType> Variables = ExpressionGenerator.Bindings.ToDictionary(
        static binding => binding.Name,
        static binding => JsonType.Of(binding.Value),
        StringComparer.Ordinal
    );

    [Fact]
    public void Infer_GeneratedExpressions_ContainsTheResult()
    {
        var random = new Random(20_260_301);
        var expressions = new ExpressionGenerator(random);
        var documents = new DataGenerator(random);
        var failures = new List<string>();
        var values = 0;
        var count = DifferentialTests.IsLong ? LongCases : Cases;
        for (var i = 0; i < count && failures.Count < MaxReported; i++)
        {
            var (text, input, other) = (expressions.Next().ToString(), documents.Next(), documents.Next());
            if (!TryEvaluate(text, input, out var expression, out var result))
            {
                continue;
            }
            values++;
            var exact = JsonType.Of(input);
            foreach (var type in (JsonType[])[exact, exact.Union(JsonType.Of(other)), JsonType.Any])
            {
                var inferred = expression.Infer(Variables, type).Type;
                if (!inferred.Contains(result))
                {
                    failures.Add($"{text}\n  over  {input}\n  gives {result}\n  not   {inferred}");
                    break;
                }
            }
        }
        Assert.True(failures is [], string.Join("\n\n", failures));
        Assert.True(values > count / 4, $"{values} values");
    }

    [Fact]
    public void Infer_PathsOverKnownValues_FindsWhatIsMissing()
    {
        var random = new Random(20_260_303);
        var types = new TypeGenerator(random);
        string[] paths = ["$x.a", "$x.b.a", "$x.a.b.id", "$x.c.name.a"];
        var (missing, there) = (0, 0);
        for (var i = 0; i < Cases; i++)
        {
            if (!types.TryMake(types.Next(), out var value) || value.ToString().Contains('[', StringComparison.Ordinal))
            {
                // Some items of an array may well have no such field.
                continue;
            }
            var path = JsonataExpression.Parse(paths[random.Next(paths.Length)]);
            var known = new Dictionary<string, JsonType>(StringComparer.Ordinal) { ["x"] = JsonType.Of(value) };
            var findings = path.Infer(known, JsonType.Absent).Findings;
            if (path.Evaluate(Json.Undefined, JsonataBindings.Of(("x", value))).IsUndefined)
            {
                missing++;
                Assert.True(
                    Assert.Single(findings) is UnknownField or MissingRead { IsSure: true },
                    $"{path} of {value}"
                );
            }
            else
            {
                there++;
                Assert.Empty(findings);
            }
        }
        Assert.True(missing > Cases / 10 && there > 10, $"{missing} missing, {there} there");
    }

    [Fact]
    public void Infer_KindsThatConflict_NeverFit()
    {
        var random = new Random(20_260_304);
        var types = new TypeGenerator(random);
        string[] operations = ["+", "-", "*", "<", "<=", ">", ">=", "=", "!="];
        var conflicts = 0;
        for (var i = 0; i < Cases; i++)
        {
            var (x, y) = (types.Next(depth: 1), types.Next(depth: 1));
            if (!types.TryMake(x, out var left) || !types.TryMake(y, out var right))
            {
                continue;
            }
            var operation = operations[random.Next(operations.Length)];
            var expression = JsonataExpression.Parse($"$x {operation} $y");
            var known = new Dictionary<string, JsonType>(StringComparer.Ordinal) { ["x"] = x, ["y"] = y };
            if (
                expression.Infer(known, JsonType.Absent).Findings.OfType<KindConflict>().SingleOrDefault()
                is not { } found
            )
            {
                continue;
            }
            conflicts++;
            var isMissing = left.IsUndefined || right.IsUndefined;
            var succeeds = TryEvaluate(expression, JsonataBindings.Of(("x", left), ("y", right)), out var value);
            Assert.True(
                found.Fails ? !succeeds || (isMissing && value.IsUndefined) : isMissing || value == (operation is "!="),
                $"{left} {operation} {right}"
            );
        }
        Assert.True(conflicts > Cases / 20, $"{conflicts} conflicts");
    }

    private static bool TryEvaluate(JsonataExpression expression, JsonataBindings bindings, out Json result)
    {
        try
        {
            result = expression.Evaluate(Json.Undefined, bindings);
            return true;
        }
        catch (JsonataException)
        {
            result = default;
            return false;
        }
    }

    private static bool TryEvaluate(string text, Json input, out JsonataExpression expression, out Json result)
    {
        try
        {
            expression = JsonataExpression.Parse(text);
            result = expression.Evaluate(input, Bindings);
            return true;
        }
        catch (JsonataException)
        {
            expression = null!;
            result = default;
            return false;
        }
    }
}
