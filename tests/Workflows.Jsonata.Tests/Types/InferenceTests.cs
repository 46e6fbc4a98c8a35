using Workflows.Jsonata.Types;

namespace Workflows.Jsonata.Tests.Types;

public sealed class InferenceTests
{
    private static readonly Dictionary<string, JsonType> Variables = new(StringComparer.Ordinal)
    {
        ["order"] = JsonType.Object(
            ("id", JsonType.String),
            ("total", JsonType.Number),
            ("note", JsonType.String.OrAbsent()),
            ("remark", JsonType.Object(("text", JsonType.String)).Union(JsonType.Null)),
            (
                "lines",
                JsonType.ArrayOf(JsonType.Object(("sku", JsonType.String), ("gift", JsonType.Boolean.OrAbsent())))
            )
        ),
        ["n"] = JsonType.Number,
        ["late"] = JsonType.Number.OrAbsent(),
        ["unknown"] = JsonType.Any,
        ["gone"] = JsonType.Absent,
    };

    [Theory]
    [InlineData("1 + $n", "a number")]
    [InlineData("$n + $late", "a number or nothing")]
    [InlineData("$n < $late", "a boolean or nothing")]
    [InlineData("$unknown + 1", "a number or nothing")]
    [InlineData("-$n", "a number")]
    [InlineData("$unknown & $gone", "a string")]
    [InlineData("$unknown = $gone", "a boolean")]
    [InlineData("$unknown and $gone", "a boolean")]
    [InlineData("1 in $unknown", "a boolean")]
    [InlineData("$late ?? 'x'", "a string or a number")]
    [InlineData("$n ?? 'x'", "a number")]
    [InlineData("$gone ?? 'x'", "a string")]
    [InlineData("$order.remark ?: 0", "a number or an object with text")]
    [InlineData("$unknown ? 1 : 'x'", "a string or a number")]
    [InlineData("$unknown ? 1", "a number or nothing")]
    [InlineData("$unknown ? 1 : $error('x')", "a number")]
    [InlineData("[1, $late, [2]]", "an array")]
    [InlineData("[1..$n]", "an array of numbers")]
    [InlineData("[$order.lines.sku]", "an array of strings")]
    [InlineData("{'a': $late, 'b': 1}", "an object with a? and b")]
    [InlineData("{'a': $gone}", "an empty object")]
    [InlineData("{$order.id: 1}", "an object")]
    [InlineData("($x := $n; $y := $x & ''; $y)", "a string")]
    [InlineData("function($x){ $x }", "anything")]
    [InlineData("($x := 1; $unknown ? $x := 'a'; $x)", "a string or a number")]
    [InlineData("($x := 1; $f := function(){ $x }; $x := 'a'; $x)", "anything")]
    [InlineData("($order.lines[$x := sku]; $x)", "anything")]
    [InlineData("($order.lines@$l.($l.sku)[$x := sku]; $x)", "anything")]
    public void Infer_OperatorsAndConstructors_GiveTheirType(string expression, string type) =>
        Assert.Equal(type, TypeOf(expression));

    [Theory]
    [InlineData("$order.id", "a string")]
    [InlineData("$order.lines.sku", "a string, an array of strings or nothing")]
    [InlineData("$order.lines[0]", "an object with gift? and sku or nothing")]
    [InlineData("$order.lines[sku = 'x'].sku", "a string, an array of strings or nothing")]
    [InlineData("$order.lines.sku[]", "an array of strings or nothing")]
    [InlineData("$order.lines^(sku)", "an array of objects, an object with gift? and sku or nothing")]
    [InlineData("$order.lines.(sku & '!')", "a string, an array of strings or nothing")]
    [InlineData("$order.lines.{ 'k': sku }", "an array of objects, an object with k or nothing")]
    [InlineData("$order.lines{ sku: gift }", "an object")]
    [InlineData("$order.remark.text", "a string or nothing")]
    [InlineData("$order.remark.(text[true]).{ 't': $ }", "an object with t? or nothing")]
    [InlineData("$n.*", "nothing")]
    [InlineData("{ 'a': [] }.*", "an empty array or nothing")]
    [InlineData("$unknown.*", "anything")]
    [InlineData("{ 'a': [$unknown] }.*", "anything")]
    [InlineData("$order.remark.*", "a string, an array of strings or nothing")]
    [InlineData("$order.lines@$l.($l.sku)", "anything")]
    [InlineData("$unknown.a.b", "anything")]
    public void Infer_Paths_UnwrapSequences(string expression, string type) => Assert.Equal(type, TypeOf(expression));

