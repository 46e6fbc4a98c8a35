using Microsoft.Extensions.Logging;
using Workflows.App.Tests.Live;

namespace Workflows.App.Tests;

public sealed class BatchTests : IDisposable
{
    private static readonly Action<ILogger, string, Exception?> LogOrder = LoggerMessage.Define<string>(
        LogLevel.Information,
        default,
        "took order {Id}"
    );

    private static readonly TaskDefinition Take = TaskDefinition.Lambda<Order, Order>(
        "Take",
        (context, order) =>
        {
            LogOrder(context.Logger, order.Id, null);
            return order.Total > 0
                ? order
                : throw new TaskFailedException("InvalidOrder", $"order {order.Id} has no total");
        }
    );

    private static readonly Workflow<Order, Json> Shop = new(
        "Shop",
        new StateMachine
        {
            StartAt = "Take",
            States =
            [
                Take.ToState() with
                {
                    Next = "Ship",
                },
                new JsonataWait("Ship")
                {
                    Seconds = 60,
                    Output = Json.Object(("id", "{% $states.input.id %}"), ("parcels", Json.Parse("[1,2]"))),
                    End = true,
                },
            ],
        }
    )
    {
        Tasks = [Take],
    };

    private readonly string folder = Directory.CreateTempSubdirectory("workflows-app-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task All_RunsEachFileByName()
    {
        Write("b.json", """{"id":"B","total":1}""");
        Write("a.json", """{"id":"A","total":1}""");
        Write("notes.txt", "no input");

        var run = await RunAsync();

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(
            [
                """  a.json  SUCCEEDED  1 min        {"id":"A","parcels":[1,2]}""",
                """  b.json  SUCCEEDED  1 min        {"id":"B","parcels":[1,2]}""",
                "2 succeeded, 0 failed",
                "",
            ],
            run.Output.ReplaceLineEndings("\n").Split('\n')
        );
    }

    [Fact]
    public async Task All_RunFails_ShowsWhatItsTasksLogged()
    {
        Write("bad.json", """{"id":"X","total":0}""");
        Write("good.json", """{"id":"G","total":1}""");

        var run = await RunAsync();

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(
            [
                "! bad.json   FAILED     0 s          InvalidOrder: order X has no total",
                "| took order X",
                """good.json  SUCCEEDED  1 min        {"id":"G","parcels":[1,2]}""",
                "1 succeeded, 1 failed",
            ],
            run.Lines
        );
    }

    [Fact]
    public async Task All_FailureIsExpected_IsGood()
    {
        Write("bad.json", """{"id":"X","total":0}""");
        Write("bad.expected.json", """{"status":"FAILED","error":"InvalidOrder"}""");
        Write("good.json", """{"id":"G","total":1}""");
        Write("good.expected.json", """{"output":{"parcels":[1,2.0],"id":"G"}}""");

        var run = await RunAsync();

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.StartsWith("bad.json   FAILED as expected", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("good.json  SUCCEEDED  ", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal("1 succeeded, 1 failed as expected, 0 failed", run.Lines[2]);
    }

    [Fact]
    public async Task All_NotAsExpected_ShowsEachDifference()
    {
        Write("a.json", """{"id":"A","total":1}""");
        Write("a.expected.json", """{"status":"FAILED","error":"InvalidOrder"}""");
        Write("b.json", """{"id":"B","total":1}""");
        Write("b.expected.json", """{"output":{"id":"C","parcels":[1,3,5],"a note":null}}""");
        Write("c.json", """{"id":"C","total":0}""");
        Write("c.expected.json", """{"output":"x"}""");

        var run = await RunAsync();

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(
            [
                "expected status FAILED, came SUCCEEDED",
                "expected error InvalidOrder, came none",
                "expected output $.id \"C\", came \"B\"",
                "expected output $.parcels[1] 3, came 2",
                "expected output $.parcels[2] 5, came nothing",
                "expected output $[\"a note\"] null, came nothing",
                "expected output $ \"x\", came nothing",
            ],
            run.Lines.Where(l => l.StartsWith("expected", StringComparison.Ordinal))
        );
        Assert.Equal("0 succeeded, 3 failed", run.Lines[^1]);
    }

    [Fact]
    public async Task All_Json_IsAnArrayOfResults()
    {
        Write("bad.json", """{"id":"X","total":0}""");
        Write("bad.expected.json", """{"error":"InvalidOrder"}""");
        Write("good.json", """{"id":"G","total":1}""");
        Write("good.expected.json", """{"output":1}""");

        var run = await RunAsync("--json");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(
            Json.Parse(
                """
                [
                  {"file":"bad.json","status":"FAILED","error":"InvalidOrder","cause":"order X has no total","asExpected":true},
                  {"file":"good.json","status":"SUCCEEDED","output":{"id":"G","parcels":[1,2]},"asExpected":false}
                ]
                """
            ),
            Json.Parse(run.Output)
        );
        Assert.Contains("took order G", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public async Task All_OnATerminal_IsALineForEachFile(int width)
    {
        Write("bad.json", """{"id":"X","total":0}""");
        Write($"{new string('g', 70)}.json", """{"id":"G","total":1}""");
        using var screen = new Screen(width, 25);

        await AppRun.OfAsync([Shop], ["run", "Shop", "--all", folder], terminal: screen.Console());

        Assert.InRange(screen.LongestLine, 1, width);
        Assert.Equal(5, screen.Lines.Count);
        Assert.StartsWith("✗ bad.json  ", screen.Lines[0], StringComparison.Ordinal);
        Assert.Equal("    | took order X", screen.Lines[1]);
        Assert.Matches("^✓ g+[…j]", screen.Lines[2]);
        Assert.Equal("1 succeeded, 1 failed", screen.Lines[3]);
    }

    [Fact]
    public async Task All_Cancelled_LeavesTheRestOut()
    {
        using var stop = new CancellationTokenSource();
        var task = StoppingTask.Of(stop);
        var workflow = new Workflow<Json, Json>(
            "Stops",
            new StateMachine { StartAt = "Stop", States = [task.ToState() with { End = true }] }
        )
        {
            Tasks = [task],
        };
        Write("a.json", "{}");
        Write("b.json", "{}");

        var run = await AppRun.OfAsync([workflow], ["run", "Stops", "--all", folder], cancellation: stop.Token);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(
            ["! a.json  ABORTED    0 s          stopped before its end", "0 succeeded, 1 failed, 1 not run"],
            run.Lines
        );
    }

    [Theory]
    [InlineData("a.json", "{,}", "a.json(1,2) is no JSON")]
    [InlineData("a.json", """{"total":1}""", "a.json is no input for Shop: the field 'id' is missing")]
    [InlineData("x.expected.json", """{"status":"FAILED"}""", "x.expected.json has no input x.json beside it.")]
    [InlineData("good.expected.json", "{,}", "good.expected.json(1,2) is no JSON")]
    [InlineData(
        "good.expected.json",
        "[]",
        "good.expected.json is no expectation: it is no object with some of the fields"
    )]
    [InlineData(
        "good.expected.json",
        "{}",
        "good.expected.json is no expectation: it is no object with some of the fields"
    )]
    [InlineData(
        "good.expected.json",
        """{"stauts":"FAILED"}""",
        "the field 'stauts' is unknown; there are status, output and error."
    )]
    [InlineData(
        "good.expected.json",
        """{"status":"failed"}""",
        "the field 'status' is \"failed\"; it is one of SUCCEEDED, FAILED"
    )]
    [InlineData("good.expected.json", """{"error":1}""", "the field 'error' is 1; it is the name of an error.")]
    public async Task All_FileIsWrong_IsOneSentenceThatNamesIt(string name, string content, string expected)
    {
        Write("good.json", """{"id":"G","total":1}""");
        Write(name, content);

        AssertRefused(await RunAsync(), expected);
    }

    [Fact]
    public async Task All_NoInputs_IsRefused() => AssertRefused(await RunAsync(), $"The folder {folder} has no inputs");

    [Fact]
    public async Task All_NoFolder_IsRefused() =>
        AssertRefused(
            await AppRun.OfAsync([Shop], ["run", "Shop", "--all", Path.Combine(folder, "none")]),
            "none does not exist."
        );

    [Theory]
    [InlineData("--input", "{}")]
    [InlineData("--events")]
    [InlineData("--summary")]
    public async Task All_OptionOfASingleRun_IsRefused(params string[] options) =>
        AssertRefused(await RunAsync(options), $"--all and {options[0]} do not go together.");

    private Task<AppRun> RunAsync(params string[] options) =>
        AppRun.OfAsync(
            [Shop],
            ["run", "Shop", "--all", folder, .. options],
            cancellation: TestContext.Current.CancellationToken
        );

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(folder, name), content);

    private static void AssertRefused(AppRun run, string expected)
    {
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    internal sealed record Order(string Id, decimal Total);
}
