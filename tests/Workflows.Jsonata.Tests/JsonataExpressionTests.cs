using System.Text.Json;

namespace Workflows.Jsonata.Tests;

public sealed class JsonataExpressionTests
{
    [Theory]
    [InlineData("a.b", "")]
    [InlineData("$", "")]
    [InlineData("$$ & $", "")]
    [InlineData("$x + $y", "x,y")]
    [InlineData("$sum($x)", "x")]
    [InlineData("$sums($x)", "sums,x")]
    [InlineData("($x := 1; $x + $y)", "y")]
    [InlineData("function($a){ $a + $b }", "b")]
    [InlineData("a@$v#$i.($v & $i & $j)", "j")]
    [InlineData("sum($x)", "x")]
    [InlineData("$x[$y = 1]{$k: $v}^($s)", "k,s,v,x,y")]
    [InlineData("|$p|{'a': $u}, $d|", "d,p,u")]
    [InlineData("$f(?, $x)", "f,x")]
    public void FreeVariables_AreThoseThatNothingInsideBinds(string expression, string names)
    {
        var free = JsonataExpression.Parse(expression).FreeVariables;

        Assert.Equal(names, string.Join(',', free.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Text_IsWhatWasRead()
    {
        var expression = JsonataExpression.Parse(" a . b ");

        Assert.Equal(" a . b ", expression.Text);
        Assert.Equal(" a . b ", expression.ToString());
    }

    [Fact]
    public void Evaluate_JsonElement_GivesAJsonElement()
    {
        using var document = JsonDocument.Parse("""{"a": [1, 2]}""");
        var expression = JsonataExpression.Parse("$sum(a)");

        JsonElement? result = expression.Evaluate(document.RootElement);

        Assert.Equal(3, result!.Value.GetInt32());
    }

    [Fact]
    public void Evaluate_JsonElementNothingSelected_GivesNull()
    {
        using var document = JsonDocument.Parse("{}");

        Assert.Null(JsonataExpression.Parse("a").Evaluate(document.RootElement));
    }

    [Theory]
    [InlineData("$sum", "undefined")]
    [InlineData("function(){1}", "undefined")]
    [InlineData("/a/", "undefined")]
    [InlineData("[$sum, 1]", "[null, 1]")]
    [InlineData("{'f': $sum, 'n': 1}", "{\"n\": 1}")]
    [InlineData("[[{'f': function(){1}}]]", "[[{}]]")]
    public void Evaluate_FunctionInTheResult_IsLeftOut(string expression, string json)
    {
        Expect.Result(expression, json);
    }

    [Theory]
    [InlineData("1 / 0")]
    [InlineData("[1 / 0]")]
    [InlineData("{'a': [-1 / 0]}")]
    [InlineData("0 / 0")]
    public void Evaluate_NumberBeyondJson_Fails(string expression)
    {
        Expect.Error(expression, "D1001");
    }

    [Fact]
    public void Evaluate_ResultAsTheNextInput_IsPlainJson()
    {
        // Inside one evaluation this array remembers that it is a sequence to be kept, and so loses its brackets.
        Expect.Result("{'kept': lines[sku = 'cup'].sku[]}.kept", "\"cup\"");

        var kept = JsonataExpression.Parse("{'kept': lines[sku = 'cup'].sku[]}").Evaluate(Expect.Order);

        Expect.Result("kept", """["cup"]""", kept);
    }

    [Fact]
    public void Evaluate_NumberWithMoreDigitsThanADouble_PassesThrough()
    {
        var input = Json.Parse("""{"n": 9007199254740993, "d": 12.10}""");

        var result = JsonataExpression.Parse("{'n': n, 'd': [d]}").Evaluate(input);

        Assert.Equal("""{"n":9007199254740993,"d":[12.10]}""", result.ToString());
    }

    [Fact]
    public void Evaluate_ByManyThreads_GivesEachItsOwnResult()
    {
        var expression = JsonataExpression.Parse(
            "($f := function($n){ $n < 2 ? $n : $f($n - 1) + $f($n - 2) }; $x := $f(n); lines#$i.{'i': $i, 'x': $x})"
        );
        int[] fibonacci = [0, 1, 1, 2, 3, 5, 8, 13, 21, 34];

        Parallel.For(
            0,
            200,
            i =>
            {
                var n = i % 10;
                var result = expression.Evaluate(Json.Object(("n", n), ("lines", Json.Array(1, 2))));
                Assert.Equal(fibonacci[n], result[1]["x"].GetDouble());
            }
        );
    }

    [Fact]
    public void Evaluate_Undefined_IsAnInputLikeAnyOther()
    {
        Expect.Result("{'a': 1, 'b': x}", """{"a": 1}""", Json.Undefined);
        Expect.Result("$", "undefined", Json.Undefined);
    }
}
