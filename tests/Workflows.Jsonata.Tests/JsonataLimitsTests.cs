namespace Workflows.Jsonata.Tests;

public sealed class JsonataLimitsTests
{
    private const string Sum = "($f := function($n){ $n = 0 ? 0 : 1 + $f($n - 1) }; ";

    [Theory]
    [InlineData("($f := function($n){ 1 + $f($n) }; $f(1))")]
    [InlineData("($f := function(){ [1].($f()) }; $f())")]
    [InlineData("($f := function($n){ $map([$n], $f)[0] }; $f(1))")]
    [InlineData("($f := function($n){ 'x' & $f($n) }; $f(1))")]
    [InlineData("($f := function($n){ [1, 2]^($f($)) }; $f(1))")]
    [InlineData("($f := function($n){ $replace('a', /a/, $f) }; $f(1))")]
    [InlineData("($f := function($n){ {'a': 1} ~> |$|{'b': $f(1)}| }; $f(1))")]
    [InlineData("($f := function($x, $y){ 1 + $g($x) }; $g := $f(?, 1); $f(1, 1))")]
    [InlineData("($f := function($x){ 1 + $g($x) }; $g := $string ~> $f; $f(1))")]
    public void Evaluate_RecursionWithoutEnd_Fails(string expression) => Expect.Error(expression, "U1001");

    // One level for the block, one for the call; three for each call inside; three in the innermost for $n = 0.
    [Theory]
    [InlineData(Sum + "$f(0))", 5, 4)]
    [InlineData(Sum + "$f(9))", 32, 31)]
    [InlineData(Sum + "$map([9], $f))", 32, 31)]
    [InlineData("1 + 1 + 1", 3, 2)]
    [InlineData("1 + (1 + 1)", 4, 3)]
    [InlineData("'a' & 'b' & 'c'", 3, 2)]
    [InlineData("[[[1]]]", 4, 3)]
    [InlineData("1 ~> $string ~> $string", 3, 2)]
    [InlineData("total", 2, 1)]
    [InlineData("$string(1)", 2, 1)]
    [InlineData("{'a': {'b': 1}}", 3, 2)]
    [InlineData("true ? 1 : [[[[[1]]]]]", 2, 1)]
    [InlineData("true or 1 + (1 + (1 + 1))", 2, 1)]
    public void Evaluate_Depth_CountsLevels(string expression, int enough, int tooLittle)
    {
        var compiled = JsonataExpression.Parse(expression);

        compiled.Evaluate(Expect.Order, Limited(new JsonataLimits { Depth = enough }));
        var error = Assert.Throws<JsonataException>(() =>
            compiled.Evaluate(Expect.Order, Limited(new JsonataLimits { Depth = tooLittle }))
        );
        Assert.Equal("U1001", error.Code);
    }

    [Fact]
    public void Evaluate_TailCalls_DoNotCountAsDepth()
    {
        Expect.Result(
            "($f := function($n, $s){ $n = 0 ? $s : $f($n - 1, $s + $n) }; $f(5000, 0))",
            "12502500",
            Limited(new JsonataLimits { Depth = 10 })
        );
    }

    [Fact]
    public void Evaluate_AMillionTailCalls_EndWell()
    {
        Expect.Result("($f := function($n){ $n = 0 ? 'done' : $f($n - 1) }; $f(1000000))", "\"done\"");
        Expect.Result(
            "($even := function($n){ $n = 0 ? true : $odd($n - 1) }; $odd := function($n){ $n = 0 ? false : $even($n - 1) }; $even(1000000))",
            "true"
        );
    }

