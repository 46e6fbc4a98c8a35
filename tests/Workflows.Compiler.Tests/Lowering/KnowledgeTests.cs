using static Workflows.Compiler.Tests.Lowering.Forms;

namespace Workflows.Compiler.Tests.Lowering;

/// <summary>What the way to a step has asked needs no guard there, and cannot fail.</summary>
public sealed class KnowledgeTests
{
    private static readonly Variable Note = Var<int?>("note");
    private static readonly Variable N = Var<int>("n");

    private static readonly Term IsSome = new OperationTerm(Operation.IsSome, [Get(Note)], typeof(bool));
    private static readonly Term Value = new OperationTerm(Operation.OptionValue, [Get(Note)], typeof(int));

    private static readonly TaskDefinition Find = Function<int, int?>("Find", n => n > 2 ? n : null);

    private static Step Found(Step body) => Bind(Note, Call(Find, Field("total")), body);

    [Fact]
    public void Value_WhereTheOptionIsKnownToHaveOne_IsThePathItself() =>
        Assert.Equal(
            "Task Double($note) .",
            Outline(Found(If(IsSome, Let(N, Value, Call(Twice, Get(N))), Return(Number(0)))))[2]
        );

    [Fact]
    public void Value_InTheElseOfIsNone_IsKnownToo()
    {
        var isNone = new OperationTerm(Operation.IsNone, [Get(Note)], typeof(bool));

        Assert.Contains("Task Double($note) .", Outline(Found(If(isNone, Return(Number(0)), Call(Twice, Value)))));
    }

    [Fact]
    public void Value_BehindAnAnd_IsKnownInTheRestOfIt()
    {
        var both = new OperationTerm(Operation.And, [IsSome, Less(Value, Number(5))], typeof(bool));

        Assert.Contains(
            "$note < 5 -> Double]",
            Outline(Found(If(both, Call(Twice, Value), Return(Number(0)))))[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Value_ThatNothingHasAskedFor_IsGuarded() =>
        Assert.Contains("$error", Outline(Found(Call(Twice, Value)))[1], StringComparison.Ordinal);

    [Fact]
    public void Value_OfAMutableOption_IsGuarded()
    {
        var option = Var<int?>("option", isMutable: true);
        var isSome = new OperationTerm(Operation.IsSome, [Get(option)], typeof(bool));
        var value = new OperationTerm(Operation.OptionValue, [Get(option)], typeof(int));
        var none = new ConstantTerm(Json.Null, typeof(int?));

        var states = Outline(
            Let(
                option,
                new ConstantTerm(1, typeof(int?)),
                If(isSome, Then(Set(option, none), Call(Twice, value)), Return(Number(0)))
            )
        );

        Assert.Contains(
            "$error",
            states.Single(s => s.StartsWith("Task", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Try_AroundAValueThatIsKnown_NeedsNoBlock() =>
        Assert.DoesNotContain(
            "Parallel",
            string.Join(
                '\n',
                Outline(
                    Found(
                        Try(
                            If(IsSome, Let(N, Value, Call(Twice, Get(N))), Return(Number(0))),
                            (_, _) => Return(Number(1))
                        )
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Let_OfAMutableThatIsNotAssignedMeanwhile_IsPutInPlace()
    {
        var i = Var<int>("i", isMutable: true);

        Assert.Equal(
            ["Pass Set i i:=1 -> Double", "Task Double($i + 1) ."],
            Outline(Let(i, Number(1), Let(N, Add(Get(i), Number(1)), Call(Twice, Get(N)))))
        );
    }

    [Fact]
    public void Let_OfAMutableThatIsAssignedMeanwhile_KeepsTheOldValue()
    {
        var i = Var<int>("i", isMutable: true);

        Assert.Equal(
            ["Pass Set n n:=1 -> Double", "Task Double($n) ."],
            Outline(Let(i, Number(1), Let(N, Get(i), Then(Set(i, Number(2)), Call(Twice, Get(N))))))
        );
    }
}
