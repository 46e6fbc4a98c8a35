using Workflows.Core.Tests.Checks.Fields;

namespace Workflows.Core.Tests.Checks.Structure;

/// <summary>Where states lead.</summary>
public sealed class TargetRuleTests
{
    [Theory]
    [InlineData("{'StartAt':'X','States':{'A':{'Type':'Succeed'}}}", "/StartAt: Missing 'Next' target: X")]
    [InlineData(
        "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'X'},'B':{'Type':'Succeed'}}}",
        "/States/A/Next: Missing 'Next' target: X"
    )]
    [InlineData(
        "{'StartAt':'A','States':{'A':{'Type':'Choice','Choices':[{'Variable':'$.a','IsNull':true,'Next':'X'}],'Default':'Y'}}}",
        "/States/A/Choices[0]/Next: Missing 'Next' target: X\n/States/A/Default: Missing 'Next' target: Y"
    )]
    [InlineData(
        "{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':{'Type':'Choice','Choices':[{'Condition':true,'Next':'B'},{'Condition':true,'Next':'X'}]},'B':{'Type':'Fail'}}}",
        "/States/A/Choices[1]/Next: Missing 'Next' target: X"
    )]
    [InlineData(
        "{'StartAt':'A','States':{'A':{'Type':'Parallel','Branches':[{'StartAt':'X','States':{'B':{'Type':'Succeed'}}}],'Catch':[{'ErrorEquals':['E'],'Next':'Y'}],'End':true}}}",
        "/States/A/Branches[0]/StartAt: Missing 'Next' target: X\n/States/A/Catch[0]/Next: Missing 'Next' target: Y"
    )]
    public void MissingTarget_NoSuchState_IsRefusedAtTheName(string machine, string expected) =>
        Assert.Equal(expected, FormCheck.In("WF0401", machine));

    [Theory]
    [InlineData("Pack", "Did you mean \"Pack it\" or \"Packing\"?")]
    [InlineData(
        "Inner",
        "It stands elsewhere in the definition; no state leads into or out of a branch or a processor."
    )]
    [InlineData("Elsewhere", null)]
    public void MissingTarget_SaysWhatWasLikelyMeant(string target, string? help)
    {
        var found = FormCheck.All(
            $$$$"""
            {'StartAt':'A','States':{
              'A':{'Type':'Pass','Next':'{{{{target}}}}'},
              'Pack it':{'Type':'Parallel','Branches':[{'StartAt':'Inner','States':{'Inner':{'Type':'Succeed'}}}],'Next':'Packing'},
              'Packing':{'Type':'Succeed'}
            }}
            """
        );

        Assert.Equal(help, found.Single(d => d.Code == "WF0401").Help);
    }

    [Fact]
    public void MissingTarget_TargetThatCouldNotBeRead_IsNotReported() =>
        Assert.Equal(
            ["WF0004"],
            FormCheck
                .All("{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Jump'}}}")
                .Select(d => d.Code)
        );

    [Fact]
    public void UnreachableState_NoOneLeadsThere_IsRefused() =>
        Assert.Equal(
            "/States/B: State \"B\" is not reachable.",
            FormCheck.In(
                "WF0402",
                "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'D'},'B':{'Type':'Pass','Next':'C'},'C':{'Type':'Pass','Next':'D'},'D':{'Type':'Succeed'}}}"
            )
        );

    [Fact]
    public void UnreachableState_ACircleOfItsOwn_IsReportedOnce() =>
        Assert.Equal(
            "/States/B: State \"B\" is not reachable.\n/States/E: State \"E\" is not reachable.",
            FormCheck.In(
                "WF0402",
                "{'StartAt':'A','States':{'A':{'Type':'Succeed'},'B':{'Type':'Pass','Next':'C'},'C':{'Type':'Pass','Next':'B'},'E':{'Type':'Pass','Next':'E'}}}"
            )
        );

    [Fact]
    public void UnreachableState_OnlyCatchersAndRulesLeadThere_IsReachable() =>
        Assert.Empty(
            FormCheck.In(
                "WF0402",
                """
                {'StartAt':'A','States':{
                  'A':{'Type':'Map','ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Succeed'}}},'Catch':[{'ErrorEquals':['E'],'Next':'B'}],'End':true},
                  'B':{'Type':'Choice','Choices':[{'Variable':'$.a','IsNull':true,'Next':'C'}],'Default':'D'},
                  'C':{'Type':'Succeed'},
                  'D':{'Type':'Succeed'}
                }}
                """
            )
        );

    [Theory]
    [InlineData("{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'Pakc'},'Pack':{'Type':'Succeed'}}}")]
    [InlineData("{'StartAt':'Pakc','States':{'Pack':{'Type':'Pass','Next':'B'},'B':{'Type':'Succeed'}}}")]
    public void UnreachableState_AMisspeltNameIsMeantForIt_IsNotReported(string machine) =>
        Assert.Equal(["WF0401"], FormCheck.All(machine).Select(d => d.Code));

    [Fact]
    public void MissingEndState_ALoop_IsRefusedWithoutAPlace() =>
        Assert.Equal(
            "/States at nowhere: Workflow has no terminal state",
            FormCheck.In(
                "WF0404",
                "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Pass','Next':'A'}}}"
            )
        );

    [Fact]
    public void MissingEndState_HidesUnreachableStatesAndNotMissingTargets() =>
        Assert.Equal(
            ["WF0404", "WF0401"],
            FormCheck
                .All("{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'NOPE'},'B':{'Type':'Pass','Next':'A'}}}")
                .Select(d => d.Code)
        );

    [Theory]
    [InlineData("{'StartAt':'A','States':{'A':{'Type':'Pass'}}}")]
    [InlineData("{'StartAt':'A','States':{'A':{'Type':'Pass'},'B':{'Type':'Succeed'}}}")]
    public void StateThatLeadsNowhere_HidesWhatFollowsFromIt(string machine) =>
        Assert.Equal(["WF0403"], FormCheck.All(machine).Select(d => d.Code));

    [Fact]
    public void MissingEndState_InABranch_IsReportedThere() =>
        Assert.Equal(
            "Branches[0]/States at nowhere: Workflow has no terminal state",
            FormCheck.InState(
                "WF0404",
                "'Type':'Parallel','Branches':[{'StartAt':'I','States':{'I':{'Type':'Pass','Next':'I'}}}],'End':true"
            )
        );
}
