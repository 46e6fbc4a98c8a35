using Microsoft.FSharp.Core;
using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class TermAnalysisTests
{
    private static readonly Variable A = Build.Variable<int>("a");
    private static readonly Variable B = Build.Variable<int>("b");
    private static readonly Variable Numbers = Build.Variable<int[]>("numbers");
    private static readonly Variable Person = Build.Variable<Sample>("sample");
    private static readonly Variable Figure = Build.Variable<Shape>("figure");

    private static readonly Term a = Build.Read(A);
    private static readonly Term b = Build.Read(B);
    private static readonly Term numbers = Build.Read(Numbers);
    private static readonly Term sample = Build.Read(Person);
    private static readonly Term figure = Build.Read(Figure);

    private static OperationTerm Sum(Term left, Term right) => left.Do<int>(Operation.Add, right);

    [Fact]
    public void FreeVariables_BoundOnes_AreLeftOut()
    {
        Assert.Equal([A, B], TermAnalysis.FreeVariables(Sum(a, Sum(b, a))));
        Assert.Equal([A], TermAnalysis.FreeVariables(a.Let("x", x => Sum(x, a))));
        var mapped = numbers.Do<int[]>(Operation.ListMap, Build.Function<int>("n", n => Sum(n, b)));
        Assert.Equal([Numbers, B], TermAnalysis.FreeVariables(mapped));
        Assert.Empty(TermAnalysis.FreeVariables(Build.Constant(1)));
    }

    [Fact]
    public void FreeVariables_VariableReadBesideItsOwnLet_IsFree() =>
        Assert.Equal([A], TermAnalysis.FreeVariables(Sum(new LetTerm(A, Build.Constant(1), a), a)));

    [Fact]
    public void CountUses_InsideOfALambda_CountTwice()
    {
        Assert.Equal(0, TermAnalysis.CountUses(b, A));
        Assert.Equal(2, TermAnalysis.CountUses(Sum(a, a), A));
        var mapped = numbers.Do<int[]>(Operation.ListMap, Build.Function<int>("n", n => Sum(n, a)));
        Assert.Equal(2, TermAnalysis.CountUses(mapped, A));
        Assert.Equal(1, TermAnalysis.CountUses(mapped, Numbers));
    }

    [Fact]
    public void Replace_Variable_IsReplacedEverywhere()
    {
        var term = a.Let(
            "x",
            x => numbers.Do<int[]>(Operation.ListMap, Build.Function<int>("n", n => Sum(Sum(n, x), a)))
        );
        var replaced = TermSubstitution.Replace(term, A, Sum(b, b));
        Assert.Equal(0, TermAnalysis.CountUses(replaced, A));
        Assert.Equal(6, TermAnalysis.CountUses(replaced, B));
        Assert.Same(term, TermSubstitution.Replace(term, B, a));
    }

    [Fact]
    public void Replace_VariableOfTheSameName_IsAnotherOne()
    {
        var other = Build.Variable<int>("a");
        var term = Sum(a, Build.Read(other));
        Assert.Equal(Sum(Build.Constant(1), Build.Read(other)), TermSubstitution.Replace(term, A, Build.Constant(1)));
        Expect.Value(
            "[11, 12]",
            TermSubstitution.Replace(
                numbers.Do<int[]>(Operation.ListMap, Build.Function<int>("b", n => Sum(n, a))),
                A,
                b
            ),
            (Numbers, "[1, 2]"),
            (B, "10")
        );
    }

    [Fact]
    public void Replace_KeepsTheSource()
    {
        var source = new SourceLocation("a.fs", 1, 2);
        var term = Sum(a, a) with { Source = source };
        Assert.Equal(source, TermSubstitution.Replace(term, A, b).Source);
        Assert.Equal(source, TermSubstitution.Replace(new LetTerm(B, a, b) { Source = source }, A, b).Source);
    }

    [Fact]
    public void Equals_TermsFromOtherPlaces_AreTheSame() =>
        Assert.Equal(Sum(a, b), Sum(a, b) with { Source = new SourceLocation("a.fs", 1, 2) });

    [Fact]
    public void IsVolatile_OnlyClockAndChance()
    {
        Assert.False(TermAnalysis.IsVolatile(Sum(a, b)));
        foreach (var operation in new[] { Operation.Now, Operation.NewGuid, Operation.Random })
        {
            Assert.True(TermAnalysis.IsVolatile(new OperationTerm(operation, [], typeof(double)).Let("x", _ => a)));
        }
    }

    [Fact]
    public void IsPath_FieldsAndItemsOfVariables()
    {
        Assert.True(TermAnalysis.IsPath(a));
        Assert.True(TermAnalysis.IsPath(Build.Constant(1)));
        Assert.True(TermAnalysis.IsPath(sample.Field("name")));
        Assert.True(TermAnalysis.IsPath(numbers.Item<int>(0)));
        Assert.False(TermAnalysis.IsPath(Sum(a, b)));
        Assert.False(TermAnalysis.IsPath(numbers.Do<int>(Operation.ListLength)));
    }

    [Fact]
    public void IsTotal_WhatCannotFail()
    {
        Term[] total =
        [
            Sum(a, b),
            a.Do<int>(Operation.Divide, Build.Constant(2)),
            a.Do<decimal>(Operation.Convert),
            a.Do<double>(Operation.Convert),
            sample.Field("nick"),
            sample.Field("age").Do<int>(Operation.OptionDefault, a),
            numbers.Do<FSharpOption<int>>(Operation.ListTryHead),
            numbers.Do<int[]>(Operation.ListMap, Build.Function<int>("n", n => Sum(n, n))),
            figure.Is("Circle"),
        ];
        Assert.All(total, term => Assert.True(TermAnalysis.IsTotal(term), Expect.Print(term)));
    }

    [Fact]
    public void IsTotal_WhatMayFail()
    {
        var failing = a.Do<int>(Operation.Divide, b);
        Term[] partial =
        [
            failing,
            a.Do<int>(Operation.Remainder, b),
            a.Do<int>(Operation.Divide, Build.Constant(0)),
            Sum(a, failing),
            new RaiseTerm("no", typeof(int)),
            numbers.Do<int>(Operation.ListHead),
            sample.Field("age").Do<int>(Operation.OptionValue),
            sample.Field("friend").Field("name"),
            figure.CaseField("Circle", "radius"),
            Build.Read(Build.Variable<decimal>("x")).Do<int>(Operation.Convert),
            numbers.Do<int[]>(Operation.ListMap, Build.Function<int>("n", n => a.Do<int>(Operation.Divide, n))),
            a.Let("x", x => failing),
        ];
        Assert.All(partial, term => Assert.False(TermAnalysis.IsTotal(term), Expect.Print(term)));
    }
}
