namespace Workflows.Jsonata.Tests;

public sealed class JsonataDialectTests
{
    private const string Recursion = "($f := function($x){ $x <= 0 ? 0 : 1 + $f($x-1) }; $f(";

    [Theory]
    [InlineData("$partition([1,2,3,4,5], 2)", "[[1,2],[3,4],[5]]")]
    [InlineData("$partition([1,2,3], 9)", "[[1,2,3]]")]
    [InlineData("$partition([1,2,3])", "[[1,2,3]]")]
    [InlineData("$partition([1,2,3,4,5], 2.9)", "[[1,2],[3,4],[5]]")]
    [InlineData("$partition([], 2)", "undefined")]
    [InlineData("$partition([1,2], 0)", "undefined")]
    [InlineData("$partition([1,2], -0.5)", "undefined")]
    [InlineData("$partition($none, 2)", "undefined")]
    [InlineData("$range(0, 10, 2)", "[0,2,4,6,8,10]")]
    [InlineData("$range(0, 9, 2)", "[0,2,4,6,8]")]
    [InlineData("$range(10, 0, -5)", "[10,5,0]")]
    [InlineData("$range(-2.9, 0, 1)", "[-2,-1,0]")]
    [InlineData("$range(5, 1, -1.5)", "[5,4,3,2,1]")]
    [InlineData("$range(3, 3, 1)", "3")]
    [InlineData("$range(5, 1, 1)", "undefined")]
    [InlineData("$range(1, 5, 0)", "undefined")]
    [InlineData("$range(1, 5)", "undefined")]
    [InlineData("$count($range(1, 360145, 1))", "360145")]
    [InlineData("$count($range(-9223372036854775808, 9223372036854775807, 9223372036854775807))", "3")]
    [InlineData("$hash('Hello', 'MD5')", "\"8b1a9953c4611296a827abf8c47804d7\"")]
    [InlineData("$hash('Hello', 'SHA-1')", "\"f7ff9e8b7bb2e09b70935a5d785e0cc5d9d0abf0\"")]
    [InlineData("$hash('ñ', 'MD5')", "\"94e9342ecbb1458b6043ecd3bfcbc192\"")]
    [InlineData(
        "$length($hash('', 'SHA-256')) & '/' & $length($hash('', 'SHA-384')) & '/' & $length($hash('', 'SHA-512'))",
        "\"64/96/128\""
    )]
    [InlineData("$hash('Hello')", "undefined")]
    [InlineData("$random(42)", "0.7275636800328681")]
    [InlineData("$random(0)", "0.730967787376657")]
    [InlineData("$random(7.9)", "0.7306990420600421")]
    [InlineData("$parse('{\"b\":[1.0,1e2,null],\"a\":\"x\"}')", "{\"b\":[1,100,null],\"a\":\"x\"}")]
    [InlineData("$parse('\"text\"')", "\"text\"")]
    [InlineData("$exists($parse('null'))", "true")]
    [InlineData("$string($parse('[9223372036854775807]')[0] > 1)", "\"true\"")]
    [InlineData("$parse()", "undefined")]
    [InlineData("$map(['{\"a\":1}', '{\"a\":2}'], $parse).a", "[1,2]")]
    [InlineData("1/0", "\"Infinity\"")]
    [InlineData("[-1/0]", "[\"-Infinity\"]")]
    [InlineData("{'n': 0/0}", "{\"n\":\"NaN\"}")]
    public void StepFunctions_Expression_GivesWhatTheServiceGives(string expression, string json)
    {
        var result = Evaluate(expression);

        Assert.Equal(
            string.Equals(json, "undefined", StringComparison.Ordinal) ? json : Json.Parse(json).ToString(),
            result.ToString()
        );
    }

