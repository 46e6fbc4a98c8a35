using System.Globalization;
using System.Text.RegularExpressions;

namespace Workflows.App.Tests;

public sealed partial class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflows-app-tests-").FullName;

    private static readonly Workflow<Payment, string> Pay = new(
        "Pay",
        new StateMachine
        {
            Comment = "Takes a payment.",
            StartAt = "Check",
            States =
            [
                new JsonataChoice("Check")
                {
                    Choices = [new() { Condition = "{% $states.input.amount > 0 %}", Next = "Paid" }],
                    Default = "Refused",
                },
                new JsonataPass("Paid") { Output = "paid", End = true },
                new JsonataFail("Refused")
                {
                    Error = "Payment.Refused",
                    Cause = "{% 'amount ' & $states.input.amount %}",
                },
            ],
        }
    );

    private static readonly Workflow<Json, Json> Wait = new(
        "WaitLong",
        new StateMachine { StartAt = "W", States = [new JsonataWait("W") { Seconds = 86_400, End = true }] }
    );

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task NoArguments_ShowsTheCommands()
    {
        var run = await RunAsync();

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Matches(@"list\b[\s\S]*run <NAME>[\s\S]*asl <NAME>", run.Output);
    }

    [Fact]
    public async Task List_NamesTheWorkflowsAndWhatTheyAreFor()
    {
        var run = await RunAsync("list");

        Assert.Equal(["Pay       Takes a payment.", "WaitLong"], run.Lines);
    }

    [Fact]
    public async Task Run_InputAsJson_RunsOnIt()
    {
        var run = await RunAsync("run", "Pay", "--input", """{"amount": 5}""");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal("SUCCEEDED Pay after 0 s, output: \"paid\"", run.Lines[^1]);
    }

    [Fact]
    public async Task Run_InputFromStandardInput_RunsOnIt()
    {
        var run = await AppRun.OfAsync(
            [Pay],
            ["run", "Pay", "--input", "-", "--json"],
            """{"amount": 5}""",
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal("paid", Json.Parse(run.Output)["output"]);
    }

    [Fact]
    public async Task Run_WorkflowFails_ExitsWithOneAndSaysErrorAndCause()
    {
        var run = await RunAsync("run", "Pay", "--input", """{"amount": 0}""");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal("FAILED Pay after 0 s, Error: Payment.Refused, Cause: amount 0", run.Lines[^1]);
    }

    [Fact]
    public async Task Run_WorkflowFails_JsonHasErrorAndCause()
    {
        var run = await RunAsync("run", "Pay", "--json", "--input", """{"amount": 0}""");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(
            Json.Parse("""{"status":"FAILED","error":"Payment.Refused","cause":"amount 0"}"""),
            Json.Parse(run.Output)
        );
    }

    [Fact]
    public async Task Run_LongWait_IsSkipped()
    {
        var run = await RunAsync("run", "WaitLong");

        Assert.Contains("SUCCEEDED WaitLong after 1 d (1 d skipped), output: {}", run.Lines);
    }

    [Fact]
    public async Task Run_Summary_IsATableBeforeTheClosingLine()
    {
        var run = await RunAsync("run", "WaitLong", "--summary");

        Assert.Matches("^State +Type +Entered +Attempts +Failed +Clock +Real$", run.Lines[^3]);
        Assert.Matches(@"^\+ W +Wait +1 +1 d +\d+ ms$", run.Lines[^2]);
        Assert.StartsWith("SUCCEEDED WaitLong", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_EndsAborted()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var run = await AppRun.OfAsync([Wait], ["run", "WaitLong", "--real-time"], cancellation: stop.Token);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("ABORTED WaitLong after ", run.Lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("s, stopped before its end", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MissingFile_IsOneSentenceThatNamesIt()
    {
        var run = await RunAsync("run", "Pay", "--input", "no-such-order.json");

        AssertRefused(run, "The input file no-such-order.json does not exist.");
    }

    [Fact]
    public async Task Run_BrokenJson_NamesLineAndColumn()
    {
        var file = Path.Combine(folder, "broken.json");
        await File.WriteAllTextAsync(file, "{\n  \"amount\": 5,,\n}", TestContext.Current.CancellationToken);

        var run = await RunAsync("run", "Pay", "--input", file);

        AssertRefused(run, $"{file}(2,15) is no JSON");
    }

    [Theory]
    [InlineData("""{"amount": "five"}""", "$.amount")]
    [InlineData("""{}""", "amount")]
    [InlineData("""[1]""", "--input is no input for Pay")]
    public async Task Run_WrongShape_NamesTheField(string input, string expected)
    {
        AssertRefused(await RunAsync("run", "Pay", "--input", input), expected);
    }

    [Theory]
    [InlineData("Payy", "did you mean Pay")]
    [InlineData("waitlong", "did you mean WaitLong?")]
    [InlineData("WiatL", "did you mean WaitLong?")]
    [InlineData("Nothing like it", "there are Pay, WaitLong")]
    public async Task Run_UnknownWorkflow_OffersTheNearestNames(string name, string expected)
    {
        AssertRefused(await RunAsync("run", name), expected);
    }

    [Theory]
    [InlineData("There is no command \"lst\"; did you mean list? See shop --help.", "lst")]
    [InlineData("There is no command \"deploy\". See shop --help.", "deploy")]
    [InlineData("See shop --help.", "run")]
    [InlineData("See shop --help.", "run", "Pay", "--nonsense")]
    public async Task WrongCommandLine_IsOneSentence(string expected, params string[] args)
    {
        AssertRefused(await RunAsync(args), expected);
    }

    [Fact]
    public async Task Run_TaskSizesAreWrong_SaysSoAndDoesNotRun()
    {
        var task = TaskDefinition.Lambda<Json, Json>("Big", (_, input) => input) with { Memory = 64 };
        var workflow = new Workflow<Json, Json>(
            "Big",
            new StateMachine { StartAt = "Big", States = [task.ToState() with { End = true }] }
        )
        {
            Tasks = [task],
        };

        var run = await AppRun.OfAsync([workflow], ["run", "Big"], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(
            "error WF0101: Task \"Big\": a function's memory must be 128 to 10240 MB; it is 64.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Run_Map_NamesTheIteration()
    {
        var task = TaskDefinition.Lambda<int, int>(
            "Half",
            (_, n) =>
                n % 2 == 0
                    ? n / 2
                    : throw new TaskFailedException("Odd", string.Create(CultureInfo.InvariantCulture, $"{n} is odd"))
        );
        var workflow = new Workflow<int[], Json>(
            "Halves",
            new StateMachine
            {
                StartAt = "Each",
                States =
                [
                    new JsonataMap("Each")
                    {
                        ItemProcessor = new() { StartAt = "Half", States = [task.ToState() with { End = true }] },
                        End = true,
                    },
                ],
            }
        )
        {
            Tasks = [task],
        };

        var run = await AppRun.OfAsync(
            [workflow],
            ["run", "Halves", "--input", "[2,3]"],
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Contains("< Each[0] Half", run.Lines);
        Assert.Contains("! Each[1] Half, attempt 1 failed with Odd: 3 is odd", run.Lines);
    }

    [Fact]
    public async Task Run_OutputCannotBeComputedAndIsRetried_CountsTheAttempts()
    {
        var task = TaskDefinition.Lambda<Json, Json>("Answer", (context, _) => context.Attempt);
        var workflow = new Workflow<Json, Json>(
            "Answers",
            new StateMachine
            {
                StartAt = "Answer",
                States =
                [
                    task.ToState() with
                    {
                        Output = "{% $states.result.Payload.missing %}",
                        Retry = [new() { ErrorEquals = ["States.QueryEvaluationError"], MaxAttempts = 1 }],
                        End = true,
                    },
                ],
            }
        )
        {
            Tasks = [task],
        };

        var run = await AppRun.OfAsync([workflow], ["run", "Answers"]);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("> Answer, attempt 2", run.Lines);
        Assert.Equal(2, run.Lines.Count(l => l.StartsWith("! Answer: An error occurred", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_StateThatStartsAnotherWorkflow_RunsIt()
    {
        var parent = new Workflow<Json, Json>(
            "Sell",
            new StateMachine
            {
                StartAt = "Pay",
                States =
                [
                    new JsonataTask("Pay")
                    {
                        Resource = "arn:aws:states:::states:startExecution.sync:2",
                        Arguments = Json.Object(
                            ("StateMachineArn", "${Pay}"),
                            ("Input", Json.Object(("amount", "{% $states.input.price %}")))
                        ),
                        Output = "{% $states.result.Output %}",
                        End = true,
                    },
                ],
            }
        );

        var run = await AppRun.OfAsync([parent, Pay], ["run", "Sell", "--input", """{"price": 5}"""]);

        Assert.Equal("SUCCEEDED Sell after 0 s, output: \"paid\"", run.Lines[^1]);
    }

    [Fact]
    public async Task Asl_OutputFile_IsWritten()
    {
        var file = Path.Combine(folder, "pay.asl.json");

        var run = await RunAsync("asl", "Pay", "-o", file);

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            Pay.Definition,
            StateMachine.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
        );
    }

    [Fact]
    public void Run_TwoWorkflowsOfOneName_IsAMistakeOfTheProgram()
    {
        Assert.Throws<ArgumentException>(() => WorkflowApp.Run("shop", [Pay, Pay], ["list"]));
    }

    private static Task<AppRun> RunAsync(params string[] args) =>
        AppRun.OfAsync([Pay, Wait], args, cancellation: TestContext.Current.CancellationToken);

    private static void AssertRefused(AppRun run, string expected)
    {
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotMatch(StackTrace(), run.Error);
    }

    [GeneratedRegex(@"\bat \w+\.\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StackTrace();

    internal sealed record Payment(decimal Amount);
}
