namespace Workflows.Core.Tests.Checks.Fields;

/// <summary>Fields that are not there.</summary>
public sealed class UnsupportedFieldTests
{
    private const string Processor = "'ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Succeed'}}}";

    [Theory]
    [InlineData("'Type':'Succeed','Extra':1", "Extra at S: Field 'Extra' is not supported")]
    [InlineData("'Type':'Succeed','Assign':{}", "Assign at S: Field 'Assign' is not supported")]
    [InlineData(
        "'Type':'Pass','TimeoutSeconds':1,'End':true",
        "TimeoutSeconds at S: Field 'TimeoutSeconds' is not supported"
    )]
    [InlineData("'Type':'Fail','Output':1", "Output at S: Field 'Output' is not supported")]
    [InlineData(
        "'Type':'Succeed','Output':1",
        "Output at S: The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage"
    )]
    [InlineData(
        "'Type':'Map'," + Processor + ",'Retry':[{'ErrorEquals':['E'],'Times':1}],'End':true",
        "Retry[0]/Times at Retry[0]: Field 'Times' is not supported"
    )]
    [InlineData(
        "'Type':'Map'," + Processor + ",'Catch':[{'ErrorEquals':['E'],'Next':'S','Output':1}],'End':true",
        "Catch[0]/Output at Catch[0]: The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage"
    )]
    [InlineData(
        "'Type':'Map','ItemProcessor':{'QueryLanguage':'JSONata','StartAt':'I','States':{'I':{'Type':'Succeed'}}},'End':true",
        "ItemProcessor/QueryLanguage at ItemProcessor: Field 'QueryLanguage' is not supported"
    )]
    [InlineData(
        "'Type':'Parallel','Branches':[{'QueryLanguage':'JSONata','StartAt':'I','States':{'I':{'Type':'Succeed'}}}],'End':true",
        "Branches[0]/QueryLanguage at Branches[0]: Field 'QueryLanguage' is not supported"
    )]
    [InlineData(
        "'Type':'Choice','Choices':[{'Variable':'$.a','IsNull':true,'Next':'S','End':true}]",
        "Choices[0]/End at Choices[0]: Field 'End' is not supported"
    )]
    [InlineData(
        "'Type':'Choice','Choices':[{'Not':{'Variable':'$.a','IsNull':true,'Next':'S'},'Next':'S'}]",
        "Choices[0]/Not/Next at Choices[0]/Not: Field 'Next' is not supported"
    )]
    public void JsonPathState_FieldThatItDoesNotHave_IsRefusedAtTheObject(string fields, string expected) =>
        Assert.Equal(expected, FormCheck.InState("WF0430", fields));

    [Theory]
    [InlineData(
        "'Type':'Pass','Parameters':{},'End':true",
        "Parameters at S: The QueryLanguage is set to 'JSONata', but field 'Parameters' is only supported for the 'JSONPath' QueryLanguage"
    )]
    [InlineData(
        "'Type':'Map'," + Processor + ",'ItemBatcher':{'MaxItemsPerBatchPath':'$.n'},'End':true",
        "ItemBatcher/MaxItemsPerBatchPath at ItemBatcher: The QueryLanguage is set to 'JSONata', but field 'MaxItemsPerBatchPath' is only supported for the 'JSONPath' QueryLanguage"
    )]
    [InlineData(
        "'Type':'Map',"
            + Processor
            + ",'ItemReader':{'Resource':'r','ReaderConfig':{'MaxItemsPath':'$.n','A':1}},'End':true",
        "ItemReader/ReaderConfig/MaxItemsPath at ItemReader/ReaderConfig: The QueryLanguage is set to 'JSONata', but field 'MaxItemsPath' is only supported for the 'JSONPath' QueryLanguage\n"
            + "ItemReader/ReaderConfig/A at ItemReader/ReaderConfig: Field 'A' is not supported"
    )]
    [InlineData(
        "'Type':'Map',"
            + Processor
            + ",'ResultWriter':{'Parameters':{},'WriterConfig':{'OutputType':'JSON','A':1}},'End':true",
        "ResultWriter/Parameters at ResultWriter: The QueryLanguage is set to 'JSONata', but field 'Parameters' is only supported for the 'JSONPath' QueryLanguage\n"
            + "ResultWriter/WriterConfig/A at ResultWriter/WriterConfig: Field 'A' is not supported"
    )]
    [InlineData(
        "'Type':'Map','ItemProcessor':{'ProcessorConfig':{'A':1},'StartAt':'I','States':{'I':{'Type':'Succeed'}}},'End':true",
        "ItemProcessor/ProcessorConfig/A at ItemProcessor/ProcessorConfig: Field 'A' is not supported"
    )]
    public void JsonataState_FieldThatItDoesNotHave_IsRefusedAtTheObject(string fields, string expected) =>
        Assert.Equal(expected, FormCheck.InState("WF0430", fields, "JSONata"));

    [Fact]
    public void Definition_FieldThatItDoesNotHave_IsRefusedAtTheRoot() =>
        Assert.Equal(
            "/Owner at /: Field 'Owner' is not supported",
            FormCheck.In("WF0430", "{'StartAt':'A','States':{'A':{'Type':'Succeed'}},'Owner':'me'}")
        );

    [Theory]
    [InlineData("Coment", "Did you mean \"Comment\"? Names are case-sensitive.")]
    [InlineData("inputPath", "Did you mean \"InputPath\" or \"OutputPath\"? Names are case-sensitive.")]
    [InlineData("Whatever", "Remove it.")]
    public void Help_NamesTheFieldThatWasLikelyMeant(string field, string help) =>
        Assert.Equal(help, Assert.Single(FormCheck.AllInState($"'Type':'Succeed','{field}':'$'")).Help);

    [Fact]
    public void FieldOfTheWrongType_IsReportedOnce() =>
        Assert.Equal(["WF0002"], FormCheck.AllInState("'Type':'Pass','Comment':1,'End':true").Select(d => d.Code));
}