    [Theory]
    [InlineData("$eval('1')", "T1006", "Attempted to invoke a non-function")]
    [InlineData("$partition([1,2], -1)", "D3137", "Second argument must be zero or greater")]
    [InlineData("$partition(null, 2)", "T0412", "Argument 1 of function \"partition\" must be an array of undefined")]
    [InlineData(
        "$partition([1], 'x')",
        "T0410",
        "Argument 2 of function \"partition\" does not match function signature"
    )]
    [InlineData(
        "$partition([1], 1, 1)",
        "T0410",
        "Argument 3 of function \"partition\" does not match function signature"
    )]
    [InlineData("$range(1)", "T0410", "Argument 2 of function \"range\" does not match function signature")]
    [InlineData("$range($none, 1, 1)", "T0410", "Argument 1 of function \"range\" does not match function signature")]
    [InlineData(
        "$range(1, 360146, 1)",
        "U1001",
        "Expression evaluation memory limit exceeded: Check for excessive memory usage"
    )]
    [InlineData(
        "$range(-9e18, 9e18, 1)",
        "U1001",
        "Expression evaluation memory limit exceeded: Check for excessive memory usage"
    )]
    [InlineData(
        "$hash('a', 'md5')",
        "D3137",
        "Hash algorithm 'md5' must be one of SHA-1, SHA-384, SHA-256, SHA-512, MD5"
    )]
    [InlineData("$hash(42, 'MD5')", "T0410", "Argument 1 of function \"hash\" does not match function signature")]
    [InlineData("$hash('a', 5)", "T0410", "Argument 2 of function \"hash\" does not match function signature")]
    [InlineData("$uuid('seed')", "T0410", "Argument 1 of function \"uuid\" does not match function signature")]
    [InlineData("$random(1, 2)", "T0410", "Argument 2 of function \"random\" does not match function signature")]
    [InlineData("$parse(null)", "T0410", "Argument 1 of function \"parse\" does not match function signature")]
    [InlineData("$parse('{\"a\":1,\"a\":2}')", "D3137", "Invalid JSON")]
    [InlineData("$parse('1 2')", "D3137", "Invalid JSON")]
    [InlineData("$parse('')", "D3137", "Invalid JSON")]
    [InlineData("$parse('[1e400]')", "D3137", "Invalid JSON")]
    [InlineData("$sum", "U1002", "The result is a function, which JSON does not have")]
    [InlineData(
        "[1..873783] ~> $count()",
        "U1001",
        "Expression evaluation memory limit exceeded: Check for excessive memory usage"
    )]
    [InlineData(Recursion + "32))", "U1001", null)]
    public void StepFunctions_Expression_FailsAsInTheService(string expression, string code, string? message)
    {
        var error = Assert.Throws<JsonataException>(() => Evaluate(expression));

        Assert.Equal(code, error.Code);
        Assert.Equal(message ?? error.Message, error.Message);
    }

    // The service takes each of these, and refuses it with one more.
    [Theory]
    [InlineData("1", "+1", 99)]
    [InlineData("'1'", "&'1'", 99)]
    [InlineData("1", "~>$string", 99)]
    public void StepFunctions_Chain_ReachesTheServicesDepth(string start, string link, int most)
    {
        string Chain(int count) => start + string.Concat(Enumerable.Repeat(link, count));

        Assert.False(Evaluate(Chain(most)).IsUndefined);
        Assert.Equal("U1001", Assert.Throws<JsonataException>(() => Evaluate(Chain(most + 1))).Code);
    }

    [Theory]
    [InlineData('(', ')', 99)]
    [InlineData('[', ']', 99)]
    public void StepFunctions_Nesting_ReachesTheServicesDepth(char open, char close, int most)
    {
        string Nested(int count) => new string(open, count) + "1" + new string(close, count);

        Assert.False(Evaluate(Nested(most)).IsUndefined);
        Assert.Equal("U1001", Assert.Throws<JsonataException>(() => Evaluate(Nested(most + 1))).Code);
    }

    [Fact]
    public void StepFunctions_LargeValues_AreTakenUpToTheServicesSize()
    {
        Assert.Equal(873_782, Evaluate("[1..873782] ~> $count()"));
        Assert.Equal(31, Evaluate(Recursion + "31))"));
        Assert.Equal(
            4_194_304,
            Evaluate("($f := function($s, $n){ $n = 0 ? $s : $f($s & $s, $n - 1) }; $length($f('x', 22)))")
        );
    }

    [Fact]
    public void StepFunctions_Uuid_IsTheBindings()
    {
        var expression = JsonataExpression.Parse("$uuid()", JsonataDialect.StepFunctions);

        Assert.Equal(
            "00000000-0000-4000-8000-000000000001",
            expression.Evaluate(Json.Undefined, new FixedIds()).GetString()
        );
        Assert.NotEqual(expression.Evaluate(Json.Undefined), expression.Evaluate(Json.Undefined));
    }

