namespace Workflows.Jsonata.Tests.Functions;

public sealed class CollectionFunctionsTests
{
    [Theory]
    [InlineData("$count([1, 2])", "2")]
    [InlineData("$count(5)", "1")]
    [InlineData("$count(missing)", "0")]
    [InlineData("$count([])", "0")]
    [InlineData("$append([1], [2, 3])", "[1, 2, 3]")]
    [InlineData("$append(1, 2)", "[1, 2]")]
    [InlineData("$append(1, missing)", "1")]
    [InlineData("$append(missing, [1])", "[1]")]
    [InlineData("$append([], [])", "[]")]
    [InlineData("$reverse([1, 2, 3])", "[3, 2, 1]")]
    [InlineData("$reverse(1)", "[1]")]
    [InlineData("$reverse(missing)", "undefined")]
    [InlineData(
        "$distinct([1, '1', 1, [2], [2], {'a': 1, 'b': 2}, {'b': 2, 'a': 1}])",
        """[1, "1", [2], {"a": 1, "b": 2}]"""
    )]
    [InlineData("$distinct(lines.count)", "[2, 1]")]
    [InlineData("$distinct([1, 1])", "[1]")]
    [InlineData("$distinct('a')", "\"a\"")]
    [InlineData("$zip([1, 2, 3], ['a', 'b'])", """[[1, "a"], [2, "b"]]""")]
    [InlineData("$zip([1, 2])", "[[1], [2]]")]
    [InlineData("$zip([1, 2], missing)", "[]")]
    [InlineData("$sort([3, 1, 2])", "[1, 2, 3]")]
    [InlineData("$sort(['b', 'a', 'B'])", """["B", "a", "b"]""")]
    [InlineData("$sort([3, 1, 2], function($l, $r){ $l < $r })", "[3, 2, 1]")]
    [InlineData("$sort(lines, function($l, $r){ $l.sku > $r.sku }).sku", """["cup", "pot", "tea"]""")]
    [InlineData("$sort(1)", "[1]")]
    [InlineData("$count($shuffle([1..9]))", "9")]
    [InlineData("$sort($shuffle([1..9])) = [1..9]", "true")]
    public void OfArrays(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$keys({'b': 1, 'a': 2})", """["b", "a"]""")]
    [InlineData("$keys({'a': 1})", "\"a\"")]
    [InlineData("$keys([{'a': 1}, {'b': 2, 'a': 3}])", """["a", "b"]""")]
    [InlineData("$keys({})", "undefined")]
    [InlineData("$keys('a')", "undefined")]
    [InlineData("customer.$keys()", """["first", "last", "phones"]""")]
    [InlineData("$lookup(customer, 'first')", "\"Ann\"")]
    [InlineData("$lookup(lines, 'sku')", """["tea", "cup", "pot"]""")]
    [InlineData("$lookup(customer, 'none')", "undefined")]
    [InlineData("$spread({'a': 1, 'b': 2})", """[{"a": 1}, {"b": 2}]""")]
    [InlineData("$spread([{'a': 1}, {'b': 2, 'c': 3}])", """[{"a": 1}, {"b": 2}, {"c": 3}]""")]
    [InlineData("$spread('a')", "\"a\"")]
    [InlineData("$spread([1, 2])", "[1, 2]")]
    [InlineData("$merge([{'a': 1, 'b': 2}, {'a': 3}])", """{"a": 3, "b": 2}""")]
    [InlineData("$merge({'a': 1})", """{"a": 1}""")]
    [InlineData("$merge([])", "{}")]
    [InlineData("$merge(missing)", "undefined")]
    [InlineData("$clone({'a': [0.1 + 0.2]})", """{"a": [0.3]}""")]
    [InlineData("$each({'a': 1, 'b': 2}, function($v, $k){ $k & $v })", """["a1", "b2"]""")]
    [InlineData("$each({'a': 1}, function($v, $k, $o){ $o })", """{"a": 1}""")]
    [InlineData("$sift({'a': 1, 'b': 2}, function($v){ $v > 1 })", """{"b": 2}""")]
    [InlineData("$sift({'a': 1, 'b': 2}, function($v, $k){ $k = 'a' })", """{"a": 1}""")]
    [InlineData("$sift({'a': 1}, function($v){ false })", "undefined")]
    [InlineData("lines.$sift(function($v, $k){ $k = 'sku' }).sku", """["tea", "cup", "pot"]""")]
    public void OfObjects(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$map([1, 2], function($v){ $v * 2 })", "[2, 4]")]
    [InlineData("$map([1, 2], function($v, $i, $a){ $v + $i + $count($a) })", "[3, 5]")]
    [InlineData("$map([1], function($v){ $v })", "1")]
    [InlineData("$map(1, function($v){ $v })", "1")]
    [InlineData("$map([1, 2], function($v){ $v = 1 ? $v : missing })", "1")]
    [InlineData("$map(['a', 'b'], $uppercase)", """["A", "B"]""")]
    [InlineData("$map([1.25, 2.5], $round)", "[1, 2.5]")]
    [InlineData("$map([[1, 2], [3]], $sum)", "[3, 3]")]
    [InlineData("$map(missing, $sum)", "undefined")]
    [InlineData("$map([], $sum)", "undefined")]
    [InlineData("$filter([1, 2, 3], function($v){ $v > 1 })", "[2, 3]")]
    [InlineData("$filter([1, 2, 3], function($v, $i){ $i = 0 })", "1")]
    [InlineData("$filter([1, 2], function($v){ false })", "undefined")]
    [InlineData("$filter([0, 1, ''], $boolean)", "1")]
    [InlineData("$reduce([1, 2, 3], function($a, $v){ $a + $v })", "6")]
    [InlineData("$reduce([1, 2, 3], function($a, $v){ $a + $v }, 10)", "16")]
    [InlineData("$reduce([], function($a, $v){ $a + $v })", "undefined")]
    [InlineData("$reduce([], function($a, $v){ $a + $v }, 7)", "7")]
    [InlineData("$reduce([5], function($a, $v){ $a + $v })", "5")]
    [InlineData("$reduce(['a', 'b'], function($a, $v, $i, $all){ $a & $v & $i & $count($all) })", "\"ab12\"")]
    [InlineData("$single([1, 2, 3], function($v){ $v = 2 })", "2")]
    [InlineData("$single([7])", "7")]
    [InlineData("$single(missing)", "undefined")]
    public void OfHigherOrder(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$sort([1, 'a'])", "D3070")]
    [InlineData("$sort(lines)", "D3070")]
    [InlineData("$reduce([1], function($a){ $a })", "D3050")]
    [InlineData("$single([1, 2])", "D3138")]
    [InlineData("$single([1, 2], function($v){ $v = 3 })", "D3139")]
    [InlineData("$merge([1])", "T0412")]
    [InlineData("$each([1], $sum)", "T0410")]
    [InlineData("$sift([1], $sum)", "T0410")]
    public void OfWhatDoesNotFit_Fails(string expression, string code) => Expect.Error(expression, code);

    [Theory]
    [InlineData("$boolean(0)", "false")]
    [InlineData("$boolean('0')", "true")]
    [InlineData("$boolean([0, ''])", "false")]
    [InlineData("$boolean([[0], [1]])", "true")]
    [InlineData("$boolean({})", "false")]
    [InlineData("$boolean(null)", "false")]
    [InlineData("$boolean($sum)", "false")]
    [InlineData("$boolean(missing)", "undefined")]
    [InlineData("$not(0)", "true")]
    [InlineData("$not(missing)", "undefined")]
    [InlineData("$exists(note)", "true")]
    [InlineData("$exists(missing)", "false")]
    [InlineData(
        "[1, 'a', true, null, [1], {}, $sum].$type($)",
        """["number", "string", "boolean", "null", "array", "object", "function"]"""
    )]
    [InlineData("$type([1])", "\"array\"")]
    [InlineData("$type(missing)", "undefined")]
    [InlineData("$assert(true, 'never')", "undefined")]
    public void OfTruthAndKind(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$error('too dear')", "D3137", "too dear")]
    [InlineData("$error()", "D3137", "$error() function evaluated")]
    [InlineData("$assert(false, 'too dear')", "D3141", "too dear")]
    [InlineData("$assert(false)", "D3141", "$assert() statement failed")]
    public void Error_SaysItsMessage(string expression, string code, string message)
    {
        Assert.Equal(message, Expect.Error(expression, code).Message);
    }

    [Theory]
    [InlineData("$eval('1 + 2')", "3")]
    [InlineData("customer.$eval('first')", "\"Ann\"")]
    [InlineData("$eval('first', customer)", "\"Ann\"")]
    [InlineData("$eval('$sum($)', [1, 2])", "3")]
    [InlineData("$eval(missing)", "undefined")]
    public void Eval_Text_IsEvaluated(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData(
        "$eval('1 +')",
        "D3120",
        "Syntax error in expression passed to function eval: \"Unexpected end of expression\""
    )]
    [InlineData(
        "$eval('-$sum')",
        "D3121",
        "Dynamic error evaluating the expression passed to function eval: \"Cannot negate a non-numeric value: undefined\""
    )]
    [InlineData(
        "$eval('1 + $foo()')",
        "D3121",
        "Dynamic error evaluating the expression passed to function eval: "
            + "\"the variable $foo is not among the bindings, and $eval sees no others\""
    )]
    [InlineData(
        "($x := 5; $eval('$x'))",
        "D3121",
        "Dynamic error evaluating the expression passed to function eval: "
            + "\"the variable $x is not among the bindings, and $eval sees no others\""
    )]
    public void Eval_WrongText_Fails(string expression, string code, string message)
    {
        Assert.Equal(message, Expect.Error(expression, code).Message);
    }
}
