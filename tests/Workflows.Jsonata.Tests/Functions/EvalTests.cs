namespace Workflows.Jsonata.Tests.Functions;

public sealed class EvalTests
{
    [Theory]
    [InlineData("$eval('1 + 2')", "3")]
    [InlineData("customer.$eval('first')", "\"Ann\"")]
    [InlineData("$eval('first', customer)", "\"Ann\"")]
    [InlineData("$eval('$sum($)', [1, 2])", "3")]
    [InlineData("$eval(missing)", "undefined")]
    [InlineData("(lines.$eval('$$.id'))[0]", "\"A-7\"")]
    public void Eval_Text_IsEvaluated(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("($x := 5; $eval('$x'))", "5")]
    [InlineData("($x := 5; ($y := 2; $eval('$x * $y')))", "10")]
    [InlineData("$map([1, 2], function($n){ $eval('$n + 1') })", "[2, 3]")]
    [InlineData("($x := 1; $eval('$x := 2'); $x)", "2")]
    [InlineData("($x := 1; ($eval('$y := 2'); $x))", "1")]
    [InlineData("($add := function($a, $b){ $a + $b }; $eval('$add(1, 2)'))", "3")]
    [InlineData("($x := 5; $f := $eval('function($n){ $n + $x }'); $x := 6; $f(1))", "7")]
    [InlineData("($f := ($x := 5; $eval('function($n){ $n + $x }')); ($z := 9; $f(1)))", "6")]
    [InlineData("lines#$i.$eval('$i')", "[0, 1, 2]")]
    [InlineData("lines@$l.$eval('$l.sku')[0]", "\"tea\"")]
    [InlineData("($e := $eval; $x := 3; $e('$x'))", "3")]
    [InlineData("($x := 3; $eval(\"$eval('$x')\"))", "3")]
    [InlineData("($x := 3; ['$x', '$x + 1'] ~> $map($eval))", "[3, 4]")]
    [InlineData("($eval := function($t){ 'mine' }; $eval('1'))", "\"mine\"")]
    [InlineData("$eval('$undefinedVariable')", "undefined")]
    public void Eval_Variables_AreThoseAroundIt(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$eval('1 +')", "D3120", "passed to function eval: \"Unexpected end of expression\"")]
    [InlineData("$eval('-$sum')", "D3121", "eval: \"Cannot negate a non-numeric value: undefined\"")]
    [InlineData("$eval('1 + $foo()')", "D3121", "eval: \"Attempted to invoke a non-function\"")]
    public void Eval_WrongText_Fails(string expression, string code, string message) =>
        Assert.EndsWith(message, Expect.Error(expression, code).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("($t := '$eval($t)'; $eval($t))")]
    [InlineData("($t := '1 + $eval($t)'; $eval($t))")]
    [InlineData("($f := function($n){ $eval('1 + $f($n + 1)') }; $f(1))")]
    public void Eval_WithoutEnd_EndsAtTheLimit(string expression) => Expect.Error(expression, "U1001");

    [Fact]
    public void Eval_FailureInsideManyOthers_CanBeRead()
    {
        var error = Expect.Error(
            "($f := function($n){ $n = 0 ? $sqrt(-1) : $eval('1 + $f($n - 1)') }; $f(500))",
            "D3121"
        );

        Assert.InRange(error.Message.Length, 100, 5_000);
    }

    [Fact]
    public void Eval_InADialectWithoutAFunction_DoesNotHaveItEither()
    {
        var expression = JsonataExpression.Parse("$eval('$sum([1])')", JsonataDialect.Standard.Without("sum"));

        Assert.Equal("D3121", Assert.Throws<JsonataException>(() => expression.Evaluate(Json.Null)).Code);
    }
}
