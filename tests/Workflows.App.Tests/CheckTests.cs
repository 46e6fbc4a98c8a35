namespace Workflows.App.Tests;

/// <summary>The command <c>check</c>.</summary>
public sealed class CheckTests
{
    private static readonly Workflow<Json, Json> Good = Of("Good", [new JsonataPass("P") { End = true }]);

    private static readonly Workflow<Json, Json> Endless = Of(
        "Endless",
        [new JsonataPass("A") { Next = "B" }, new JsonataPass("B") { Next = "A" }]
    );

    private static readonly Workflow<Json, Json> Doubtful = new(
        "Doubtful",
        new Source(
            new WorkflowBody(
                Good.Definition,
                [],
                [
                    new("WF1002", DiagnosticSeverity.Warning, "100 % odd,\nreally.", "/States/P", new("a,b.fs", 8, 5)),
                    new("WF1003", DiagnosticSeverity.Info, "Worth knowing."),
                ]
            )
        )
    );

    [Fact]
    public async Task Check_NothingWrong_SaysSo()
    {
        var run = await AppRun.OfAsync([Good], ["check"]);

        Assert.Equal((ExitCode.Success, "1 workflow checked: no errors, no warnings."), (run.ExitCode, run.Lines[^1]));
    }

    [Fact]
    public async Task Check_NoName_ChecksAll()
    {
        var run = await AppRun.OfAsync([Good, Endless, Doubtful], ["check"]);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(run.Lines, l => l.StartsWith("Endless: error WF0404: ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, l => l.StartsWith("a,b.fs(8,5): warning WF1002: ", StringComparison.Ordinal));
        Assert.Equal("3 workflows checked: 1 error, 1 warning.", run.Lines[^1]);
    }

    [Fact]
    public async Task Check_Names_ChecksThose()
    {
        var run = await AppRun.OfAsync([Good, Endless, Doubtful], ["check", "Good", "Doubtful"]);

        Assert.Equal((ExitCode.Success, "2 workflows checked: no errors, 1 warning."), (run.ExitCode, run.Lines[^1]));
    }

    [Fact]
    public async Task Check_UnknownName_IsWrongUsage()
    {
        var run = await AppRun.OfAsync([Good], ["check", "Goof"]);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains("Good", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_UnknownOption_IsWrongUsage()
    {
        var run = await AppRun.OfAsync([Good], ["check", "--strict"]);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: There is no option --strict. ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WarningsAsErrors_Fails()
    {
        var run = await AppRun.OfAsync([Doubtful], ["check", "--warnings-as-errors"]);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal("1 workflow checked: 1 error, no warnings.", run.Lines[^1]);
    }

    [Fact]
    public async Task Check_Notes_ShowsWhatIsWorthKnowing()
    {
        var without = await AppRun.OfAsync([Doubtful], ["check"]);
        var with = await AppRun.OfAsync([Doubtful], ["check", "--notes"]);

        Assert.DoesNotContain("WF1003", without.Output, StringComparison.Ordinal);
        Assert.Contains("Doubtful: info WF1003: Worth knowing.", with.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_HasEachFindingWithItsPlace()
    {
        var run = await AppRun.OfAsync([Endless, Doubtful], ["check", "--json"]);

        var document = Json.Parse(run.Output);
        Assert.Equal((1, 1), (document["errors"].GetDouble(), document["warnings"].GetDouble()));
        Assert.Equal(
            Json.Parse("""{"code": "MISSING_END_STATE", "message": "Workflow has no terminal state"}"""),
            document["diagnostics"][0]["service"]
        );
        var warning = document["diagnostics"][1];
        Assert.Equal(("Doubtful", "/States/P"), (warning["workflow"].GetString(), warning["path"].GetString()));
        Assert.Equal((8, 5), (warning["line"].GetDouble(), warning["column"].GetDouble()));
    }

    [Fact]
    public async Task Check_GitHub_WritesEscapedAnnotations()
    {
        var run = await AppRun.OfAsync([Doubtful], ["check", "--github"]);

        Assert.Equal(
            ["::warning title=WF1002 Doubtful,file=a%2Cb.fs,line=8,col=5::100 %25 odd,%0Areally. [/States/P]"],
            run.Lines
        );
    }

    [Fact]
    public async Task Check_TwoFormsAtOnce_IsWrongUsage()
    {
        var run = await AppRun.OfAsync([Good], ["check", "--json", "--github"]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
    }

    private static Workflow<Json, Json> Of(string name, StateList states) =>
        new(name, new StateMachine { StartAt = states[0].Name, States = states });

    private sealed class Source(WorkflowBody body) : WorkflowSource
    {
        public override WorkflowBody Compile(string workflow) => body;
    }
}
