namespace Workflows.Conformance.Tests;

/// <summary>The runner on the project's own cases; each suite has cases that must fail or be skipped, too.</summary>
public sealed class ConformanceRunnerTests
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "cases");

    [Theory]
    [InlineData("jsonata")]
    [InlineData("asl")]
    [InlineData("validation")]
    public void OwnCases_ComeOutAsTheirFilesSay(string suite)
    {
        var results = ConformanceRunner.Run(Suites.Find(suite)!, Path.Combine(Cases, suite));

        Assert.NotEmpty(results);
        Assert.All(results, r => Assert.Equal(Expected(r.Id), (r.Id, Outcome(r.Verdict))));
    }

    [Fact]
    public void Program_FailingCases_AreShownAndCounted()
    {
        using var output = new StringWriter();

        var exitCode = ConformanceRunner.RunProgram(
            ["jsonata", Path.Combine(Cases, "jsonata"), "--only", "arithmetic"],
            output
        );

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "  arithmetic/wrong-on-purpose (fails): expected 5, got 4",
            output.ToString(),
            StringComparison.Ordinal
        );
        Assert.EndsWith("1 passed, 1 failed, 0 skipped", output.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(2, 17, false)]
    public void Asl_EventDiffers_FailsOnlyIfHistoriesAreCompared(int previous, int output, bool agrees)
    {
        var item = Json.Parse(
            $$"""
            {
              "kind": "execution", "tier": "pure",
              "definition": { "StartAt": "A", "States": { "A": { "Type": "Succeed" } } },
              "input": 1,
              "expect": { "status": "SUCCEEDED" },
              "placeholders": { "values": ["<role>"] },
              "history": [
                { "id": 1, "prev": 0, "type": "ExecutionStarted", "input": 1, "roleArn": "<role>" },
                { "id": 2, "prev": 0, "type": "SucceedStateEntered", "name": "A", "input": 1 },
                { "id": 3, "prev": {{previous}}, "type": "SucceedStateExited", "name": "A", "output": {{output}} },
                { "id": 4, "prev": 3, "type": "ExecutionSucceeded", "output": 1 }
              ]
            }
            """
        );

        Assert.False(Suites.Find("asl")!.Run(item, "file", "folder").IsFailure);
        Assert.Equal(agrees, !Suites.Find("asl", comparesHistory: true)!.Run(item, "file", "folder").IsFailure);
    }

    [Theory]
    [InlineData]
    [InlineData("jsonata")]
    [InlineData("nonsense", ".")]
    [InlineData("jsonata", "no-such-folder")]
    public void Program_WrongUsage_ExitsWithTwo(params string[] args)
    {
        using var output = new StringWriter();

        Assert.Equal(2, ConformanceRunner.RunProgram(args, output));
        Assert.NotEmpty(output.ToString());
    }

    private static (string Id, string Outcome) Expected(string id) =>
        (
            id,
            id.EndsWith("(fails)", StringComparison.Ordinal) ? "failed"
            : id.EndsWith("(skipped)", StringComparison.Ordinal) ? "skipped"
            : "passed"
        );

    private static string Outcome(Verdict verdict) =>
        verdict.IsFailure ? "failed"
        : verdict.Skip is not null ? "skipped"
        : "passed";
}
