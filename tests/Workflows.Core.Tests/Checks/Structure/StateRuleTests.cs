using Workflows.Core.Tests.Checks.Fields;

namespace Workflows.Core.Tests.Checks.Structure;

/// <summary>The names of states, what they lead to and what they hold.</summary>
public sealed class StateRuleTests
{
    [Theory]
    [InlineData("'Type':'Pass'", "S: This object should have only one of the following fields: [Next, End]")]
    [InlineData(
        "'Type':'Pass','End':false",
        "S: This object should have only one of the following fields: [Next, End]"
    )]
    [InlineData(
        "'Type':'Pass','Next':'S','End':true",
        "S: There should only be one of the following fields: [Next, End]"
    )]
    [InlineData("'Type':'Pass','Next':'S'", "")]
    [InlineData("'Type':'Pass','Next':'S','End':false", "")]
    [InlineData("'Type':'Pass','End':true", "")]
    [InlineData("'Type':'Pass','End':'true'", "")]
    [InlineData("'Type':'Succeed'", "")]
    public void NextOrEnd_ExactlyOneIsThere(string fields, string expected) =>
        Assert.Equal(expected, FormCheck.InState("WF0403", fields));

    [Fact]
    public void DuplicateStateName_InAnotherFlow_IsRefusedAtTheSecond() =>
        Assert.Equal(
            "/States/B: Duplicate State name: B",
            FormCheck.In(
                "WF0405",
                "{'StartAt':'A','States':{'A':{'Type':'Map','ItemProcessor':{'StartAt':'B','States':{'B':{'Type':'Succeed'}}},'Next':'B'},'B':{'Type':'Succeed'}}}"
            )
        );

    [Theory]
    [InlineData(80, "")]
    [InlineData(81, "exceeds the 80-character limit allowed by the service")]
    public void StateNameLength_UpTo80(int length, string end)
    {
        var name = new string('n', length);
        var found = FormCheck.In("WF0406", $"{{'StartAt':'{name}','States':{{'{name}':{{'Type':'Succeed'}}}}}}");

        Assert.Equal(end.Length == 0 ? "" : $"/States/{name}: Invalid State name: State '{name}' {end}", found);
    }

    [Fact]
    public void StateNameLength_Empty_IsRefused() =>
        Assert.Equal("/States/: ", FormCheck.In("WF0406", "{'StartAt':'','States':{'':{'Type':'Succeed'}}}"));

    [Theory]
    [InlineData("'Type':'Parallel','Branches':[],'End':true", "Branches")]
    [InlineData("'Type':'Parallel','Branches':[{'StartAt':'I','States':{}}],'End':true", "Branches[0]/States")]
    [InlineData("'Type':'Choice','Choices':[]", "Choices")]
    [InlineData("'Type':'Choice','Choices':[{'And':[],'Next':'S'}]", "Choices[0]/And")]
    [InlineData("'Type':'Choice','Choices':[{'Not':{'And':[{'Or':[]}]},'Next':'S'}]", "Choices[0]/Not/And[0]/Or")]
    [InlineData(
        "'Type':'Parallel','Branches':[{'StartAt':'I','States':{'I':{'Type':'Succeed'}}}],'Retry':[{'ErrorEquals':[]}],'End':true",
        "Retry[0]/ErrorEquals"
    )]
    [InlineData(
        "'Type':'Parallel','Branches':[{'StartAt':'I','States':{'I':{'Type':'Succeed'}}}],'Catch':[{'ErrorEquals':[],'Next':'S'}],'End':true",
        "Catch[0]/ErrorEquals"
    )]
    public void EmptyList_IsRefused(string fields, string place) =>
        Assert.Equal($"{place}: Value cannot be empty", FormCheck.InState("WF0407", fields));

    [Theory]
    [InlineData("'Type':'Parallel','End':true")]
    [InlineData("'Type':'Parallel','Branches':1,'End':true")]
    [InlineData("'Type':'Choice','Choices':[{'Next':'S'}]")]
    [InlineData("'Type':'Choice','Choices':[{'Not':1,'Next':'S'}]")]
    [InlineData("'Type':'Choice','Choices':[{'Or':{},'Next':'S'}]")]
    public void EmptyList_WhatCouldNotBeRead_IsNotEmpty(string fields) =>
        Assert.Empty(FormCheck.InState("WF0407", fields));

    [Fact]
    public void EmptyList_NoRetriersAndCatchers_IsAccepted() =>
        Assert.Empty(
            FormCheck.AllInState(
                "'Type':'Parallel','Branches':[{'StartAt':'I','States':{'I':{'Type':'Succeed'}}}],'Retry':[],'Catch':[],'End':true"
            )
        );

    [Fact]
    public void TwoProcessors_AreRefused() =>
        Assert.Equal(
            "Iterator at S: There should only be one of the following fields: [ItemProcessor, Iterator]",
            FormCheck.InState(
                "WF0408",
                "'Type':'Map','ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Succeed'}}},'Iterator':{'StartAt':'J','States':{'J':{'Type':'Succeed'}}},'End':true"
            )
        );
}
