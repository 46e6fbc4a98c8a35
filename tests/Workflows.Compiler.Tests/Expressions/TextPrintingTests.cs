using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class TextPrintingTests
{
    private static readonly Variable S = Build.Variable<string>("s");
    private static readonly Variable A = Build.Variable<int>("a");
    private static readonly Variable X = Build.Variable<decimal>("x");
    private static readonly Variable P = Build.Variable<bool>("p");

    private static readonly Term s = Build.Read(S);
    private static readonly Term a = Build.Read(A);
    private static readonly Term x = Build.Read(X);
    private static readonly Term p = Build.Read(P);

    private static OperationTerm Text(Term term) => term.Do<string>(Operation.ToText);

    [Fact]
    public void Print_Concat_JoinsParts()
    {
        var text = Build.Constant("order ").Do<string>(Operation.Concat, Text(a), Build.Constant(": "), s);
        Expect.Text("'order ' & $a & ': ' & $s", text);
        Expect.Value("\"order 7: tea\"", text, (A, "7"), (S, "\"tea\""));
    }

    [Fact]
    public void Print_ConcatOfOperations_KeepsTheGrouping()
    {
        var sum = Text(a.Do<int>(Operation.Add, Build.Constant(1)));
        Expect.Text("($a + 1) & 'x'", sum.Do<string>(Operation.Concat, Build.Constant("x")));
        Expect.Text(
            "($p ? 'a' : 'b') & $s",
            p.Then(Build.Constant("a"), Build.Constant("b")).Do<string>(Operation.Concat, s)
        );
        Expect.Text(
            "$s & $s & 'x'",
            s.Do<string>(Operation.Concat, s.Do<string>(Operation.Concat, Build.Constant("x")))
        );
        Expect.Text(
            "$s & 'x' = 'yx'",
            s.Do<string>(Operation.Concat, Build.Constant("x")).Test(Operation.Equal, Build.Constant("yx"))
        );
        Expect.Value("\"8x\"", sum.Do<string>(Operation.Concat, Build.Constant("x")), (A, "7"));
    }

    [Fact]
    public void Print_ConcatOfFew_IsText()
    {
        Expect.Text("''", new OperationTerm(Operation.Concat, [], typeof(string)));
        Expect.Value("\"7\"", Text(a).Do<string>(Operation.Concat), (A, "7"));
        Expect.Value("\"78\"", Text(a).Do<string>(Operation.Concat, Text(Build.Constant(8))), (A, "7"));
        Expect.Value("\"s\"", s.Do<string>(Operation.Concat), (S, "\"s\""));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-12")]
    [InlineData("2147483647")]
    public void Print_TextOfInteger_IsDotNets(string number) => Expect.Value($"\"{number}\"", Text(a), (A, number));

    [Theory]
    [InlineData("0.1")]
    [InlineData("-12.5")]
    [InlineData("123456789.125")]
    [InlineData("0.000001")]
    public void Print_TextOfDecimal_IsDotNets(string number) => Expect.Value($"\"{number}\"", Text(x), (X, number));

    [Theory]
    [InlineData("9007199254740991")]
    [InlineData("-9007199254740991")]
    public void Print_TextOfLong_HasAllDigits(string number)
    {
        var id = Build.Variable<long>("id");
        Expect.Value($"\"{number}\"", Text(Build.Read(id)), (id, number));
        Expect.Value(
            $"\"#{number}\"",
            Build.Constant("#").Do<string>(Operation.Concat, Text(Build.Read(id))),
            (id, number)
        );
    }

    [Theory]
    [InlineData("true", "True")]
    [InlineData("false", "False")]
    public void Print_TextOfBoolean_IsDotNets(string json, string expected)
    {
        Expect.Value($"\"{expected}\"", Text(p), (P, json));
        Expect.Value($"\"{expected}!\"", Text(p).Do<string>(Operation.Concat, Build.Constant("!")), (P, json));
    }

    [Fact]
    public void Print_TextOfCase_IsTheNameInTheSource()
    {
        var color = Build.Variable<Color>("color");
        Expect.Text("$color", Text(Build.Read(color)));
        var day = Build.Variable<DayOfWeek>("day");
        Expect.Value("\"Friday\"", Text(Build.Read(day)), (day, "\"Friday\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("tea")]
    [InlineData("é")]
    [InlineData("\U0001F600")]
    [InlineData("a\U0001F600b\U0001F600")]
    public void Print_StringLength_CountsCodeUnits(string text) =>
        Expect.Value(
            text.Length.ToString(CultureInfo.InvariantCulture),
            s.Do<int>(Operation.StringLength),
            (S, ((Json)text).ToString())
        );

    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("say \"x\"", "'say \"x\"'")]
    [InlineData("'a' \"b\"", "\"'a' \\\"b\\\"\"")]
    [InlineData("a\\b", "'a\\\\b'")]
    [InlineData("line\nnext\ttab\r\u0001", "'line\\nnext\\ttab\\r\\u0001'")]
    [InlineData("\U0001F600é", "'\U0001F600é'")]
    [InlineData("{% x %}", "'{% x %}'")]
    public void Print_StringLiteral_IsQuoted(string value, string expected)
    {
        Expect.Text(expected, Build.Constant(value));
        Expect.Value(((Json)value).ToString(), Build.Constant(value));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1.5")]
    [InlineData("12.10")]
    [InlineData("1E+30")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[[], [[1]], {\"a\": [2]}]")]
    [InlineData("{\"a\": {\"b\": []}, \"it's\": null}")]
    public void Print_Constant_GivesItself(string json) =>
        Expect.Value(json, new ConstantTerm(Json.Parse(json), typeof(Json)));

    [Fact]
    public void Print_VolatileOperations_CallTheService()
    {
        Expect.Text("$now()", new OperationTerm(Operation.Now, [], typeof(DateTimeOffset)));
        Expect.Text("$uuid()", new OperationTerm(Operation.NewGuid, [], typeof(Guid)));
        Expect.Text("$random()", new OperationTerm(Operation.Random, [], typeof(double)));
        var now = JsonataExpressionOf(new OperationTerm(Operation.Now, [], typeof(DateTimeOffset)));
        Assert.True(WorkflowJson.FromJson<DateTimeOffset>(now) > DateTimeOffset.UnixEpoch);
        var id = JsonataExpressionOf(new OperationTerm(Operation.NewGuid, [], typeof(Guid)));
        Assert.NotEqual(Guid.Empty, WorkflowJson.FromJson<Guid>(id));
    }

    private static Json JsonataExpressionOf(Term term) =>
        Workflows
            .Jsonata.JsonataExpression.Parse(Expect.Print(term), Workflows.Jsonata.JsonataDialect.StepFunctions)
            .Evaluate(Json.Undefined);
}
