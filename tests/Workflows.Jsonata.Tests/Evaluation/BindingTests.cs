namespace Workflows.Jsonata.Tests.Evaluation;

public sealed class BindingTests
{
    [Theory]
    [InlineData("($x := 5; $x + 1)", "6")]
    [InlineData("$x := 5", "5")]
    [InlineData("($a := $b := 2; $a + $b)", "4")]
    [InlineData("($x := 1; ($x := 2; $x) + $x)", "3")]
    [InlineData("($x := 1; ($y := $x; $x := 2; $y))", "1")]
    [InlineData("($x := 1; ($x := $x + 1; $x))", "2")]
    [InlineData("(false ? $x := 1; $x)", "undefined")]
    [InlineData("($x := missing; $exists($x))", "false")]
    [InlineData("($x := 1; ($x := missing; $exists($x)))", "false")]
    [InlineData("lines.($p := price; $p * count)", "[8, 9, 25.5]")]
    [InlineData("lines.(count = 2 ? $seen := true; $exists($seen))", "[true, false, false]")]
    [InlineData("()", "undefined")]
    [InlineData("(1; 2;)", "2")]
    public void Evaluate_Variable_LivesInItsBlock(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("lines#$i.{'i': $i, 's': sku}[i > 0].s", """["cup", "pot"]""")]
    [InlineData("lines#$i[$i = 1].sku", "\"cup\"")]
    [InlineData("lines[price > 5]#$i.($i & sku)", """["0cup", "1pot"]""")]
    [InlineData("lines^(>price)#$i.($i & sku)", """["0pot", "1cup", "2tea"]""")]
    [InlineData("lines.tags#$i.($i & $)", """["0hot", "1leaf", "0blue"]""")]
    [InlineData("lines#$i.tags#$j.($i & $j & $)", """["00hot", "01leaf", "10blue"]""")]
    [InlineData("lines#$i{$string($i): sku}", """{"0": "tea", "1": "cup", "2": "pot"}""")]
    [InlineData("lines#$i[-1].$i", "2")]
    [InlineData("$#$i.$i", "0")]
    public void Evaluate_Index_BindsThePosition(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("lines@$l.{'id': id, 's': $l.sku}[1]", """{"id": "A-7", "s": "cup"}""")]
    [InlineData("(lines@$l.{'s': $l.sku}).s", """["tea", "cup", "pot"]""")]
    [InlineData("lines@$a.lines@$b[$a.count = $b.price - 8].($a.sku & $b.sku)", """["cupcup", "potcup"]""")]
    [InlineData("lines@$l[$l.price > 5].($l.sku)", """["cup", "pot"]""")]
    [InlineData("lines@$l{$l.sku: $l.price}", """{"tea": 4, "cup": 9, "pot": 25.5}""")]
    [InlineData("lines@$l#$i.($i & $l.sku)", """["0tea", "1cup", "2pot"]""")]
    [InlineData("lines@$l^(>$l.price).($l.sku)", """["pot", "cup", "tea"]""")]
    public void Evaluate_Focus_BindsTheItemAndKeepsTheContext(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("lines.tags.(%.sku)", """["tea", "tea", "cup"]""")]
    [InlineData("lines.tags.{'t': $, 's': %.sku, 'id': %.%.id}[1]", """{"t": "leaf", "s": "tea", "id": "A-7"}""")]
    [InlineData("lines.tags.%.sku", """["tea", "tea", "cup"]""")]
    [InlineData("lines.price[%.sku = 'cup']", "9")]
    [InlineData("lines.(tags).%.sku", """["tea", "tea", "cup"]""")]
    [InlineData("lines.tags^(%.price).$", """["hot", "leaf", "blue"]""")]
    [InlineData("lines.tags^(>%.price, $).$", """["blue", "hot", "leaf"]""")]
    [InlineData("$$.((lines.sku)[($v := %.sku; $v = 'tea')]).%.count", "2")]
    [InlineData("customer.first.%.%.id", "\"A-7\"")]
    [InlineData(
        "lines.*.%.sku",
        """["tea", "tea", "tea", "tea", "tea", "cup", "cup", "cup", "cup", "pot", "pot", "pot"]"""
    )]
    public void Evaluate_Parent_IsWhatTheItemWasSelectedFrom(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("%.id")]
    [InlineData("lines.%.%.id")]
    [InlineData("$x.%")]
    [InlineData("$f().%")]
    [InlineData("(lines)[%.id = 1]")]
    public void Parse_ParentOfWhatHasNone_Fails(string expression) => Expect.Error(expression, "S0217");
}