    [Theory]
    [InlineData("$string($n)", "a string")]
    [InlineData("$string($late)", "a string or nothing")]
    [InlineData("$late.$string()", "a string or nothing")]
    [InlineData("$n ~> $string", "a string")]
    [InlineData("$uppercase($gone)", "nothing")]
    [InlineData("$count($unknown)", "a number")]
    [InlineData("$sum($order.lines.price)", "nothing")]
    [InlineData("$max([1, 2])", "a number or nothing")]
    [InlineData("$exists($unknown)", "a boolean")]
    [InlineData("$map($order.lines, function($l){ $l.sku })", "a string, an array of strings or nothing")]
    [InlineData(
        "$filter($order.lines, function($l){ $l.gift })",
        "an array of objects, an object with gift? and sku or nothing"
    )]
    [InlineData("$reduce([1, 2], function($a, $b){ $a + $b }, 0)", "a number or nothing")]
    [InlineData("$append($order.lines, 1)", "an array")]
    [InlineData("$append($gone, 1)", "a number")]
    [InlineData("$keys($order)", "a string, an array of strings or nothing")]
    [InlineData("$lookup($order, 'id')", "a string")]
    [InlineData("$merge([{'a': 1}, {'a': 'x', 'b': $late}])", "an object with a and b?")]
    [InlineData("$merge([{'sku': 1}, $order.lines])", "an object with gift? and sku")]
    [InlineData("$order.lines.parts[price * 2 > 1]", "nothing")]
    [InlineData("$split('a b', ' ')", "an array of strings")]
    [InlineData("$parse('{}')", "any value")]
    [InlineData("$partition([1, 2], 1)", "an array of arrays or nothing")]
    [InlineData("$uuid()", "a string")]
    [InlineData("$toMillis($order.id)", "a number")]
    [InlineData("$zip([1], 'a')", "an array of arrays")]
    [InlineData("$spread($order.remark)", "an array of objects, an object, null or nothing")]
    [InlineData("$distinct($order.lines)", "an array of objects or an object with gift? and sku")]
    [InlineData("$sift($order, function($v){ $v })", "an object or nothing")]
    [InlineData("$hash('a', 'MD5')", "a string")]
    [InlineData("$hash('a')", "nothing")]
    [InlineData("$order.($parse())", "nothing")]
    [InlineData("$order.lines.($filter(tags, $boolean)[0])", "nothing")]
    [InlineData("$map([1], function($i){ $keys($order) })", "a string, an array or nothing")]
    [InlineData("$unknown()", "anything")]
    public void Infer_Calls_GiveWhatTheFunctionGives(string expression, string type) =>
        Assert.Equal(type, TypeOf(expression));

    [Theory]
    [InlineData("$missing", "MissingRead $missing is absent")]
    [InlineData("$gone", "MissingRead $gone is absent")]
    [InlineData("$late", "MissingRead $late may be absent")]
    [InlineData("$order.note", "MissingRead $order.note may be absent")]
    [InlineData("$order.remark.text", "MissingRead $order.remark.text may be absent")]
    [InlineData(
        "$order.totl",
        "UnknownField $order.totl is a field of an object with id, lines, note?, remark and total, which has no such field"
    )]
    [InlineData(
        "$order.lines.skv",
        "UnknownField $order.lines.skv is a field of an object with gift? and sku, which has no such field"
    )]
    [InlineData("$order.id.length", "MissingRead $order.id.length is absent")]
    [InlineData("total", "MissingRead $$.total is absent")]
    [InlineData("($n := $order.note; $n & $n)", "MissingRead $order.note may be absent")]
    [InlineData("$order.note.a.b", "MissingRead $order.note may be absent")]
    public void Infer_AReadOfWhatIsMissing_IsFound(string expression, string finding)
    {
        var found = Assert.Single(Infer(expression).Findings);
        Assert.Equal(finding, $"{found.GetType().Name} {found}");
        Assert.False(found.IsConditional);
    }

    [Theory]
    [InlineData("$order.note ?? ''")]
    [InlineData("$exists($order.note)")]
    [InlineData("$unknown ? $order.note : ''")]
    [InlineData("$map([1], function($i){ $order.note })")]
    public void Infer_AConditionalRead_IsFoundAsSuch(string expression) =>
        Assert.True(Assert.Single(Infer(expression).Findings).IsConditional);

