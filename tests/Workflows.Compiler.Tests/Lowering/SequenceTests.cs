using static Workflows.Compiler.Tests.Lowering.Forms;

namespace Workflows.Compiler.Tests.Lowering;

public sealed class SequenceTests
{
    private static readonly Variable A = Var<int>("a");
    private static readonly Variable B = Var<int>("b");

    [Fact]
    public void Call_AtTheEnd_GivesItsResult() =>
        Assert.Equal(["Task Double($states.context.Execution.Input.total) ."], Outline(Call(Twice, Field("total"))));

    [Fact]
    public void Bind_ThatIsUsedLater_IsAssigned() =>
        Assert.Equal(
            ["Task Double(1) a:=$states.result.Payload -> Double 2", "Task Double 2($a) ."],
            Outline(Bind(A, Call(Twice, Number(1)), Call(Twice, Get(A))))
        );

    [Fact]
    public void Return_AfterACall_IsTheOutputOfTheCall() =>
        Assert.Equal(
            ["Task Double(1) = $states.result.Payload + 1 ."],
            Outline(Bind(A, Call(Twice, Number(1)), Return(Add(Get(A), Number(1)))))
        );

    [Fact]
    public void Variables_WithLongNames_AreNamedWithinTheLimit()
    {
        var (first, second) = (Var<int>(new string('a', 100)), Var<int>(new string('a', 200)));
        var body = Bind(
            first,
            Call(Twice, Number(1)),
            Bind(second, Call(Twice, Get(first)), Call(Twice, Add(Get(first), Get(second))))
        );

        var names = Compile(body).Definition!.States.OfType<JsonataTask>().SelectMany(s => s.Assign.Keys.ToArray());

        Assert.Equal([new string('a', 80), new string('a', 79) + "2"], names);
    }

    [Fact]
    public void Return_Alone_IsAPass() => Assert.Equal(["Pass Return = 7 ."], Outline(Return(Number(7))));

    [Fact]
    public void Let_UsedOnce_IsPutInThere() =>
        Assert.Equal(
            ["Task Double($states.context.Execution.Input.total + 1) ."],
            Outline(Let(A, Add(Field("total"), Number(1)), Call(Twice, Get(A))))
        );

    [Fact]
    public void Let_UsedTwice_IsAssignedByTheStateBefore() =>
        Assert.Equal(
            [
                "Task Double(1) a:=$states.context.Execution.Input.total + 1 -> Double 2",
                "Task Double 2($a) -> Double 3",
                "Task Double 3($a) .",
            ],
            Outline(
                Do(
                    Call(Twice, Number(1)),
                    Let(A, Add(Field("total"), Number(1)), Do(Call(Twice, Get(A)), Call(Twice, Get(A))))
                )
            )
        );

    [Fact]
    public void Let_APath_IsPutInEverywhere() =>
        Assert.Equal(
            [
                "Task Double($states.context.Execution.Input.total) -> Double 2",
                "Task Double 2($states.context.Execution.Input.total) .",
            ],
            Outline(Let(A, Field("total"), Do(Call(Twice, Get(A)), Call(Twice, Get(A)))))
        );

    [Fact]
    public void Let_ThatCanFail_FailsBeforeWhatFollows() =>
        Assert.Equal(
            ["Set a", "Double", "Double 2"],
            Names(Let(A, Divide(Number(1), Field("total")), Do(Call(Twice, Number(2)), Call(Twice, Get(A)))))
        );

    [Fact]
    public void Let_ThatCanFailAfterARetriedCall_IsNotPartOfIt() =>
        Assert.Equal(
            ["Double", "Set a", "Double 2", "Double 3"],
            Names(
                Bind(
                    B,
                    Retry(Call(Twice, Number(1)), "States.ALL"),
                    Let(A, Divide(Number(1), Get(B)), Do(Call(Twice, Get(A)), Call(Twice, Get(A))))
                )
            )
        );