    [Theory]
    [InlineData("$map(['a', 'b'], $shout)", "[\"A!\",\"B!\"]")]
    [InlineData("customer.first ~> $shout", "\"ANN!\"")]
    [InlineData("customer.first.$shout()", "\"ANN!\"")]
    [InlineData("$shout($none)", "undefined")]
    [InlineData("$twice(function($x){ $x * 3 }, 2)", "18")]
    [InlineData("$twice($shout, 'a')", "\"A!!\"")]
    public void With_AFunction_CanBeUsedLikeAnyOther(string expression, string json)
    {
        var dialect = JsonataDialect
            .Standard.With(
                "shout",
                "<s-:s>",
                static call => call[0].TryGetString(out var text) ? text.ToUpperInvariant() + "!" : default(Json)
            )
            .With("twice", "<fx:x>", static call => call.Invoke(call[0], call.Invoke(call[0], call[1])));

        Assert.Equal(json, JsonataExpression.Parse(expression, dialect).Evaluate(Expect.Order).ToString());
    }

    [Fact]
    public void With_AFunction_IsRefusedArgumentsThatDoNotFit()
    {
        var dialect = JsonataDialect.Standard.With("half", "<n:n>", static call => call[0].GetDouble() / 2);
        var expression = JsonataExpression.Parse("1 + $half('x')", dialect);

        var error = Assert.Throws<JsonataException>(() => expression.Evaluate(Json.Null));

        Assert.Equal(("T0410", 10, "half"), (error.Code, error.Position, error.Token));
        Assert.Contains("half", dialect.FunctionNames);
        Assert.Empty(expression.FreeVariables);
    }

    [Fact]
    public void With_AFunctionThatThrows_SaysWhich()
    {
        var dialect = JsonataDialect
            .Standard.With("boom", "<:x>", static _ => throw new FormatException("no such thing"))
            .With("refuse", "<:x>", static _ => throw new JsonataException("X0001", "not today"));

        var boom = Assert.Throws<JsonataException>(() =>
            JsonataExpression.Parse("$boom()", dialect).Evaluate(Json.Null)
        );
        var refuse = Assert.Throws<JsonataException>(() =>
            JsonataExpression.Parse("$refuse()", dialect).Evaluate(Json.Null)
        );

        Assert.Equal((JsonataException.FunctionFailed, "boom"), (boom.Code, boom.Token));
        Assert.Equal("The function $boom has failed: no such thing", boom.Message);
        Assert.IsType<FormatException>(boom.InnerException);
        Assert.Equal(("X0001", "not today"), (refuse.Code, refuse.Message));
    }

    [Theory]
    [InlineData("", "<s:s>")]
    [InlineData("$half", "<s:s>")]
    [InlineData("a b", "<s:s>")]
    [InlineData("half", "")]
    [InlineData("half", "n")]
    [InlineData("half", "<n<s>:n>")]
    public void With_WrongNameOrSignature_Fails(string name, string signature)
    {
        Assert.ThrowsAny<ArgumentException>(() => JsonataDialect.Standard.With(name, signature, static _ => default));
    }

    [Fact]
    public void Without_AFunction_MakesItsNameFree()
    {
        var expression = JsonataExpression.Parse("$eval('1')", JsonataDialect.Standard.Without("eval"));

        Assert.Equal("T1006", Assert.Throws<JsonataException>(() => expression.Evaluate(Json.Null)).Code);
        Assert.Equal("eval", Assert.Single(expression.FreeVariables));
    }

    private static Json Evaluate(string expression) =>
        JsonataExpression
            .Parse(expression, JsonataDialect.StepFunctions)
            .Evaluate(Json.Undefined, JsonataBindings.Empty.WithLimits(JsonataLimits.StepFunctions));

    private sealed class FixedIds : JsonataBindings
    {
        public override Guid NewGuid() => new("00000000-0000-4000-8000-000000000001");

        public override bool TryGet(string name, out Json value)
        {
            value = default;
            return false;
        }
    }
}
