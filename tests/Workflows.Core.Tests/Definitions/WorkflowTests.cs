namespace Workflows.Core.Tests.Definitions;

public sealed class WorkflowTests
{
    private static readonly StateMachine Machine = new() { StartAt = "Done", States = [new JsonataSucceed("Done")] };

    [Fact]
    public void Source_IsCompiledOnce_AndNotBeforeItIsNeeded()
    {
        var source = new CountingSource(new WorkflowBody(Machine, [], []));
        var workflow = new Workflow<int, int>("W", source) { Triggers = [new ScheduleTrigger("rate(1 hour)")] };

        var copy = workflow with { Name = "Copy" };
        Assert.Equal(0, source.Count);

        Assert.Equal(Machine, copy.Definition);
        Assert.Empty(copy.Diagnostics);
        Assert.Equal(Machine, workflow.Definition);
        Assert.Equal(1, source.Count);
        Assert.Equal("W", source.Workflow);
    }

    [Fact]
    public void Definition_OfASourceWithErrors_ThrowsThemAll()
    {
        var errors = new[]
        {
            new Diagnostic("WF1001", DiagnosticSeverity.Error, "First."),
            new Diagnostic("WF1002", DiagnosticSeverity.Error, "Second."),
        };
        var workflow = new Workflow<int, int>("W", new CountingSource(new WorkflowBody(null, [], [.. errors])));

        Assert.Equal(errors, workflow.Diagnostics);
        Assert.Equal(errors, Assert.Throws<DefinitionException>(() => workflow.Definition).Diagnostics);
    }

    [Fact]
    public void Equality_ComparesWhatIsCompiled()
    {
        var given = new Workflow<int, int>("W", Machine);

        Assert.Equal(given, new Workflow<int, int>("W", Machine));
        Assert.NotEqual(given, given with { Definition = Machine with { Comment = "other" } });
    }

    [Theory]
    [InlineData("rate(1 hour)", true)]
    [InlineData("rate(5 minutes)", true)]
    [InlineData("cron(0 8 * * ? *)", true)]
    [InlineData("rate(1 hours)", false)]
    [InlineData("rate(0 minutes)", false)]
    [InlineData("cron(0 8 * * ?)", false)]
    [InlineData("every hour", false)]
    public void Diagnostics_OfASchedule_FollowItsForm(string expression, bool isValid) =>
        Assert.Equal(
            isValid,
            (new Workflow<int, int>("W", Machine) { Triggers = [new ScheduleTrigger(expression)] }).Diagnostics.Count
                == 0
        );

    [Fact]
    public void Diagnostics_OfTriggersAndTags_AreCollected()
    {
        var workflow = new Workflow<int, int>("W", Machine)
        {
            Triggers =
            [
                new ScheduleTrigger("rate(1 hour)"),
                new ScheduleTrigger("rate(2 hours)"),
                new SubscriptionTrigger(" "),
            ],
            Tags = [new("team", "shop"), new("team", "post"), new("", "empty")],
        };

        Assert.Equal(
            [
                "Workflow \"W\" has 2 schedules; one is allowed.",
                "Workflow \"W\" subscribes to a workflow without a name.",
                "Workflow \"W\" has the tag \"\"; a key has 1 to 128 characters, a value up to 256.",
                "Workflow \"W\" has several tags called \"team\".",
            ],
            workflow.Diagnostics.Select(d => d.Message)
        );
    }

    private sealed class CountingSource(WorkflowBody body) : WorkflowSource
    {
        public int Count { get; private set; }

        public string? Workflow { get; private set; }

        public override WorkflowBody Compile(string workflow)
        {
            Count++;
            Workflow = workflow;
            return body;
        }
    }
}
