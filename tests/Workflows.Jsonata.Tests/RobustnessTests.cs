using System.Text.RegularExpressions;

namespace Workflows.Jsonata.Tests;

public sealed class RobustnessTests
{
    private const int Mutations = 2_000;

    private static readonly string[] Seeds =
    [
        "lines[price > 5 and sku != 'x'].{'s': sku, 't': $sum(price * count)}",
        "($f := function($n)<n:n>{ $n <= 1 ? 1 : $n * $f($n - 1) }; $map([1..5], $f))",
        "lines#$i@$l.tags@$t{$t: [$i, $l.sku, %.%.id]}^(>$)",
        "$ ~> |lines|{'total': price * count}, ['tags', 'sku']| ~> $keys()",
        "$replace('abc-def', /([a-c])(-)?/i, '$1$2$$') & $substring('hello', -3, 2) & `odd name`",
        "customer.*[0] ?: **.value ?? -matrix[0][-1] in [1, 2..4, 'x']",
        "$reduce(lines.price, function($a, $b){ $a + $b }, 0) ~> $string ~> $pad(?, -8, '0')",
        "$sift(customer, λ($v, $k){ $k = 'first' or $exists(note.%) })/* end */",
    ];

    private const string Material = "()[]{}<>|.,;:?!~*%^&@#$+-/=\"'`\\_ abcxyzλ0129efunctiontruenull\n\u0000\ud800";

    [Fact]
    public void Evaluate_MutatedExpressions_FailsOnlyAsJsonata()
    {
        var random = new Random(20_240_517);
        var bindings = new QuickBindings();
        for (var i = 0; i < Mutations; i++)
        {
            var text = Mutate(Seeds[random.Next(Seeds.Length)], random);
            try
            {
                var result = JsonataExpression.Parse(text).Evaluate(Expect.Order, bindings);
                Assert.NotNull(result.ToString());
            }
            catch (JsonataException error)
            {
                Assert.Matches(CodePattern, error.Code);
                Assert.NotEmpty(error.Message);
                Assert.InRange(error.Position, -1, text.Length);
            }
            catch (Exception error)
            {
                Assert.Fail($"{error.GetType().Name} of {text}: {error}");
            }
        }
    }

    [Theory]
    [InlineData("$f(1, 50000)")]
    [InlineData("$f(1, 50000) = $f(1, 50000)")]
    [InlineData("$string($f(1, 50000))")]
    [InlineData("$f(1, 50000).a")]
    [InlineData("$distinct([$f(1, 50000), $f(1, 50000)])")]
    [InlineData("$boolean([$f(1, 50000), 1])")]
    [InlineData("$f(1, 50000) ~> |a|{}|")]
    [InlineData("{'a': $f(1, 50000)}.**")]
    [InlineData("$f(1, 300)")]
    [InlineData("$f(1, 2000)")]
    public void Evaluate_ValueDeeperThanTheStack_FailsAsJsonata(string expression)
    {
        var error = Record.Exception(() =>
            JsonataExpression
                .Parse($"($f := function($x, $n){{ $n = 0 ? $x : $f([[$x]], $n - 1) }}; {expression})")
                .Evaluate(Expect.Order)
                .ToString()
        );

        Assert.True(error is null or JsonataException { Code: "U1001" }, error?.ToString());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2_000)]
    [InlineData(50_000)]
    public void Message_OfAnErrorWithADeepValue_CanBeRead(int depth)
    {
        var error = Expect.Error(
            $"($f := function($x, $n){{ $n = 0 ? $x : $f([[$x]], $n - 1) }}; -$f(1, {depth}))",
            "D1002"
        );

        Assert.StartsWith("Cannot negate a non-numeric value: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$pad('x', 1e9)", "U1001")]
    [InlineData("[1..10000001]", "D2014")]
    [InlineData("[-9e15..9e15]", "D2014")]
    [InlineData("$match('', /a*/)", null)]
    [InlineData("$match('baa', /a*/)", "D1004")]
    public void Evaluate_MoreThanFits_Fails(string expression, string? code)
    {
        var error = Record.Exception(() => JsonataExpression.Parse(expression).Evaluate(Expect.Order));

        Assert.Equal(code, (error as JsonataException)?.Code);
    }

    private static string Mutate(string text, Random random)
    {
        var result = text;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(result.Length);
            result = random.Next(4) switch
            {
                0 => result.Remove(at, 1),
                1 => result.Insert(at, Material[random.Next(Material.Length)].ToString()),
                2 => result.Remove(at, 1).Insert(at, Material[random.Next(Material.Length)].ToString()),
                _ => result.Insert(at, Slice(Seeds[random.Next(Seeds.Length)], random)),
            };
        }
        return result;
    }

    private static string Slice(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, random.Next(Math.Min(12, text.Length - start)));
    }

    private static readonly Regex CodePattern = new(
        "^[STDU][0-9]{4}$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    private sealed class QuickBindings : JsonataBindings
    {
        public override JsonataLimits Limits { get; } = new() { Time = TimeSpan.FromSeconds(2), Depth = 200 };

        public override bool TryGet(string name, out Json value)
        {
            value = default;
            return false;
        }
    }
}
