namespace Workflows.Jsonata.Tests.Evaluation;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("function($x){ $x * 2 }(4)", "8")]
    [InlineData("λ($x, $y){ $x & $y }('a')", "\"a\"")]
    [InlineData("(function($x){ $x })(1, 2)", "1")]
    [InlineData("($f := function($x){ $x + total }; $f(1))", "43.5")]
    [InlineData("($n := 1; $f := function(){ $n }; $n := 2; $f())", "2")]
    [InlineData(
        "($make := function($n){ function($x){ $x + $n } }; $a := $make(1); $b := $make(10); $a(5) & $b(5))",
        "\"615\""
    )]
    [InlineData("($f := function($n){ $n = 0 ? 1 : $n * $f($n - 1) }; $f(6))", "720")]
    [InlineData(
        "($even := function($n){ $n = 0 ? true : $odd($n - 1) }; $odd := function($n){ $n = 0 ? false : $even($n - 1) }; $even(101))",
        "false"
    )]
    [InlineData("($f := function($x, $x){ $x }; $f(1, 2))", "2")]
    [InlineData("(function($a){ ($b := $a; function(){ $b }) }(7))()", "7")]
    [InlineData("[1..3].(function(){ ($k := $; function(){ $k }) }())()", "[1, 2, 3]")]
    public void Evaluate_Lambda_SeesWhatIsAroundIt(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("'a' ~> $uppercase", "\"A\"")]
    [InlineData("'a' ~> $uppercase()", "\"A\"")]
    [InlineData("'hello' ~> $substring(1, 2)", "\"el\"")]
    [InlineData("[3, 1] ~> $sort ~> $join2", "T2006")]
    [InlineData("($both := $uppercase ~> $trim; $both('  a  '))", "\"A\"")]
    [InlineData("'x' ~> function($s){ $s & '!' }", "\"x!\"")]
    [InlineData("missing ~> $uppercase", "undefined")]
    public void Evaluate_Application_PassesTheLeftSideFirst(string expression, string json)
    {
        if (json.StartsWith('T'))
        {
            Expect.Error(expression, json);
            return;
        }
        Expect.Result(expression, json);
    }

    [Theory]
    [InlineData("($half := $substring(?, 0, 2); $half('abcd'))", "\"ab\"")]
    [InlineData("($add := function($a, $b, $c){ $a & $b & $c }; $x := $add(?, 2, ?); $x(1, 3))", "\"123\"")]
    [InlineData("($add := function($a, $b){ $a & $b }; $x := $add(1, ?); $map([2, 3], $x))", """["12", "13"]""")]
    [InlineData("['a', 'b'] ~> $map(?, $uppercase)", """["A", "B"]""")]
    public void Evaluate_PartialApplication_AwaitsTheRest(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("$missing(1)", "T1006", "Attempted to invoke a non-function", "missing")]
    [InlineData("sum([1])", "T1005", "Attempted to invoke a non-function. Did you mean $sum?", "sum")]
    [InlineData("total(1)", "T1006", "Attempted to invoke a non-function", "total")]
    [InlineData("$missing(?)", "T1008", "Attempted to partially apply a non-function", "missing")]
    [InlineData("sum(?)", "T1007", "Attempted to partially apply a non-function. Did you mean $sum?", "sum")]
    public void Evaluate_CallOfNoFunction_Fails(string expression, string code, string message, string token)
    {
        var error = Expect.Error(expression, code);

        Assert.Equal((message, token), (error.Message, error.Token));
    }

    [Theory]
    [InlineData("function($x)<s>{ $x }('a')", "\"a\"")]
    [InlineData("function($x)<a>{ $x }('a')", "[\"a\"]")]
    [InlineData("function($x)<a<n>>{ $sum($x) }([1, 2])", "3")]
    [InlineData("function($x, $y)<n-n?:n>{ $x }(1)", "1")]
    [InlineData("total.function($x)<n-:n>{ $x + 1 }()", "43.5")]
    [InlineData("function($x, $y)<(ns)f>{ $y($x) }(4, $string)", "\"4\"")]
    [InlineData("function($x)<x>{ $exists($x) }(missing)", "false")]
    [InlineData("function($x, $y)<n+>{ [$x, $y] }(1, 2)", "[1, 2]")]
    public void Evaluate_ArgumentsThatFitTheSignature_ArePassed(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData(
        "function($x)<s>{ $x }(1)",
        "T0410",
        "Argument 1 of function undefined does not match function signature"
    )]
    [InlineData(
        "($f := function($x, $y)<nn>{ $x }; $f(1, 'a'))",
        "T0410",
        "Argument 2 of function \"f\" does not match function signature"
    )]
    [InlineData(
        "$uppercase('a', 'b')",
        "T0410",
        "Argument 2 of function \"uppercase\" does not match function signature"
    )]
    [InlineData("$map([1], 2)", "T0410", "Argument 2 of function \"map\" does not match function signature")]
    [InlineData(
        "paid.$uppercase()",
        "T0411",
        "Context value is not a compatible type with argument 1 of function \"uppercase\""
    )]
    [InlineData("$sum(['a'])", "T0412", "Argument 1 of function \"sum\" must be an array of \"numbers\"")]
    [InlineData("$join([1])", "T0412", "Argument 1 of function \"join\" must be an array of \"strings\"")]
    public void Evaluate_ArgumentsThatDoNotFit_Fail(string expression, string code, string message)
    {
        Assert.Equal(message, Expect.Error(expression, code).Message);
    }

    [Fact]
    public void Evaluate_ErrorInAFunction_TellsTheOutermostCall()
    {
        var error = Expect.Error("($f := function(){ 1 + 'a' }; $g := function(){ [$f()] }; $g())", "T2002");

        Assert.Equal((61, "+"), (error.Position, error.Token));
    }

    [Theory]
    [InlineData("($f := function($n, $s){ $n = 0 ? $s : $f($n - 1, $s + $n) }; $f(100000, 0))", "5000050000")]
    [InlineData("($f := function($n){ ($m := $n - 1; $m < 0 ? 'end' : $f($m)) }; $f(20000))", "\"end\"")]
    [InlineData("($f := function($n){ $n = 0 ?: $n > 20000 ?: $f($n + 1) }; $f(1))", "true")]
    public void Evaluate_TailCall_DoesNotUseTheStack(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$map([[1, 2], [3]], function($v){ $filter($v, function($x){ $x > 1 }) })", "[[2], [3]]")]
    [InlineData("$map([[1, 2], [3]], function($v){ ($filter($v, function($x){ $x > 1 }) & '') })", """["2", "3"]""")]
    [InlineData("($f := function($v){ $filter($v, function($x){ $x > 1 }) }; $f([1, 2]))", "2")]
    public void Evaluate_SequenceFromAFunction_IsOneValueWhereItIsUsed(string expression, string json) =>
        Expect.Result(expression, json);
}
