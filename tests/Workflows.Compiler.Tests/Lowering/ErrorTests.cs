using static Workflows.Compiler.Tests.Lowering.Forms;

namespace Workflows.Compiler.Tests.Lowering;

public sealed class ErrorTests
{
    private static readonly Variable A = Var<int>("a");
    private static readonly Term Broken = Divide(Number(1), Field("total"));

    [Fact]
    public void Try_NamedErrors_AreCatchersOfEachState() =>
        Assert.Equal(
            [
                "Task Double(1) -> Check catch Busy -> Send catch Gone|Lost cause:=$states.errorOutput.Cause & '' -> Send 2",
                "Task Check(2) . catch Busy -> Send catch Gone|Lost cause:=$states.errorOutput.Cause & '' -> Send 2",
                "Task Send(\"busy\") .",
                "Task Send 2($cause) .",
            ],
            Outline(
                Try(
                    Do(Call(Twice, Number(1)), Call(Check, Number(2))),
                    (error, cause) =>
                        If(
                            Is(error, "Busy"),
                            Call(Send, Text("busy")),
                            If(
                                new OperationTerm(Operation.Or, [Is(error, "Gone"), Is(error, "Lost")], typeof(bool)),
                                Call(Send, Get(cause)),
                                new RethrowStep()
                            )
                        )
                )
            )
        );

    [Fact]
    public void Try_AllErrors_ComesLast() =>
        Assert.Equal(
            "Task Double(1) . catch Busy -> Send catch States.ALL error_:=$states.errorOutput.Error -> Send 2",
            Outline(
                Try(
                    Call(Twice, Number(1)),
                    (error, _) => If(Is(error, "Busy"), Call(Send, Text("busy")), Call(Send, Get(error)))
                )
            )[0]
        );

    [Fact]
    public void Try_InATry_AsksTheInnerHandlerFirst() =>
        Assert.StartsWith(
            "Task Double(1) . catch Inner -> Send catch Outer -> Send 2",
            Outline(
                Try(
                    Try(
                        Call(Twice, Number(1)),
                        (e, _) => If(Is(e, "Inner"), Call(Send, Text("inner")), new RethrowStep())
                    ),
                    (e, _) => If(Is(e, "Outer"), Call(Send, Text("outer")), new RethrowStep())
                )
            )[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void Fail_Alone_EndsTheWorkflow() =>
        Assert.Equal(["Fail Bad(Bad: no total)"], Outline(Fail("Bad", "no total")));

    [Fact]
    public void Fail_InATry_GoesToItsHandler() =>
        Assert.Equal(
            ["Pass Set cause cause:=\"no total\" -> Send", "Task Send($cause) ."],
            Outline(
                Try(Fail("Bad", "no total"), (e, cause) => If(Is(e, "Bad"), Call(Send, Get(cause)), new RethrowStep()))
            )
        );

    [Fact]
    public void Fail_ThatNoHandlerTakes_EndsTheWorkflow() =>
        Assert.Equal(
            ["Fail Worse(Worse: x)"],
            Outline(Try(Fail("Worse", "x"), (e, _) => If(Is(e, "Bad"), Call(Send, Text("bad")), new RethrowStep())))
        );

    [Fact]
    public async Task Rethrow_OfAGuardedHandler_IsTheSameError()
    {
        var step = Try(
            Fail("Bad", "no total"),
            (error, cause) =>
                If(
                    Is(error, "Bad"),
                    If(Less(Field("total"), Number(5)), Call(Send, Get(cause)), new RethrowStep()),
                    new RethrowStep()
                )
        );

        Assert.Equal("no total", (await RunAsync(step, new Order(1, "", []))).Output);
        var failed = await RunAsync(step, new Order(9, "", []));
        Assert.Equal(("Bad", "no total"), (failed.Error, failed.Cause));
    }

    [Fact]
    public async Task Rethrow_OfAComputedError_FindsTheOuterHandler()
    {
        var error = Var<string>("name");
        Step Raise(string task) => Bind(error, Call(Send, Text(task)), new FailStep(Get(error), Text("why")));
        Step Guard(string raised) =>
            Try(
                Try(Raise(raised), (e, _) => If(Is(e, "Inner"), Return(Text("inner")), new RethrowStep())),
                (e, cause) => If(Is(e, "Outer"), Return(Get(cause)), new RethrowStep())
            );

        Assert.Equal("inner", (await RunAsync(Guard("Inner"), new Order(1, "", []))).Output);
        Assert.Equal("why", (await RunAsync(Guard("Outer"), new Order(1, "", []))).Output);
        Assert.Equal("Other", (await RunAsync(Guard("Other"), new Order(1, "", []))).Error);
    }

    [Fact]
    public async Task Try_OfAnExpressionThatFails_IsOneStateThatCatches()
    {
        var step = Try(Bind(A, Call(Twice, Number(1)), Return(Add(Get(A), Broken))), (_, _) => Return(Number(-1)));

        Assert.StartsWith("Parallel Block of Double", Outline(step)[0], StringComparison.Ordinal);
        Assert.Equal(-1, (await RunAsync(step, new Order(0, "", []))).Output);
        Assert.Equal(3, (await RunAsync(step, new Order(1, "", []))).Output);
    }

    [Fact]
    public void Try_OfAnExpressionThatFails_ByOtherNames_IsLeftAlone() =>
        Assert.DoesNotContain(
            "Parallel",
            Outline(
                Try(
                    Bind(A, Call(Twice, Number(1)), Return(Add(Get(A), Broken))),
                    (e, _) => If(Is(e, "Busy"), Return(Number(-1)), new RethrowStep())
                )
            )[0],
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Retry_OfABlock_RunsAllOfItAgain()
    {
        var attempts = 0;
        var flaky = TaskDefinition.Lambda<int, int>(
            "Flaky",
            (_, n) => ++attempts < 3 ? throw new TaskFailedException("Busy", "not yet") : n
        );
        var step = Retry(Bind(A, Call(Twice, Number(1)), Call(flaky, Get(A))), "Busy");

        var result = await RunAsync(step, new Order(1, "", []), Twice, flaky);

        Assert.Equal(2, result.Output);
        Assert.Equal(3, attempts);
        Assert.Equal(["Block of Double", "Double", "Flaky", "Double", "Flaky", "Double", "Flaky"], Entered(result));
    }

    [Fact]
    public void Retry_NamesOfTheUser_ReplaceThoseOfTheCall()
    {
        var state = (TaskState)
            Compile(Retry(Retry(Call(Twice, Number(1)), "States.ALL"), "Lambda.SdkClientException")).Definition!.States[
                0
            ];

        Assert.Equal(
            [
                "Lambda.ServiceException Lambda.AWSLambdaException Lambda.TooManyRequestsException",
                "Lambda.SdkClientException",
                "States.ALL",
            ],
            state.Retry.Select(r => string.Join(' ', r.ErrorEquals))
        );
    }

    private static IEnumerable<string> Entered(Workflows.Engine.ExecutionResult result) =>
        result.History.OfType<Workflows.Engine.History.StateEnteredEvent>().Select(e => e.Name);
}
