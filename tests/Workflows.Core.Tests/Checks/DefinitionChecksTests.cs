using Workflows.Checks;

namespace Workflows.Core.Tests.Checks;

/// <summary>The checks of a workflow as a whole.</summary>
public sealed class DefinitionChecksTests
{
    private static readonly TaskDefinition Grind = TaskDefinition.Lambda<int, int>(
        "Grind",
        (_, n) => Task.FromResult(n)
    );

    [Fact]
    public void Check_TwoTasksOfOneName_TellsThatOnly()
    {
        var found = Check(Brew([Grind.ToState() with { End = true }]) with { Tasks = [Grind, Grind] });

        Assert.Equal(TaskRules.Code, Assert.Single(found).Code);
    }

    [Fact]
    public void Check_FaultsOfWorkflowAndDefinition_TellsBoth()
    {
        var found = Check(
            Brew([Grind.ToState() with { End = true }, new JsonataFail("Lost")]) with
            {
                Tasks = [Grind],
                Triggers = [new ScheduleTrigger("every now and then")],
            }
        );

        Assert.Equal(["WF0102", "WF0402"], found.Select(d => d.Code));
    }

    [Fact]
    public void Check_ExpressWorkflow_ChecksItAsOne()
    {
        var wait = new JsonataWait("Wait") { Seconds = 3_600, End = true };

        Assert.Empty(Check(Brew([wait])));
        Assert.Equal("WF0860", Assert.Single(Check(Brew([wait]) with { Type = ExecutionType.Express })).Code);
    }

    [Fact]
    public void Check_FormAlone_SaysNothingOfData()
    {
        var machine = new StateMachine
        {
            StartAt = "P",
            States = [new JsonataPass("P") { Output = "{% $unset %}", End = true }],
        };

        Assert.Equal("WF0803", Assert.Single(DefinitionChecks.Check(machine)).Code);
        Assert.Empty(DefinitionChecks.Check(machine, new CheckOptions { Kinds = CheckKinds.Form }));
    }

    private static List<Diagnostic> Check(Workflow workflow) =>
        [.. DefinitionChecks.Check(workflow).Where(d => d.Severity != DiagnosticSeverity.Info)];

    private static Workflow<int, int> Brew(StateList states) =>
        new("Brew", new StateMachine { StartAt = states[0].Name, States = states });
}
