using static Workflows.Compiler.Tests.Lowering.Forms;

namespace Workflows.Compiler.Tests.Lowering;

public sealed class BranchTests
{
    private static readonly Variable A = Var<int>("a");
    private static readonly Variable B = Var<int>("b");

    [Fact]
    public void If_BranchesRejoin_AndNothingIsThereTwice() =>
        Assert.Equal(
            [
                "Choice If order.total < 5 [$states.context.Execution.Input.total < 5 -> Double] [else -> Check]",
                "Task Double(1) -> Send",
                "Task Check(2) -> Send",
                "Task Send(\"done\") .",
            ],
            Outline(
                Do(
                    If(Less(Field("total"), Number(5)), Call(Twice, Number(1)), Call(Check, Number(2))),
                    Call(Send, Text("done"))
                )
            )
        );

    [Fact]
    public void If_InAnElse_IsARuleOfTheSameState() =>
        Assert.Equal(
            "Choice If order.total < 1 [$states.context.Execution.Input.total < 1 -> Double] [$states.context.Execution.Input.total < 2 -> Check] [else -> Send]",
            Outline(
                If(
                    Less(Field("total"), Number(1)),
                    Call(Twice, Number(1)),
                    If(Less(Field("total"), Number(2)), Call(Check, Number(2)), Call(Send, Text("x")))
                )
            )[0]
        );

    [Fact]
    public void If_OfValuesOnly_IsOneState() =>
        Assert.Equal(
            [
                "Choice If order.total < 5 [$states.context.Execution.Input.total < 5 a:=1 -> Double] [else a:=2 -> Double]",
                "Task Double($a) .",
            ],
            Outline(
                Bind(A, If(Less(Field("total"), Number(5)), Return(Number(1)), Return(Number(2))), Call(Twice, Get(A)))
            )
        );

    [Fact]
    public void While_LeadsBackToItsCondition()
    {
        var i = Var<int>("i", isMutable: true);

        Assert.Equal(
            [
                "Pass Set i i:=0 -> While i < 3",
                "Choice While i < 3 [$i < 3 -> Double] [else -> Return]",
                "Task Double($i) i:=$i + 1 -> While i < 3",
                "Pass Return = $i .",
            ],
            Outline(
                Let(
                    i,
                    Number(0),
                    Then(
                        new WhileStep(Less(Get(i), Number(3)), Do(Call(Twice, Get(i)), Set(i, Add(Get(i), Number(1))))),
                        Return(Get(i))
                    )
                )
            )
        );
    }

    [Fact]
    public void Join_SetsItsParametersAndIsThereOnce()
    {
        var point = new JoinPoint();
        var step = new JoinStep(
            point,
            [A],
            Call(Twice, Get(A)),
            If(
                Less(Field("total"), Number(1)),
                new JumpStep(point, [Number(1)]),
                If(Less(Field("total"), Number(2)), new JumpStep(point, [Number(2)]), Return(Number(0)))
            )
        );

        Assert.Equal(
            [
                "Choice If order.total < 1 [$states.context.Execution.Input.total < 1 a:=1 -> Double] [$states.context.Execution.Input.total < 2 a:=2 -> Double] [else -> Return]",
                "Pass Return = 0 .",
                "Task Double($a) .",
            ],
            Outline(step)
        );
    }

    [Fact]
    public void Parallel_ResultsAreAssignedOneByOne()
    {
        var both = Var<(int, int)>("both");

        Assert.Equal(
            [
                "Parallel Double and Check a:=$states.result[0] b:=$states.result[1] -> Double 2",
                "branch 0:",
                "  Task Double(1) .",
                "branch 1:",
                "  Task Check(2) .",
                "Task Double 2($a + $b) = $a + $b .",
            ],
            Outline(
                Bind(
                    both,
                    new ParallelStep([Call(Twice, Number(1)), Call(Check, Number(2))]),
                    Let(
                        A,
                        new ItemTerm(Get(both), 0, typeof(int)),
                        Let(
                            B,
                            new ItemTerm(Get(both), 1, typeof(int)),
                            Do(Call(Twice, Add(Get(A), Get(B))), Return(Add(Get(A), Get(B))))
                        )
                    )
                )
            )
        );
    }

    [Fact]
    public void Map_ItemIsReadFromTheContext() =>
        Assert.Equal(
            [
                "Map Each line($states.context.Execution.Input.lines, 3 at a time) .",
                "  Task Double($states.context.Map.Item.Value) .",
            ],
            Outline(new MapStep(Field("lines"), Line, Call(Twice, Get(Line)), Number(3)))
        );

    private static readonly Variable Line = Var<int>("line");

    [Fact]
    public void Map_ItemThatAnInnerMapNeeds_IsAssigned()
    {
        var inner = Var<int>("inner");

        Assert.Equal(
            [
                "Map Each line($states.context.Execution.Input.lines) .",
                "  Pass Set line line:=$states.context.Map.Item.Value -> Each inner",
                "  Map Each inner($states.context.Execution.Input.lines) .",
                "    Task Double($line + $states.context.Map.Item.Value) .",
            ],
            Outline(
                new MapStep(
                    Field("lines"),
                    Line,
                    new MapStep(Field("lines"), inner, Call(Twice, Add(Get(Line), Get(inner))), null),
                    null
                )
            )
        );
    }

    [Fact]
    public void Flow_ThatBeginsWithWhatNothingNeeds_BeginsWithTheRest() =>
        Assert.Equal(["Fail Bad(Bad: x)"], Outline(Let(Var<int>("x", isMutable: true), Number(1), Fail("Bad", "x"))));

    [Theory]
    [InlineData("parallel", CompilerCodes.SharedAssignment)]
    [InlineData("map", CompilerCodes.SharedAssignment)]
    [InlineData("retry", CompilerCodes.LostAssignment)]
    [InlineData("try", CompilerCodes.LostAssignment)]
    public void Assignment_InAFlowOfItsOwn_IsRefused(string where, string code)
    {
        var total = Var<int>("total", isMutable: true);
        var assign = Set(total, Divide(Number(1), Get(total)));
        var source = new SourceLocation("a.fs", 3, 5);
        assign = (AssignStep)assign with { Source = source };
        Step step = where switch
        {
            "parallel" => new ParallelStep([assign, Call(Twice, Number(1))]),
            "map" => new MapStep(Field("lines"), A, assign, null),
            "retry" => Retry(Do(Call(Twice, Number(1)), assign), "Busy"),
            _ => Try(assign, (_, _) => Return(Number(0))),
        };

        var diagnostic = Assert.Single(Compile(Let(total, Number(0), step)).Diagnostics);

        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(source, diagnostic.Source);
        Assert.StartsWith("'total' is assigned in a part that ", diagnostic.Message, StringComparison.Ordinal);
    }
}
