using Workflows.Checks;
using static Workflows.Core.Tests.DataFlow.CoffeePipe;

namespace Workflows.Core.Tests.DataFlow;

/// <summary>The pipes of tea and coffee: a task that misses what it requires is reported with the way that leads there.</summary>
public sealed class CoffeePipeTests
{
    private static readonly TaskDefinition Start = Task<Guest, Choice>("Start");
    private static readonly TaskDefinition MakeTea = Task<Choice, Tea>("MakeTea");
    private static readonly TaskDefinition MakeTeaKeepingBeans = Task<Choice, TeaWithBeans>("MakeTea");
    private static readonly TaskDefinition MakeCoffee = Task<CoffeeOrder, Cup>("MakeCoffee");
    private static readonly TaskDefinition Drink = Task<Cup, Cup>("Drink");
    private static readonly TaskDefinition PourWater = Task<Pour, Cup>("PourWater");

    [Fact]
    public void Check_RequiredArgumentMissingOnOneWay_IsReportedWithTheWay()
    {
        var findings = Checked.Findings(ReadmePipe(MakeTea));

        Assert.Equal(
            ["WF0801 MissingArgument: {'beans'} : caller history ['start', 'choice', 'tea'] -> coffee"],
            findings
        );
    }

    [Fact]
    public void Check_ArgumentHandedOnOnEachWay_NothingIsReported() =>
        Assert.Empty(Checked.Findings(ReadmePipe(MakeTeaKeepingBeans)));

    [Fact]
    public void Check_RequiredArgumentMissingOnOneWay_SaysWhereAndWhatToDo()
    {
        var finding = Assert.Single(DefinitionChecks.Check(ReadmePipe(MakeTea)), d => d.Code == "WF0801");

        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal("/States/coffee/Arguments", finding.StatePath);
        Assert.Contains("The task MakeCoffee requires beans", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TaskThatRequiresWhatNothingGives_IsReportedFromTheStart()
    {
        var dip = Task<FooOnly, Cup>("Dip");
        var workflow = Workflow(
            [Start, MakeTea, dip],
            Call(Start, "start", "welcome"),
            Call(MakeTea, "welcome", "dip"),
            Call(dip, "dip", null)
        );

        Assert.Equal(
            ["WF0801 MissingArgument: {'foo'} : caller history ['start', 'welcome'] -> dip"],
            Checked.Findings(workflow)
        );
    }

    [Fact]
    public void Check_SeveralArgumentsMissing_AreOneFinding()
    {
        var dip = Task<TwoNeeds, Cup>("Dip");
        var workflow = Workflow([Start, dip], Call(Start, "start", "dip"), Call(dip, "dip", null));

        Assert.Equal(
            ["WF0801 MissingArgument: {'cups', 'sugar'} : caller history ['start'] -> dip"],
            Checked.Findings(workflow)
        );
    }

    [Fact]
    public void Check_FirstTaskRequiresWhatTheInputHasNot_HistoryIsEmpty()
    {
        var first = Task<FooOnly, Cup>("First");
        var workflow = Workflow([first], Call(first, "start", null));

        Assert.Equal(["WF0801 MissingArgument: {'foo'} : caller history [] -> start"], Checked.Findings(workflow));
    }

    [Fact]
    public void Check_OptionalArgumentLeftOut_IsReportedOnRequest()
    {
        var asked = new CheckOptions { Kinds = CheckKinds.DataFlow, ReportsDefaultArguments = true };
        var workflow = Workflow(
            [Start, MakeTea, PourWater],
            Call(Start, "start", "tea"),
            Call(MakeTea, "tea", "pour_water"),
            Call(PourWater, "pour_water", null)
        );

        Assert.Equal(
            ["WF0802 DefaultArgument: ['pourSlow'] : caller history ['start', 'tea'] -> pour_water"],
            Checked.Findings(workflow, asked)
        );
        Assert.Empty(Checked.Findings(workflow));
    }

    [Fact]
    public void Check_LoopWithoutAWayOut_IsReported()
    {
        var machine = new StateMachine
        {
            StartAt = "a",
            States = [new JsonataPass("a") { Next = "b" }, new JsonataPass("b") { Next = "a" }],
        };

        var finding = Assert.Single(Checked.Diagnostics(machine));
        Assert.Equal("WF0812", finding.Code);
        Assert.Equal("Infinite recursion: nothing leads out of the loop a -> b -> a.", finding.Message);
        Assert.Equal("/States/a", finding.StatePath);
    }

    [Fact]
    public void Check_LoopWithAWayOut_NothingIsReported() =>
        Assert.Empty(
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Assign": {"n": 1}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [{"Condition": "{% $n < 5 %}", "Next": "C"}], "Default": "D"},
                "C": {"Type": "Pass", "Assign": {"n": "{% $n + 1 %}"}, "Next": "B"},
                "D": {"Type": "Succeed"}
                """
            )
        );

    /// <summary>A guest picks coffee, or tea and then, not satisfied, coffee all the same.</summary>
    private static Workflow<Guest, Cup> ReadmePipe(TaskDefinition tea) =>
        Workflow(
            [Start, tea, MakeCoffee, Drink],
            Call(Start, "start", "choice"),
            new JsonataChoice("choice")
            {
                Choices = [new() { Condition = "{% $states.input.picked = 'c' %}", Next = "coffee" }],
                Default = "tea",
            },
            Call(tea, "tea", "coffee"),
            Call(MakeCoffee, "coffee", "drink"),
            Call(Drink, "drink", null)
        );

    private sealed record FooOnly(string Foo);

    private sealed record TwoNeeds(int Sugar, int Cups, string Picked);
}
