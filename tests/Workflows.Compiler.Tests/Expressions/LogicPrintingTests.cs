using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class LogicPrintingTests
{
    private static readonly Variable P = Build.Variable<bool>("p");
    private static readonly Variable Q = Build.Variable<bool>("q");
    private static readonly Variable R = Build.Variable<bool>("r");
    private static readonly Variable A = Build.Variable<int>("a");
    private static readonly Variable S = Build.Variable<string>("s");
    private static readonly Variable T = Build.Variable<string>("t");
    private static readonly Variable Figure = Build.Variable<Shape>("figure");

    private static readonly Term p = Build.Read(P);
    private static readonly Term q = Build.Read(Q);
    private static readonly Term r = Build.Read(R);
    private static readonly Term a = Build.Read(A);
    private static readonly Term s = Build.Read(S);
    private static readonly Term t = Build.Read(T);
    private static readonly Term figure = Build.Read(Figure);

    private static RaiseTerm Failure => new("no", typeof(bool));

    [Fact]
    public void Print_SecondOperand_IsEvaluatedOnlyIfItMatters()
    {
        Expect.Value("false", p.Test(Operation.And, Failure), (P, "false"));
        Expect.Value("true", p.Test(Operation.Or, Failure), (P, "true"));
        Expect.Failure("no", p.Test(Operation.And, Failure), (P, "true"));
        Expect.Failure("no", p.Test(Operation.Or, Failure), (P, "false"));
    }

    [Fact]
    public void Print_Conditional_EvaluatesOneBranch()
    {
        Expect.Value("true", p.Then(p, Failure), (P, "true"));
        Expect.Value("false", p.Then(Failure, p), (P, "false"));
    }

    [Fact]
    public void Print_Logic_HasNoNeedlessParentheses()
    {
        Expect.Text("$p and $q and $r", p.Test(Operation.And, q.Test(Operation.And, r)));
        Expect.Text("$p and $q or $r", p.Test(Operation.And, q).Test(Operation.Or, r));
        Expect.Text("$p and ($q or $r)", p.Test(Operation.And, q.Test(Operation.Or, r)));
        Expect.Text("$not($p or $q)", p.Test(Operation.Or, q).Test(Operation.Not));
        Expect.Text("$p ? 1 : $q ? 2 : 3", p.Then(Build.Constant(1), q.Then(Build.Constant(2), Build.Constant(3))));
        Expect.Text("$p ? ($q ? 1 : 2) : 3", p.Then(q.Then(Build.Constant(1), Build.Constant(2)), Build.Constant(3)));
        var (yes, no) = (Build.Constant(true), Build.Constant(false));
        Expect.Text("$p", p.Then(yes, no));
        Expect.Text("$not($p)", p.Then(no, yes));
        Expect.Text("$p or $q", p.Then(yes, q));
        Expect.Text("$p and $q", p.Then(q, no));
        Expect.Text("$not($p) and $q", p.Then(no, q));
        Expect.Text("$not($p) or $q", p.Then(q, yes));
        Expect.Text(
            "$a != 1 and $a != 2",
            a.Test(Operation.Equal, Build.Constant(1))
                .Then(no, a.Test(Operation.Equal, Build.Constant(2)).Then(no, yes))
        );
        Expect.Text("($p ? $q : $r) ? 1 : 2", p.Then(q, r).Then(Build.Constant(1), Build.Constant(2)));
        Expect.Text("$p ? $r : $q", p.Test(Operation.Not).Then(q, r));
        Expect.Text("($a > 1) = $p", a.Test(Operation.Greater, Build.Constant(1)).Test(Operation.Equal, p));
        Expect.Text("($p ? 1 : 2) + $a", p.Then(Build.Constant(1), Build.Constant(2)).Do<int>(Operation.Add, a));
    }

    [Fact]
    public void Print_NegatedComparison_IsTheOppositeOne()
    {
        Expect.Text("$a <= 1", a.Test(Operation.Greater, Build.Constant(1)).Test(Operation.Not));
        Expect.Text("$a >= 1", a.Test(Operation.Less, Build.Constant(1)).Test(Operation.Not));
        Expect.Text("$s != 'x'", s.Test(Operation.Equal, Build.Constant("x")).Test(Operation.Not));
        Expect.Text("$p", p.Test(Operation.Not).Test(Operation.Not));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    [InlineData("", "a")]
    [InlineData("B", "a")]
    [InlineData("\uFF5E", "\U0001F600")]
    [InlineData("é", "f")]
    public void Print_Comparison_OrdersTextByCodeUnits(string left, string right)
    {
        var order = string.CompareOrdinal(left, right);
        (Operation, bool)[] expected =
        [
            (Operation.Less, order < 0),
            (Operation.LessOrEqual, order <= 0),
            (Operation.Greater, order > 0),
            (Operation.GreaterOrEqual, order >= 0),
            (Operation.Equal, order == 0),
            (Operation.NotEqual, order != 0),
        ];
        foreach (var (operation, holds) in expected)
        {
            Expect.Value(
                holds ? "true" : "false",
                s.Test(operation, t),
                (S, ((Json)left).ToString()),
                (T, ((Json)right).ToString())
            );
        }
    }

    [Theory]
    [InlineData("\"Point\"", "Point")]
    [InlineData("""{"$type": "Circle", "radius": 2}""", "Circle")]
    [InlineData("""{"radius": 2, "$type": "Label", "item": "Circle"}""", "Label")]
    public void Print_CaseTest_TellsTheCase(string value, string expected)
    {
        foreach (var name in new[] { "Point", "Circle", "Label" })
        {
            var (yes, no) = name == expected ? ("true", "false") : ("false", "true");
            Expect.Value(yes, figure.Is(name), (Figure, value));
            Expect.Value(no, figure.Is(name).Test(Operation.Not), (Figure, value));
        }
    }

    [Fact]
    public void Print_FieldOfACase_IsRead()
    {
        var radius = figure.Is("Circle").Then(figure.CaseField("Circle", "radius"), Build.Constant(0.0));
        Expect.Text("$figure.`$type` = 'Circle' ? $figure.radius : 0", radius);
        Expect.Value("2.5", radius, (Figure, """{"$type": "Circle", "radius": 2.5}"""));
        Expect.Value("0", radius, (Figure, "\"Point\""));
        var color = figure.CaseField("Styled", "color");
        Expect.Value("null", color, (Figure, """{"$type": "Styled", "item1": "Point"}"""));
    }

    [Fact]
    public void Print_EnumLike_ComparesNames()
    {
        var color = Build.Variable<Color>("color");
        var test = Build.Read(color).Test(Operation.Equal, Build.Constant(Color.Red));
        Expect.Text("$color = 'Red'", test);
        Expect.Text("$color != 'Red'", Build.Read(color).Is("Red").Test(Operation.Not));
        Expect.Value("true", test, (color, "\"Red\""));
    }

    [Fact]
    public void Print_Failure_HasItsMessage()
    {
        Expect.Text(
            "$error('it\\\\s \\n')".Replace("it\\\\s", "its", StringComparison.Ordinal),
            new RaiseTerm("its \n", typeof(int))
        );
        Expect.Failure("it's \"bad\"\n", new RaiseTerm("it's \"bad\"\n", typeof(int)));
    }
}
