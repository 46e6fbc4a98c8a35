namespace Workflows.Compiler.Tests.Expressions;

public sealed class TermSimplificationTests
{
    private static readonly Term n = Build.Read(Build.Variable<int>("n"));
    private static readonly RaiseTerm Failure = new("no", typeof(int));

    private static void Becomes(Term expected, Term term) => Assert.Equal(expected, TermSimplification.Apply(term));

    private static ObjectTerm Spot(Term x, Term y) => Build.Object<Point>(("x", x), ("y", y));

    [Fact]
    public void Apply_PartOfAnObjectOrTuple_IsTheTermItWasMadeOf()
    {
        Becomes(n, Spot(n, Build.Constant(0)).Field("x"));
        Becomes(n, Build.List<(int, int)>(Build.Constant(0), n).Item<int>(1));
        var nested = Build.List<(Point, int)>(Spot(Build.Constant(0), n), n);
        Becomes(n, nested.Item<Point>(0).Field("y"));
    }

    [Fact]
    public void Apply_PartBesideSomethingThatMayFail_StaysWhereItIs()
    {
        Becomes(Spot(n, Failure).Field("x"), Spot(n, Failure).Field("x"));
        var pair = Build.List<(int, int)>(n, Failure);
        Becomes(pair.Item<int>(0), pair.Item<int>(0));
        Becomes(Failure, pair.Item<int>(1));
    }

    [Fact]
    public void Apply_ItemBeyondTheList_StaysWhereItIs() =>
        Becomes(Build.List<int[]>(n).Item<int>(1), Build.List<int[]>(n).Item<int>(1));

    [Fact]
    public void Apply_TermThatIsSimple_IsTheSame()
    {
        var term = n.Do<int>(Operation.Add, Build.Constant(1)).Let("m", m => m.Do<int>(Operation.Multiply, n));
        Assert.Same(term, TermSimplification.Apply(term));
    }

    private sealed record Point(int X, int Y);
}
