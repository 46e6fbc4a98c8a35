using System.Text.RegularExpressions;
using Workflows.Jsonata.Tests.Differential;

namespace Workflows.Jsonata.Tests;

/// <summary>Whatever the text, an expression gives a value or fails as JSONata.</summary>
public sealed class RobustnessTests
{
    private const int Mutations = 2_000;
    private const int LongMutations = 100_000;

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
        "(lines.tags)[%.price > 5].%.sku ~> $eval('$count($)') + $toMillis($fromMillis(0, '[Y]-[M01]'), '[Y]-[M01]')",
    ];

    private const string Material = "()[]{}<>|.,;:?!~*%^&@#$+-/=\"'`\\_ abcxyzλ0129efunctiontruenull\n\u0000\ud800";

    [Fact]
    public void Evaluate_MutatedExpressions_FailsOnlyAsJsonata()
    {
        const int Seed = 20_240_517;
        var random = new Random(Seed);
        var generator = new ExpressionGenerator(random);
        var bindings = JsonataBindings
            .Of(ExpressionGenerator.Bindings)
            .WithLimits(
                new JsonataLimits
                {
                    Time = TimeSpan.FromSeconds(2),
                    Depth = 1_000,
                    Memory = 32 << 20,
                }
            );
        var other = "";
        for (var i = 0; i < (DifferentialTests.IsLong ? LongMutations : Mutations); i++)
        {
            var seed = i % 2 == 0 ? Seeds[random.Next(Seeds.Length)] : generator.Next().ToString();
            var text = Mutate(seed, other, random);
            other = seed;
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
                Assert.Fail($"{error.GetType().Name} of {text} (seed {Seed}, case {i}): {error}");
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
    [InlineData("$o(1, 50000)")]
    [InlineData("$o(1, 50000) = $o(1, 50000)")]
    [InlineData("$string($o(1, 50000))")]
    [InlineData("$o(1, 50000).**")]
    [InlineData("$clone($o(1, 50000))")]
    [InlineData("$o(1, 50000) ~> |$|{}|")]
    [InlineData("$o(1, 2000)")]
    [InlineData("/a/($f(1, 50000))")]
    [InlineData("$keys($f(1, 50000))")]
    [InlineData("$spread($f(1, 50000))")]
    [InlineData("$lookup($f(1, 50000), 'a')")]
    public void Evaluate_ValueDeeperThanTheStack_FailsAsJsonata(string expression)
    {
        var error = Record.Exception(() =>
            JsonataExpression
                .Parse(
                    "($f := function($x, $n){ $n = 0 ? $x : $f([[$x]], $n - 1) }; "
                        + $"$o := function($x, $n){{ $n = 0 ? $x : $o({{'a': $x}}, $n - 1) }}; {expression})"
                )
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

    // A value that is a part of itself has no end.
    [Theory]
    [InlineData("{'q': {}} ~> |q|{'a': $}|")]
    [InlineData("[{}] ~> |$|{'a': $}|")]
    [InlineData("{'q': {}} ~> |q|{'a': $}, a|")]
    [InlineData("($x := {'q': {}} ~> |q|{'a': $}|; $x.**)")]
    [InlineData("($x := {'q': {}} ~> |q|{'a': $}|; $string($x))")]
    [InlineData("($x := {'q': {}} ~> |q|{'a': $}|; $clone($x))")]
    [InlineData("($x := {'q': {}} ~> |q|{'a': $}|; $y := {'q': {}} ~> |q|{'a': $}|; $x = $y)")]
    [InlineData("($x := {'q': {}} ~> |q|{'a': $}|; -$x)")]
    [InlineData("{'a': {}, 'b': {}} ~> |a|{'x': $, 'y': $, 'z': [$, $]}|")]
    public void Evaluate_ValueThatContainsItself_FailsAsJsonata(string expression)
    {
        var error = Record.Exception(() => JsonataExpression.Parse(expression).Evaluate(Expect.Order).ToString());

        Assert.IsType<JsonataException>(error);
        Assert.NotEmpty(error.Message);
    }

    // Arrays of two equal parts each, 50 times over.
    [Theory]
    [InlineData("$boolean($d(0))")]
    [InlineData("$not($d(0))")]
    [InlineData("$d(0) ? 1 : 2")]
    [InlineData("$d(0) and true")]
    [InlineData("$filter([1], function(){ $d(0) })")]
    [InlineData("[1][$d(false)]")]
    [InlineData("$d(0).a")]
    [InlineData("$d(0).a.b")]
    [InlineData("$lookup($d(0), 'a')")]
    [InlineData("$keys($d(0))")]
    [InlineData("$spread($d(0))")]
    [InlineData("/a/($d(0))")]
    public void Evaluate_ValueOfManyParts_FailsInTime(string expression)
    {
        var limited = JsonataBindings.Empty.WithLimits(new JsonataLimits { Time = TimeSpan.FromMilliseconds(50) });

        Expect.Error(
            $"($d := function($z){{ $reduce([1..50], function($x, $i){{ [[$x], [$x]] }}, $z) }}; {expression})",
            "U1001",
            limited
        );
    }

    // Each of these would be tried in more ways than there are seconds.
    [Theory]
    [InlineData("$match(X, /(a+)+$/)")]
    [InlineData("$contains(X, /(a|aa)+$/)")]
    [InlineData("$replace(X, /(a|a?)+$/, 'y')")]
    [InlineData("$replace(X, /(a*)*$/, function($m){ 'y' })")]
    [InlineData("$split(X, /(.*a){20}$/)")]
    [InlineData("$split(X, /^(([a-z])+.)+[A-Z]([a-z])+$/)")]
    [InlineData("$filter([X], /(a+)+$/)")]
    [InlineData("/(a+)+$/(X)")]
    [InlineData("$eval('/(a+)+$/(X)')")]
    public void Evaluate_HostileRegularExpression_FailsInTime(string expression)
    {
        var limited = JsonataBindings.Empty.WithLimits(new JsonataLimits { Time = TimeSpan.FromMilliseconds(100) });
        var started = TimeProvider.System.GetTimestamp();

        Expect.Error(
            expression.Replace("X", $"\"{new string('a', 64)}!\"", StringComparison.Ordinal),
            "U1001",
            limited
        );

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    private static string Mutate(string text, string other, Random random)
    {
        var result = text;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(result.Length + 1);
            var rest = result[Math.Min(at + 1, result.Length)..];
            result = random.Next(5) switch
            {
                0 => result[..at] + rest,
                1 => result.Insert(at, Material[random.Next(Material.Length)].ToString()),
                2 => result[..at] + Material[random.Next(Material.Length)] + rest,
                3 => result.Insert(at, Slice(result, random)),
                _ => result.Insert(at, Slice(other, random)),
            };
        }
        return result;
    }

    private static string Slice(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        return text.Substring(start, random.Next(Math.Min(12, text.Length - start) + 1));
    }

    private static readonly Regex CodePattern = new(
        "^[STDU][0-9]{4}$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );
}
