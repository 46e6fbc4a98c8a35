namespace Workflows.App.Tests;

/// <summary>What of an execution the options of <c>run</c> set, and where its history goes.</summary>
public sealed class RunOptionTests : IDisposable
{
    private static readonly Workflow<Json, Json> Look = new(
        "Look",
        new StateMachine
        {
            StartAt = "Each",
            States =
            [
                new JsonataMap("Each")
                {
                    Items = Json.Array("{% $states.context.Execution.Name %}", "{% $now() %}", "{% $random() %}"),
                    ItemProcessor = new() { StartAt = "Same", States = [new JsonataPass("Same") { End = true }] },
                    End = true,
                },
            ],
        }
    );

    private readonly string folder = Directory.CreateTempSubdirectory("workflows-option-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_NameAndStart_AreThoseOfTheExecution()
    {
        var output = await OutputAsync("--name", "run-7", "--start", "2026-01-31T09:00:00+01:00");

        Assert.Equal("run-7", output[0]);
        Assert.Equal("2026-01-31T08:00:00.000Z", output[1]);
    }

    [Fact]
    public async Task Run_StartWithoutZone_IsInUtc()
    {
        Assert.Equal("2026-01-31T00:00:00.000Z", (await OutputAsync("--start", "2026-01-31"))[1]);
    }

    [Fact]
    public async Task Run_Seed_DecidesWhatIsRandom()
    {
        var first = (await OutputAsync("--seed", "1"))[2];

        Assert.Equal(first, (await OutputAsync("--seed", "1"))[2]);
        Assert.NotEqual(first, (await OutputAsync("--seed", "2"))[2]);
    }

    [Fact]
    public async Task Run_HistoryFile_HasTheEventsOfTheService()
    {
        var file = Path.Combine(folder, "history.json");

        var run = await RunAsync("--history", file);

        Assert.Equal("Look started", run.Lines[0]);
        AssertIsHistory(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_HistoryToStandardOutput_PrintsNothingElse()
    {
        AssertIsHistory((await RunAsync("--history", "-")).Output);
    }

    [Fact]
    public async Task Run_HistoryFileCannotBeWritten_SaysSo()
    {
        var run = await RunAsync("--history", Path.Combine(folder, "nowhere", "history.json"));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Events_NameStateAndIteration()
    {
        var run = await RunAsync("--events", "--name", "n");

        var table = run.Lines.SkipWhile(l => !l.StartsWith("Id ", StringComparison.Ordinal)).ToList();
        Assert.Matches("^Id  Prev +Time  Type +State +Detail$", table[0]);
        Assert.Matches(@"^3 +2 +00:00:00.000  MapStateStarted +Each +3 items$", table[3]);
        Assert.Matches(@"^4 +3 +00:00:00.000  MapIterationStarted +Each\[0\]$", table[4]);
        Assert.Matches(@"^5 +4 +00:00:00.000  PassStateEntered +Each\[0\] Same +""n""$", table[5]);
    }

    [Theory]
    [InlineData("--history and --json do not go together.", "--history", "-", "--json")]
    [InlineData("--history and --events do not go together.", "--history", "-", "--events")]
    [InlineData("--real-time and --start do not go together.", "--real-time", "--start", "2026-01-31")]
    [InlineData("\"soon\" is no time; write it as 2026-01-31T09:00:00Z.", "--start", "soon")]
    [InlineData("--all and --history do not go together.", "--all", ".", "--history", "h.json")]
    public async Task Run_OptionsThatMakeNoSense_AreRefused(string expected, params string[] options)
    {
        var run = await RunAsync(options);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: {expected} See shop --help.", run.Error.TrimEnd());
    }

    private static void AssertIsHistory(string text)
    {
        var events = Json.Parse(text)["events"];
        Assert.Equal("ExecutionStarted", events[0]["type"]);
        Assert.Equal("ExecutionSucceeded", events[events.Count - 1]["type"]);
    }

    private static async Task<Json> OutputAsync(params string[] options) =>
        Json.Parse((await RunAsync([.. options, "--json"])).Output)["output"];

    private static Task<AppRun> RunAsync(params string[] options) =>
        AppRun.OfAsync([Look], ["run", "Look", .. options], cancellation: TestContext.Current.CancellationToken);
}
