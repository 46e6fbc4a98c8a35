namespace Workflows.App.Tests;

/// <summary>Workflows that cannot be run: each command says why, and the others still work.</summary>
public sealed class DiagnosticsTests
{
    private static readonly Diagnostic[] Errors =
    [
        new("WF1001", DiagnosticSeverity.Error, "First."),
        new("WF1002", DiagnosticSeverity.Warning, "Second."),
        new("WF1003", DiagnosticSeverity.Error, "Third."),
    ];

    private static readonly Workflow<Json, Json> Broken = Of("Broken", null, Errors);

    private static readonly StateMachine Good = new()
    {
        Comment = "Is fine.",
        StartAt = "P",
        States = [new JsonataPass("P") { End = true }],
    };

    [Fact]
    public async Task List_WorkflowThatDoesNotCompile_SaysSo()
    {
        var run = await AppRun.OfAsync([Broken, Of("One", null, Errors[0]), Of("Good", Good)], ["list"]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(
            ["Broken  does not compile (2 errors)", "One     does not compile (1 error)", "Good    Is fine."],
            run.Lines
        );
    }

    [Theory]
    [InlineData("asl", "Broken")]
    [InlineData("run", "Broken")]
    [InlineData("run", "Broken", "--json")]
    public async Task Command_WorkflowThatDoesNotCompile_PrintsAllDiagnostics(params string[] args)
    {
        var run = await AppRun.OfAsync([Broken], args);

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            ["error WF1001: First.", "warning WF1002: Second.", "error WF1003: Third."],
            run.Error.TrimEnd().ReplaceLineEndings("\n").Split('\n')
        );
    }

    [Fact]
    public async Task Run_OnlyWarnings_PrintsThemAndRuns()
    {
        var run = await AppRun.OfAsync([Of("Good", Good, Errors[1])], ["run", "Good"]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal("warning WF1002: Second.", run.Error.TrimEnd());
    }

    [Fact]
    public async Task Run_TargetDoesNotExist_PrintsTheDiagnostic()
    {
        var machine = new StateMachine { StartAt = "Nowhere", States = [new JsonataPass("P") { End = true }] };

        var run = await AppRun.OfAsync([Of("Lost", machine)], ["run", "Lost"]);

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            "\"StartAt\" names the state \"Nowhere\", which does not exist.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static Workflow<Json, Json> Of(string name, StateMachine? definition, params Diagnostic[] diagnostics) =>
        new(name, new Source(new WorkflowBody(definition, [], [.. diagnostics])));

    private sealed class Source(WorkflowBody body) : WorkflowSource
    {
        public override WorkflowBody Compile(string workflow) => body;
    }
}
