using Workflows.Jsonata.Analysis;

namespace Workflows.Jsonata.Tests.Analysis;

/// <summary>What the text of an expression says; the answers about contexts are those of the service.</summary>
public sealed class ExpressionOutlineTests
{
    [Theory]
    [InlineData("phone")]
    [InlineData("phone[0].number")]
    [InlineData("-phone")]
    [InlineData("phone ? 1 : 2")]
    [InlineData("$order.a ? phone : 2")]
    [InlineData("$order.a ?? phone")]
    [InlineData("phone & 'x'")]
    [InlineData("phone in $order.b")]
    [InlineData("$sum(phone)")]
    [InlineData("phone(1)")]
    [InlineData("phone(?, 1)")]
    [InlineData("phone ~> $string()")]
    [InlineData("[1..phone]")]
    [InlineData("(phone).other")]
    [InlineData("[phone].other")]
    [InlineData("{phone: 1}")]
    [InlineData("{'k': phone}")]
    [InlineData("($x := phone; $x)")]
    [InlineData("$map($order.a, function($y){ phone })")]
    [InlineData("$count(phone[inner])")]
    [InlineData("phone.**.deeper")]
    [InlineData("phone@$p.other")]
    [InlineData("phone^(other)")]
    [InlineData("phone + phone")]
    [InlineData("`phone`")]
    public void ContextNames_FirstStep_IsNamed(string text) => Assert.Equal(["phone"], Outline(text).ContextNames);

    [Theory]
    [InlineData("$order.phone")]
    [InlineData("$order.items[phone > 3]")]
    [InlineData("$order.a[0][phone]")]
    [InlineData("$order.a[$ > 1]")]
    [InlineData("$order.a^(phone)")]
    [InlineData("$order.a{'k': phone}")]
    [InlineData("$order.a.(phone)")]
    [InlineData("$order.a.$phone")]
    [InlineData("$order.a.$map(b, function($x){ $ })")]
    [InlineData("$order ~> |phone|{'b': 1}|")]
    [InlineData("**.phone")]
    [InlineData("*.phone")]
    [InlineData("{'k': 1}.phone")]
    [InlineData("$map($order.a, function($x){ $x.phone })")]
    [InlineData("'phone'")]
    [InlineData("1 + 1")]
    [InlineData("$now()")]
    public void ContextNames_LaterStep_IsNotNamed(string text) => Assert.Empty(Outline(text).ContextNames);

    [Theory]
    [InlineData("$", "$")]
    [InlineData("$.phone", "$")]
    [InlineData("$[0]", "$")]
    [InlineData("$map($order.a, function($x){ $ })", "$")]
    [InlineData("$$", "$$")]
    [InlineData("$$.phone", "$$")]
    [InlineData("$order.items[id = $$.id]", "$$")]
    [InlineData("[b, a, b]", "b a")]
    [InlineData("(a; $.b + c)", "a $ c")]
    public void ContextNames_Several_AreInOrderAndOnce(string text, string expected) =>
        Assert.Equal(expected.Split(' '), Outline(text).ContextNames);

    [Theory]
    [InlineData("$order.lines[price > $limits.low].sku", "order.lines.sku limits.low")]
    [InlineData("$order[0].id", "order.id")]
    [InlineData("$order.`the id`.*.x", "order.the id")]
    [InlineData("$count($order.lines) + $order", "order.lines")]
    [InlineData("function($x){ $order.id }", "order.id")]
    [InlineData("$order.(a)", "")]
    [InlineData("$", "")]
    public void VariablePaths_Fields_AreThoseByName(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Outline(text).VariablePaths.Select(p => $"{p.Variable}.{string.Join('.', p.Fields)}"))
        );

    [Theory]
    [InlineData("$twice(1) + $twice(2)", "twice")]
    [InlineData("$order.a ~> $twice", "twice")]
    [InlineData("$map($order.a, $twice(?))", "twice")]
    [InlineData("$sum([1])", "")]
    [InlineData("($twice := function($x){ 2 * $x }; $twice(1))", "")]
    [InlineData("function($f){ $f(1) }", "")]
    [InlineData("$order.lines#$i.$i()", "")]
    public void UnknownFunctions_Calls_AreOfFunctionsThatNooneSets(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Outline(text).UnknownFunctions));

    [Theory]
    [InlineData("$eval('1')", "eval")]
    [InlineData("$parse('1')", "")]
    [InlineData("$randomSeeded(1)", "randomSeeded")]
    public void UnknownFunctions_Dialect_HasItsOwn(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', ExpressionOutline.Parse(text, JsonataDialect.StepFunctions).UnknownFunctions)
        );

    [Theory]
    [InlineData("a[1,2)", "S0202")]
    [InlineData("1 +", "S0207")]
    [InlineData("", "S0207")]
    [InlineData("%", "S0217")]
    public void Parse_NoJsonata_Throws(string text, string code) =>
        Assert.Equal(code, Assert.Throws<JsonataException>(() => Outline(text)).Code);

    [Theory]
    [InlineData("$sum()", "sum 0 1 1")]
    [InlineData("$sum([1], [2])", "sum 2 1 1")]
    [InlineData("$substring()", "substring 0 1 3")]
    [InlineData("$join(['a'], ',', 'x')", "join 3 1 2")]
    [InlineData("['a'] ~> $join(',', 'x')", "join 3 1 2")]
    [InlineData("1 ~> $now", "")]
    [InlineData("$substring(?, 1, 2, 3)", "substring 4 1 3")]
    [InlineData("$zip()", "zip 0 1 2147483647")]
    [InlineData("$zip([1], [2], [3], [4])", "")]
    [InlineData("$string()", "")]
    [InlineData("'a'.$length()", "")]
    [InlineData("['a'] ~> $join(',')", "")]
    [InlineData("($sum := function(){ 1 }; $sum())", "")]
    public void MiscountedCalls_Arguments_AreCounted(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Outline(text).MiscountedCalls.Select(c => $"{c.Function} {c.Given} {c.Least} {c.Most}"))
        );

    private static ExpressionOutline Outline(string text) => ExpressionOutline.Parse(text, JsonataDialect.Standard);
}