    [Theory]
    [InlineData("$unknown.a.b")]
    [InlineData("$order.lines.gift")]
    [InlineData("$order.lines[gift].sku")]
    [InlineData("$order.lines[0].sku")]
    [InlineData("$n = null or $order.remark != null")]
    [InlineData("($f := function($n){ $n = 0 ? 0 : $f($n - 1) }; $f(3))")]
    public void Infer_NothingWrong_FindsNothing(string expression) => Assert.Empty(Infer(expression).Findings);

    [Theory]
    [InlineData("$exists($order.note) ? $order.note & $order.note : ''", "$order.note")]
    [InlineData("$not($exists($late)) ? 0 : $late + 1", "$late")]
    [InlineData("$exists($late) and $late > 1", "$late")]
    [InlineData("$order.remark != null ? $order.remark.text : ''", null)]
    [InlineData("$order.remark = null or $order.remark.text = 'x'", null)]
    [InlineData("$late ? $late + 1 : 0", "$late")]
    [InlineData("$order.note ? $order.note : ''", "$order.note")]
    [InlineData("$type($order.remark) = 'object' ? $order.remark.text : ''", null)]
    public void Infer_AReadThatAConditionGuards_IsNotMissing(string expression, string? asked)
    {
        // What is found is the question itself, if anything.
        var found = Infer(expression).Findings.OfType<MissingRead>().ToArray();
        Assert.All(found, read => Assert.True(read.IsConditional));
        Assert.Equal(asked is null ? [] : [asked], found.Select(static read => read.Reference.ToString()));
    }

    [Theory]
    [InlineData("$order.id + 1", "+ of a string and a number fails")]
    [InlineData("-$order.id", "- of a string fails")]
    [InlineData("$order.id < 1", "< of a string and a number fails")]
    [InlineData("$order.lines > 1", "> of an array of objects and a number fails")]
    [InlineData("$order.id = 1", "= of a string and a number is always the same")]
    [InlineData("1 in ['a']", "in of a number and a string is always the same")]
    [InlineData("$uppercase(1)", "$uppercase of a number fails")]
    [InlineData("$sum('a')", "$sum of a string fails")]
    [InlineData("$now(1)", "$now of a number fails")]
    [InlineData("$n()", "() of a number fails")]
    [InlineData("{1: 2}", "{ of a number fails")]
    public void Infer_KindsThatNeverFit_Conflict(string expression, string conflict)
    {
        var found = Assert.IsType<KindConflict>(Assert.Single(Infer(expression).Findings));
        Assert.Equal(conflict, found.ToString());
        Assert.Equal(conflict.EndsWith("fails", StringComparison.Ordinal), found.Fails);
    }

    [Fact]
    public void Infer_AFinding_SaysWhere()
    {
        var found = Assert.Single(Infer("1 + $order.totl").Findings);
        Assert.Equal("1 + $order.totl".Length, found.Position);
        var unknown = Assert.IsType<UnknownField>(found);
        Assert.Equal("order", unknown.Reference.Variable);
        Assert.Equal(["totl"], unknown.Reference.Fields);
    }

    [Fact]
    public void Infer_AFunctionOfTheProgramsOwn_IsUnknown()
    {
        var dialect = JsonataDialect.Standard.With("sum", "<x:x>", static _ => "text");
        Assert.Same(JsonType.Any, JsonataExpression.Parse("$sum([1])", dialect).Infer(Variables, JsonType.Absent).Type);
    }

    [Fact]
    public void Infer_AVariableThatHidesAFunction_IsTheVariable()
    {
        var variables = new Dictionary<string, JsonType>(StringComparer.Ordinal) { ["sum"] = JsonType.Number };
        Assert.Same(JsonType.Number, JsonataExpression.Parse("$sum").Infer(variables, JsonType.Absent).Type);
    }

    [Fact]
    public void Infer_AnExpressionThatNestsDeep_EndsWell()
    {
        var text =
            string.Concat(Enumerable.Repeat("$map([", 400))
            + "1"
            + string.Concat(Enumerable.Repeat("], function($x){ $x })", 400));
        Assert.NotNull(JsonataExpression.Parse(text).Infer(Variables, JsonType.Absent));
    }

    private static string TypeOf(string expression) => Infer(expression).Type.ToString();

    private static InferredType Infer(string expression) =>
        JsonataExpression.Parse(expression, JsonataDialect.StepFunctions).Infer(Variables, JsonType.Absent);
}
