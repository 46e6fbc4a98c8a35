namespace Workflows.Jsonata.Tests.Analysis;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("1 + 2", "")]
    [InlineData("$order", "$order")]
    [InlineData("$order.total", "$order.total")]
    [InlineData("total", "$$.total")]
    [InlineData("$$.a.b", "$$.a.b")]
    [InlineData("$$", "$$")]
    [InlineData("$", "$$")]
    [InlineData("$.a", "$$.a")]
    [InlineData("a.b + a.c * $x", "$$.a.b $$.a.c $x")]
    [InlineData("a.b + a.b", "$$.a.b")]
    [InlineData("$states.input.`odd name`", "$states.input.`odd name`")]
    [InlineData("$order.lines[price > 5].sku", "$order.lines.price $order.lines.sku")]
    [InlineData("$order.lines[0].sku", "$order.lines.sku")]
    [InlineData("$order.lines[$i].sku", "$i $order.lines.sku")]
    [InlineData("$order.lines^(>price, sku).tags", "$order.lines.price $order.lines.sku $order.lines.tags")]
    [InlineData("$order.lines{sku: $sum(price)}", "$order.lines.sku $order.lines.price")]
    [InlineData("$order.{'id': id, 'n': $count(lines)}", "$order.id $order.lines")]
    [InlineData("$order.lines.(price * count)", "$order.lines.price $order.lines.count")]
    [InlineData("$order.(1)", "$order")]
    [InlineData("$order.name.$uppercase()", "$order.name")]
    [InlineData("$order.*", "$order")]
    [InlineData("$order.**.sku", "$order")]
    [InlineData("$order.lines.tags.(%.sku)", "$order.lines.sku")]
    [InlineData("$order.lines@$l#$i.{'s': $l.sku, 'i': $i, 'id': id}", "$order.lines.sku $order.id")]
    [InlineData("($x := $order.lines; $x.sku)", "$order.lines.sku")]
    [InlineData("($x := 1; $x)", "")]
    [InlineData("($x := $a; $x := $b; $x.c)", "$b.c")]
    [InlineData("(($x := $a); $x)", "$a $x")]
    [InlineData("$map($order.lines, function($l){ $l.price })", "$order.lines.price?")]
    [InlineData("$map($order.lines, $string)", "$order.lines")]
    [InlineData("$filter($order.lines, function($l){ $l.price > 1 }).sku", "$order.lines.price? $order.lines.sku")]
    [InlineData(
        "$sort($order.lines, function($l, $r){ $l.price > $r.count })[0].sku",
        "$order.lines.price? $order.lines.count? $order.lines.sku"
    )]
    [InlineData("$reduce($order.lines, function($s, $l){ $s + $l.price }, $start)", "$order.lines.price? $start")]
    [InlineData(
        "$order.lines ~> $filter(function($l){ $l.x }) ~> $map(function($l){ $l.y })",
        "$order.lines.x? $order.lines.y?"
    )]
    [InlineData("$order.lines ~> $count", "$order.lines")]
    [InlineData("$order ~> |lines|{'total': price * $rate}|", "$order $rate?")]
    [InlineData("$lookup($order, 'total')", "$order.total")]
    [InlineData("$distinct($order.lines).sku", "$order.lines.sku")]
    [InlineData("$exists($order.note)", "$order.note?")]
    [InlineData("$order.note ?? $fallback", "$order.note? $fallback?")]
    [InlineData("$a ? $b : $c", "$a $b? $c?")]
    [InlineData("$a and $b", "$a $b?")]
    [InlineData("$a ? $b : $b & $a", "$a $b?")]
    [InlineData("function($x){ $x.y & $z }", "$z?")]
    [InlineData("$f($a)", "$a $f")]
    [InlineData("$sum(?, 1) & $join($names, ?)('x')", "$names")]
    [InlineData("[$a, {'k': -$b}]", "$a $b")]
    [InlineData("$sum := 3", "")]
    public void References_AreWhatIsReadFromOutside(string expression, string expected)
    {
        var found = JsonataExpression
            .Parse(expression)
            .References.Select(static reference => reference + (reference.IsConditional ? "?" : ""));

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void References_SayWhere()
    {
        var references = JsonataExpression.Parse("$states.input.x + phone").References;

        Assert.Equal([15, 23], references.Select(static reference => reference.Position));
        Assert.Equal(["states", null], references.Select(static reference => reference.Variable));
        Assert.Equal(["input", "x"], references[0].Fields);
    }

    [Fact]
    public void References_DependOnTheDialect()
    {
        Assert.Empty(JsonataExpression.Parse("$eval('1')").References);
        Assert.Equal(
            "$eval",
            Assert.Single(JsonataExpression.Parse("$eval('1')", JsonataDialect.StepFunctions).References).ToString()
        );
    }
}