    [Fact]
    public void Mutable_ThatIsOverwrittenAtOnce_StillFailsWithItsFirstValue()
    {
        var total = Var<int>("total", isMutable: true);

        Assert.Contains(
            "$error",
            Assert.Single(
                Outline(Let(total, Divide(Number(1), Field("total")), Then(Set(total, Number(2)), Return(Get(total)))))
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Let_Volatile_IsComputedOnceAndInItsPlace()
    {
        var id = Var<Guid>("id");
        var newGuid = new OperationTerm(Operation.NewGuid, [], typeof(Guid));

        var states = Outline(Let(id, newGuid, Do(Call(Send, Get(id)), Call(Send, Get(id)))));

        Assert.Equal("Pass Set id id:=$uuid() -> Send", states[0]);
        Assert.Equal("Task Send($id) -> Send 2", states[1]);
    }

    [Fact]
    public void Let_NotUsed_IsNotThere() =>
        Assert.Equal(["Task Double(1) ."], Outline(Let(A, Add(Number(1), Number(2)), Call(Twice, Number(1)))));

    [Fact]
    public void Variables_OfTheSameName_AreKeptApart()
    {
        var (first, second) = (Var<int>("order'"), Var<int>("order'"));

        Assert.Equal(
            [
                "Task Double(1) order:=$states.result.Payload -> Double 2",
                "Task Double 2(2) order2:=$states.result.Payload -> Double 3",
                "Task Double 3($order + $order2) .",
            ],
            Outline(
                Bind(
                    first,
                    Call(Twice, Number(1)),
                    Bind(second, Call(Twice, Number(2)), Call(Twice, Add(Get(first), Get(second))))
                )
            )
        );
    }

    [Fact]
    public void Variable_CalledLikeAFunction_DoesNotHideIt() =>
        Assert.DoesNotContain(
            "count:=",
            string.Join('\n', Outline(Bind(Var<int>("count"), Call(Twice, Number(1)), Call(Twice, Number(2))))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Mutable_IsAssignedInPlace()
    {
        var total = Var<int>("total", isMutable: true);

        Assert.Equal(
            [
                "Pass Set total total:=1 -> Double",
                "Task Double($total) total:=$total + $states.result.Payload -> Double 2",
                "Task Double 2($total) = $total .",
            ],
            Outline(
                Let(
                    total,
                    Number(1),
                    Bind(
                        A,
                        Call(Twice, Get(total)),
                        Then(Set(total, Add(Get(total), Get(A))), Do(Call(Twice, Get(total)), Return(Get(total))))
                    )
                )
            )
        );
    }

    [Fact]
    public void Settings_OfACall_AreFieldsOfItsState() =>
        Assert.Equal(
            ["Task Both(1, timeout 10, heartbeat 5) retry Busy ."],
            Outline(
                new NamedStep(
                    Retry(new TimeoutStep(new HeartbeatStep(Call(Twice, Number(1)), Number(5)), Number(10)), "Busy"),
                    "Both"
                )
            )
        );

    [Fact]
    public void Wait_OfEitherKind()
    {
        var until = new ConstantTerm("2030-01-01T00:00:00Z", typeof(DateTimeOffset));

        Assert.Equal(
            ["Wait Wait 1 min(60) -> Wait until", "Wait Wait until(2030-01-01T00:00:00Z) = null ."],
            Outline(Then(new WaitStep(Number(60)), new WaitUntilStep(until)))
        );
    }

    [Fact]
    public void Names_ThatAreTooLong_AreCutAndStayApart()
    {
        var names = Compile(
            Do(
                new NamedStep(Call(Twice, Number(1)), new string('x', 90) + "1"),
                new NamedStep(Call(Twice, Number(2)), new string('x', 90) + "2")
            )
        )
            .Definition!.States.Select(s => s.Name)
            .ToList();

        Assert.All(names, n => Assert.Equal(80, n.Length));
        Assert.Equal(2, names.Distinct().Count());
    }

    [Theory]
    [InlineData("timeout")]
    [InlineData("heartbeat")]
    [InlineData("name")]
    public void Settings_OfABlock_AreRefused(string setting)
    {
        var block = Do(Call(Twice, Number(1)), Call(Twice, Number(2)));
        Step step = setting switch
        {
            "timeout" => new TimeoutStep(block, Number(1)),
            "heartbeat" => new HeartbeatStep(block, Number(1)),
            _ => new NamedStep(block, "Both"),
        };

        var body = Compile(step);

        Assert.Null(body.Definition);
        Assert.Equal(CompilerCodes.NoSingleState, Assert.Single(body.Diagnostics).Code);
    }

    private static IEnumerable<string> Names(Step body) => Compile(body).Definition!.States.Select(s => s.Name);
}