    // None of these ends in a second without its limit.
    [Theory]
    [InlineData("($f := function(){ $f() }; $f())")]
    [InlineData("[1..5000].[1..5000].[1..5000][0]")]
    [InlineData("[1..1000000][$sum([1..10000]) = 0]")]
    [InlineData("($map([1..3000], function($a){ $map([1..3000], function($b){ $a * $b })[0] }))")]
    [InlineData("$match($pad('', 60, 'a') & 'b', /(a+)+$/)")]
    [InlineData("$replace($pad('', 60, 'a') & 'b', /(a|aa)+$/, '')")]
    [InlineData("$contains($pad('', 60, 'a') & 'b', /(a*)*$/)")]
    [InlineData("$split($pad('', 60, 'a') & 'b', /(a+)+$/)")]
    [InlineData("($d := $reduce([1..50], function($x, $i){ [[$x, $x]] }, 1); $string($d))")]
    [InlineData("($d := $reduce([1..50], function($x, $i){ [[$x, $x]] }, 1); $count($d.**))")]
    [InlineData("($d := function($z){ $reduce([1..50], function($x, $i){ [[$x, $x]] }, $z) }; $d(1) = $d(1))")]
    [InlineData(
        "($d := function($z){ $reduce([1..50], function($x, $i){ [[$x, $x]] }, $z) }; $distinct([$d(1), $d(1)]))"
    )]
    [InlineData("($d := $reduce([1..50], function($x, $i){ {'a': $x, 'b': $x} }, {'c': 1}); $d ~> |c|{}|)")]
    public void Evaluate_LongerThanTheLimit_FailsInTime(string expression)
    {
        var started = TimeProvider.System.GetTimestamp();

        Expect.Error(expression, "U1001", Limited(new JsonataLimits { Time = TimeSpan.FromMilliseconds(50) }));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    [Theory]
    [InlineData("[1..900000]")]
    [InlineData("$append([1..600000], [1..600000])")]
    [InlineData("[1..1000].[1..1000]")]
    [InlineData("$pad('', 9000000)")]
    [InlineData("($f := function($s, $n){ $n = 0 ? $s : $f($s & $s, $n - 1) }; $f('x', 24))")]
    [InlineData("($f := function($s, $n){ $n = 0 ? $s : $f($join([$s, $s]), $n - 1) }; $f('x', 24))")]
    [InlineData("($f := function($a, $n){ $n = 0 ? $a : $f($append($a, $a), $n - 1) }; $f([1], 24))")]
    [InlineData("($s := $pad('', 10000, 'a'); $replace($s, 'a', $s))")]
    [InlineData("($s := $pad('', 10000, 'a'); $replace($s, /a/, function(){ $s }))")]
    [InlineData("($d := $reduce([1..22], function($x, $i){ [[$x, $x]] }, 1); $string($d))")]
    public void Evaluate_LargerThanTheLimit_Fails(string expression)
    {
        var error = Expect.Error(expression, "U1001", Limited(JsonataLimits.StepFunctions));

        Assert.Equal("Expression evaluation memory limit exceeded: Check for excessive memory usage", error.Message);
    }

    // Small in memory, as every part is there once; as a text, each would fill the disk.
    [Theory]
    [InlineData("$reduce([1..60], function($x, $i){ [[$x, $x]] }, 1)")]
    [InlineData("$reduce([1..60], function($x, $i){ {'a': $x, 'b': [$x, 1]} }, 1)")]
    public void Evaluate_ResultThatIsManyTimesItsParts_Fails(string expression) => Expect.Error(expression, "U1001");

    [Fact]
    public void Evaluate_ResultThatSharesParts_IsWhole()
    {
        Expect.Result("($x := [1..100]; $y := [[$x], [$x]]; [[$y], [$y]])[1][1][99]", "100");
    }

    [Fact]
    public void Evaluate_ValuesThatTogetherFillTheMemory_Fails()
    {
        var limits = new JsonataLimits { Memory = 64 << 20 };

        Expect.Error("$map([1..1000], function(){ [1..1000000] })", "U1001", Limited(limits));
    }

    [Fact]
    public void Evaluate_ValuesThatAreDropped_MayBeMore()
    {
        var limits = new JsonataLimits { Memory = 1 << 20 };

        Expect.Result("$sum($map([1..300], function(){ $count([1..50000]) }))", "15000000", Limited(limits));
    }

    private static JsonataBindings Limited(JsonataLimits limits) => JsonataBindings.Empty.WithLimits(limits);
}
