namespace Workflows.Core.Tests.Checks.Fields;

/// <summary>The values of fields, and which of them can stand together.</summary>
public sealed class ValueRuleTests
{
    private const string Task =
        "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:111111111111:function:f','End':true";
    private const string Inline =
        "'Type':'Map','ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Succeed'}}},'End':true";

    private const string Distributed =
        "'Type':'Map','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'EXPRESS'},'StartAt':'I','States':{'I':{'Type':'Succeed'}}},'End':true";

    private const string Reader =
        Distributed + ",'ItemReader':{'Resource':'arn:aws:states:::s3:getObject','ReaderConfig':";

    [Theory]
    [InlineData(Task + ",'TimeoutSeconds':9,'TimeoutSecondsPath':'$.t'", "TimeoutSecondsPath at S", "TimeoutSeconds")]
    [InlineData(
        Task + ",'HeartbeatSeconds':9,'HeartbeatSecondsPath':'$.t'",
        "HeartbeatSecondsPath at S",
        "HeartbeatSeconds"
    )]
    [InlineData("'Type':'Fail','Error':'E','ErrorPath':'$.e'", "ErrorPath at S", "Error")]
    [InlineData("'Type':'Fail','Cause':'C','CausePath':'$.c'", "CausePath at S", "Cause")]
    [InlineData(Inline + ",'MaxConcurrency':1,'MaxConcurrencyPath':'$.m'", "MaxConcurrencyPath at S", "MaxConcurrency")]
    [InlineData(
        Distributed + ",'ToleratedFailureCount':1,'ToleratedFailureCountPath':'$.m'",
        "ToleratedFailureCountPath at S",
        "ToleratedFailureCount"
    )]
    [InlineData(
        Distributed + ",'ToleratedFailurePercentage':1,'ToleratedFailurePercentagePath':'$.m'",
        "ToleratedFailurePercentagePath at S",
        "ToleratedFailurePercentage"
    )]
    [InlineData(
        Reader + "{'InputType':'JSON','MaxItems':1,'MaxItemsPath':'$.m'}}",
        "ItemReader/ReaderConfig/MaxItemsPath at ItemReader/ReaderConfig",
        "MaxItems"
    )]
    [InlineData(
        Distributed + ",'ItemBatcher':{'MaxItemsPerBatch':1,'MaxItemsPerBatchPath':'$.m'}",
        "ItemBatcher/MaxItemsPerBatchPath at ItemBatcher",
        "MaxItemsPerBatch"
    )]
    [InlineData(
        Distributed + ",'ItemBatcher':{'MaxInputBytesPerBatch':1,'MaxInputBytesPerBatchPath':'$.m'}",
        "ItemBatcher/MaxInputBytesPerBatchPath at ItemBatcher",
        "MaxInputBytesPerBatch"
    )]
    public void ExclusiveFields_ValueAndPath_AreRefusedAtTheObject(string fields, string place, string field) =>
        Assert.Equal(
            $"{place}: There should only be one of the following fields: [{field}, {field}Path]",
            FormCheck.InState("WF0431", fields)
        );

    [Fact]
    public void ExclusiveFields_ItemSelectorAndParameters_AreRefused() =>
        Assert.Equal(
            "Parameters at S: There should only be one of the following fields: [ItemSelector, Parameters]",
            FormCheck.InState("WF0431", Inline + ",'ItemSelector':{},'Parameters':{}")
        );

    [Theory]
    [InlineData("", "S: This object should have only one of the following fields: ")]
    [InlineData(",'Seconds':1,'TimestampPath':'$.t'", "S: There should only be one of the following fields: ")]
    [InlineData(",'Seconds':1", null)]
    [InlineData(",'SecondsPath':'$.s'", null)]
    [InlineData(",'Seconds':'soon'", null)]
    public void WaitTime_IsGivenOnce(string fields, string? expected) =>
        Assert.Equal(
            expected is null ? "" : expected + "[SecondsPath, Seconds, TimestampPath, Timestamp]",
            FormCheck.InState("WF0432", "'Type':'Wait','End':true" + fields)
        );

    [Fact]
    public void DowngradedLanguage_IsRefusedAtTheState() =>
        Assert.Equal(
            "QueryLanguage at S: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
            FormCheck.InState("WF0433", "'Type':'Succeed','QueryLanguage':'JSONPath'", "JSONata")
        );

    [Fact]
    public void DowngradedLanguage_JsonataInAJsonPathDefinition_IsAccepted() =>
        Assert.Empty(FormCheck.AllInState("'Type':'Succeed','QueryLanguage':'JSONata'"));

    [Theory]
    [InlineData(Task, "TimeoutSeconds", "0", "Minimum value is 1")]
    [InlineData(Task, "TimeoutSeconds", "100000000", "Maximum value is 99999999")]
    [InlineData(Task, "TimeoutSeconds", "99999999", null)]
    [InlineData(Task, "HeartbeatSeconds", "0", "Minimum value is 1")]
    [InlineData("'Type':'Wait','End':true", "Seconds", "-1", "Minimum value is 0")]
    [InlineData("'Type':'Wait','End':true", "Seconds", "0", null)]
    [InlineData("'Type':'Wait','End':true", "Seconds", "10000000000000000", "Maximum value is 99999999")]
    [InlineData(Inline, "MaxConcurrency", "-1", "Minimum value is 0")]
    [InlineData(Inline, "MaxConcurrency", "9223372036854775807", null)]
    [InlineData(Distributed, "ToleratedFailureCount", "-1", "Minimum value is 0")]
    [InlineData(Distributed, "ToleratedFailurePercentage", "-0.5", "Minimum value is 0.0")]
    [InlineData(Distributed, "ToleratedFailurePercentage", "100.5", "Maximum value is 100.0")]
    [InlineData(Distributed, "ToleratedFailurePercentage", "100", null)]
    public void NumberRange_OfAState_IsKept(string state, string field, string value, string? refusal)
    {
        var expected = refusal is null ? "" : $"{field}: {refusal}";

        Assert.Equal(expected, FormCheck.InState("WF0434", $"{state},'{field}':{value}"));
        Assert.Equal(expected, FormCheck.InState("WF0434", $"{state},'{field}':{value}", "JSONata"));
    }

    [Theory]
    [InlineData("IntervalSeconds", "-1", "Minimum value is 0")]
    [InlineData("IntervalSeconds", "0", null)]
    [InlineData("MaxAttempts", "-1", "Minimum value is 0")]
    [InlineData("MaxAttempts", "100000000", "Maximum value is 99999999")]
    [InlineData("BackoffRate", "0.9", "Minimum value is 1.0")]
    [InlineData("BackoffRate", "1", null)]
    [InlineData("MaxDelaySeconds", "0", "Minimum value is 1")]
    [InlineData("MaxDelaySeconds", "31622401", "Maximum value is 31622400")]
    public void NumberRange_OfARetrier_IsKept(string field, string value, string? refusal) =>
        Assert.Equal(
            refusal is null ? "" : $"Retry[0]/{field}: {refusal}",
            FormCheck.InState("WF0434", Task + $",'Retry':[{{'ErrorEquals':['E'],'{field}':{value}}}]")
        );

    [Theory]
    [InlineData(",'ItemBatcher':{'MaxItemsPerBatch':-1}", "ItemBatcher/MaxItemsPerBatch: Minimum value is 0")]
    [InlineData(",'ItemBatcher':{'MaxInputBytesPerBatch':-1}", "ItemBatcher/MaxInputBytesPerBatch: Minimum value is 0")]
    [InlineData(
        ",'ItemReader':{'Resource':'r','ReaderConfig':{'MaxItems':100000001}}",
        "ItemReader/ReaderConfig/MaxItems: Maximum value is 100000000"
    )]
    [InlineData(",'ItemReader':{'Resource':'r','ReaderConfig':{'MaxItems':0}}", "")]
    public void NumberRange_OfADistributedMap_IsKept(string fields, string expected)
    {
        Assert.Equal(expected, FormCheck.InState("WF0434", Distributed + fields));
        Assert.Equal(expected, FormCheck.InState("WF0434", Distributed + fields, "JSONata"));
    }

    [Theory]
    [InlineData("0", "")]
    [InlineData("-1", "/TimeoutSeconds: Minimum value is 0")]
    public void NumberRange_OfADefinition_IsKept(string value, string expected) =>
        Assert.Equal(
            expected,
            FormCheck.In("WF0434", $"{{'TimeoutSeconds':{value},'StartAt':'A','States':{{'A':{{'Type':'Succeed'}}}}}}")
        );

    [Theory]
    [InlineData(5, 6, "")]
    [InlineData(6, 6, "HeartbeatSeconds at S: ")]
    [InlineData(7, 6, "HeartbeatSeconds at S: ")]
    public void HeartbeatTime_IsLessThanTheTimeout(int heartbeat, int timeout, string expected) =>
        Assert.Equal(
            expected,
            FormCheck.InState("WF0435", Task + $",'HeartbeatSeconds':{heartbeat},'TimeoutSeconds':{timeout}")
        );

    [Theory]
    [InlineData(5, 6, "")]
    [InlineData(6, 6, "Retry[0]/MaxDelaySeconds")]
    public void MaxDelay_IsMoreThanTheInterval(int interval, int most, string expected) =>
        Assert.Equal(
            expected,
            FormCheck.InState(
                "WF0436",
                Task + $",'Retry':[{{'ErrorEquals':['E'],'IntervalSeconds':{interval},'MaxDelaySeconds':{most}}}]"
            )
        );

    [Theory]
    [InlineData("2016-12-05T21:29:29Z", true)]
    [InlineData("2016-12-05T21:29:29.123456789Z", true)]
    [InlineData("2016-12-05T21:29:29+01:30", true)]
    [InlineData("2024-02-29T00:00:00-00:00", true)]
    [InlineData("2016-12-31T23:59:60Z", true)]
    [InlineData("${Until}", true)]
    [InlineData("2016-12-05 21:29:29Z", false)]
    [InlineData("2016-12-05t21:29:29z", false)]
    [InlineData("05-12-2016T21:29:29Z", false)]
    [InlineData("2016-13-05T21:29:29Z", false)]
    [InlineData("2016-02-30T21:29:29Z", false)]
    [InlineData("2016-12-05T25:29:29Z", false)]
    [InlineData("2016-12-05T21:60:29Z", false)]
    [InlineData("2016-12-05T21:29Z", false)]
    [InlineData("2016-12-05T21:29:29", false)]
    [InlineData("2016-12-05T21:29:29.Z", false)]
    [InlineData("2016-12-05T21:29:29+0100", false)]
    [InlineData("2016-12-05T21:29:29+24:00", false)]
    [InlineData("2016-12-05", false)]
    [InlineData("", false)]
    public void MalformedTimestamp_IsRefusedWhereverItStands(string text, bool isGood)
    {
        const string Refusal = ": String does not match RFC3339 timestamp";
        var wait = $"'Type':'Wait','Timestamp':'{text}','End':true";
        var choice =
            $"'Type':'Choice','Choices':[{{'Not':{{'Variable':'$.t','TimestampLessThan':'{text}'}},'Next':'S'}}]";

        Assert.Equal(isGood ? "" : "Timestamp" + Refusal, FormCheck.InState("WF0437", wait));
        Assert.Equal(isGood ? "" : "Timestamp" + Refusal, FormCheck.InState("WF0437", wait, "JSONata"));
        Assert.Equal(isGood ? "" : "Choices[0]/Not/TimestampLessThan" + Refusal, FormCheck.InState("WF0437", choice));
    }

    [Theory]
    [InlineData(
        "'Variable':'$.a','StringEquals':'x','NumericEquals':1",
        "NumericEquals at Choices[0]: There should only be one of the following fields: [StringEquals, NumericEquals]"
    )]
    [InlineData(
        "'And':[{'Variable':'$.a','IsNull':true}],'Variable':'$.a'",
        "Variable at Choices[0]: The object must have only one of the following fields, [And, Or, Not, Variable, Condition]"
    )]
    [InlineData("'Variable':'$.a','IsNull':true", null)]
    public void ChoiceOperators_OneIsAsked(string fields, string? expected) =>
        Assert.Equal(
            expected is null ? "" : "Choices[0]/" + expected,
            FormCheck.InState("WF0438", $"'Type':'Choice','Choices':[{{{fields},'Next':'S'}}]")
        );

    [Theory]
    [InlineData("['E','States.ALL']", "['E']", "[0]/ErrorEquals[1]")]
    [InlineData("['States.ALL']", "['E']", "[0]/ErrorEquals[0]")]
    [InlineData("['E']", "['States.ALL']", null)]
    [InlineData("['E']", "['States.ALL','E']", "[1]/ErrorEquals[0]")]
    public void CatchAll_IsAloneAndLast(string first, string second, string? place)
    {
        foreach (var list in new[] { "Retry", "Catch" })
        {
            var next = list == "Catch" ? ",'Next':'S'" : "";

            Assert.Equal(
                place is null ? "" : $"{list}{place}: States.ALL must appear alone and at end of list",
                FormCheck.InState(
                    "WF0439",
                    Task + $",'{list}':[{{'ErrorEquals':{first}{next}}},{{'ErrorEquals':{second}{next}}}]"
                )
            );
        }
    }

    [Theory]
    [InlineData("{'Mode':'DISTRIBUTED'}", "ItemProcessor/ProcessorConfig: These fields are required: [ExecutionType]")]
    [InlineData(
        "{'Mode':'INLINE','ExecutionType':'EXPRESS'}",
        "ItemProcessor/ProcessorConfig/ExecutionType at ItemProcessor/ProcessorConfig: Field 'ExecutionType' is not supported"
    )]
    [InlineData("{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'}", "")]
    [InlineData("{'Mode':'DISTRIBUTED','ExecutionType':'standard'}", "")]
    [InlineData("{}", "")]
    public void ChildExecutionType_IsGivenInDistributedMaps(string config, string expected) =>
        Assert.Equal(
            expected,
            FormCheck.InState(
                "WF0441",
                $"'Type':'Map','ItemProcessor':{{'ProcessorConfig':{config},'StartAt':'I','States':{{'I':{{'Type':'Succeed'}}}}}},'End':true"
            )
        );

    [Theory]
    [InlineData("'ToleratedFailureCount':1")]
    [InlineData("'ToleratedFailurePercentage':1")]
    [InlineData("'ToleratedFailureCountPath':'$.a'")]
    [InlineData("'ToleratedFailurePercentagePath':'$.a'")]
    [InlineData("'Label':'L'")]
    [InlineData("'ItemBatcher':{'MaxItemsPerBatch':1}")]
    [InlineData("'ItemReader':{'Resource':'arn:aws:states:::s3:getObject'}")]
    [InlineData("'ResultWriter':{'Resource':'arn:aws:states:::s3:putObject'}")]
    public void DistributedOnly_InAnInlineMap_IsAWarning(string field)
    {
        var name = field.Split('\'')[1];

        Assert.Equal(name, FormCheck.InState("WF0442", $"{Inline},{field}"));
        Assert.Empty(FormCheck.InState("WF0442", $"{Distributed},{field}"));
    }

    [Theory]
    [InlineData("{'InputType':'XML'}", "InputType", "MANIFEST, JSON, CSV, JSONL, PARQUET")]
    [InlineData("{'InputType':'MANIFEST','ManifestType':'S3'}", "ManifestType", "ATHENA_DATA, S3_INVENTORY")]
    [InlineData("{'Transformation':'FLATTEN'}", "Transformation", "NONE, LOAD_AND_FLATTEN")]
    [InlineData("{'InputType':'CSV','CSVHeaderLocation':'FIRST'}", "CSVHeaderLocation", "FIRST_ROW, GIVEN")]
    [InlineData(
        "{'InputType':'CSV','CSVHeaderLocation':'FIRST_ROW','CSVDelimiter':';'}",
        "CSVDelimiter",
        "COMMA, PIPE, SEMICOLON, SPACE, TAB"
    )]
    public void KnownValue_OfAReader_IsOneOfAFew(string config, string field, string known) =>
        Assert.Equal(
            $"ItemReader/ReaderConfig/{field}: The field '{field}' should have one of these values: [{known}]",
            FormCheck.InState("WF0443", Reader + config + "}")
        );

    [Theory]
    [InlineData("{'OutputType':'CSV'}", "OutputType", "JSON, JSONL")]
    [InlineData("{'OutputType':'JSON','Transformation':'ZIP'}", "Transformation", "NONE, COMPACT, FLATTEN")]
    public void KnownValue_OfAWriter_IsOneOfAFew(string config, string field, string known) =>
        Assert.Equal(
            $"ResultWriter/WriterConfig/{field}: The field '{field}' should have one of these values: [{known}]",
            FormCheck.InState("WF0443", Distributed + $",'ResultWriter':{{'WriterConfig':{config}}}")
        );

    [Theory]
    [InlineData("1.0", "")]
    [InlineData("2.0", "/Version: Value should be one of the following: [1.0]")]
    public void KnownValue_OfADefinition_IsTheVersion(string version, string expected) =>
        Assert.Equal(
            expected,
            FormCheck.In("WF0443", $"{{'Version':'{version}','StartAt':'A','States':{{'A':{{'Type':'Succeed'}}}}}}")
        );

    [Theory]
    [InlineData("{'InputType':'CSV'}", "ItemReader/ReaderConfig: ")]
    [InlineData(
        "{'InputType':'CSV','CSVHeaderLocation':'GIVEN'}",
        "ItemReader/ReaderConfig: These fields are required: [CSVHeaders]"
    )]
    [InlineData("{'InputType':'CSV','CSVHeaderLocation':'GIVEN','CSVHeaders':['a']}", "")]
    [InlineData(
        "{'InputType':'JSON','CSVHeaderLocation':'FIRST_ROW'}",
        "ItemReader/ReaderConfig/CSVHeaderLocation at ItemReader/ReaderConfig: Field 'CSVHeaderLocation' is not supported"
    )]
    [InlineData("{'MaxItems':1}", "")]
    public void CsvHeaders_AreWhereTheyAreSaidToBe(string config, string expected) =>
        Assert.Equal(expected, FormCheck.InState("WF0444", Reader + config + "}"));

    [Theory]
    [InlineData("{}", "ResultWriter: ")]
    [InlineData("{'WriterConfig':{}}", "ResultWriter/WriterConfig: ")]
    [InlineData("{'WriterConfig':{'OutputType':'JSONL'}}", "")]
    [InlineData("{'Resource':'arn:aws:states:::s3:putObject'}", "")]
    public void ResultTarget_SaysWhatToDo(string writer, string expected) =>
        Assert.Equal(expected, FormCheck.InState("WF0445", Distributed + $",'ResultWriter':{writer}"));

    [Theory]
    [InlineData("Orders", true)]
    [InlineData("Bestellungen_für-heute.1", true)]
    [InlineData("1234567890123456789012345678901234567890", true)]
    [InlineData("12345678901234567890123456789012345678901", false)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("a/b:c", false)]
    [InlineData("${Label}", true)]
    public void LabelName_CanBePartOfAName(string label, bool isGood) =>
        Assert.Equal(isGood ? "" : "Label: ", FormCheck.InState("WF0446", Distributed + $",'Label':'{label}'"));

    [Fact]
    public void DuplicateLabel_IsRefusedAtTheSecond() =>
        Assert.Equal(
            "/States/B/Label: Duplicate Label name: L",
            FormCheck.In(
                "WF0447",
                """
                {'StartAt':'A','States':{
                  'A':{'Type':'Map','Label':'L','ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Succeed'}}},'Next':'B'},
                  'B':{'Type':'Map','Label':'L','ItemProcessor':{'StartAt':'J','States':{'J':{'Type':'Succeed'}}},'End':true}
                }}
                """
            )
        );

    [Theory]
    [InlineData("total", true)]
    [InlineData("größe_2", true)]
    [InlineData("2nd", false)]
    [InlineData("_x", false)]
    [InlineData("a-b", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void VariableName_IsAnIdentifier(string name, bool isGood) =>
        Assert.Equal(
            isGood
                ? ""
                : $"Assign/{name}: Invalid variable name '{name}': the variable name contains invalid characters.",
            FormCheck.InState("WF0448", $"'Type':'Pass','Assign':{{'{name}':1}},'End':true", "JSONata")
        );

    [Fact]
    public void VariableName_EachAssignment_IsLookedAt() =>
        Assert.Equal(
            ["/States/S/Assign/1.$", "/States/S/Choices[0]/Assign/2"],
            FormCheck
                .AllInState(
                    "'Type':'Choice','Choices':[{'Variable':'$.a','IsNull':true,'Next':'S','Assign':{'2':1}}],'Assign':{'1.$':'$.a','x.$':'$.a'}"
                )
                .Where(d => d.Code == "WF0448")
                .Select(d => d.StatePath)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void VariableName_TheServicesOwn_IsRefused() =>
        Assert.Equal(
            "Catch[0]/Assign/states: Cannot assign to reserved variable '$states'.",
            FormCheck.InState("WF0448", Task + ",'Catch':[{'ErrorEquals':['E'],'Next':'S','Assign':{'states':1}}]")
        );

    [Theory]
    [InlineData("'Type':'Task','Resource':'r','Arguments':123", "Arguments: ")]
    [InlineData("'Type':'Task','Resource':'r','Arguments':'text'", "Arguments: ")]
    [InlineData("'Type':'Task','Resource':'r','Arguments':'{% $x %}'", "")]
    [InlineData("'Type':'Task','Resource':'r','Arguments':{}", "")]
    [InlineData("'Type':'Map','Items':1", "Items: ")]
    [InlineData("'Type':'Map','Items':[1]", "")]
    [InlineData("'Type':'Map','Items':'{% [1] %}'", "")]
    public void ComputedObject_IsAnObjectOrAnExpression(string fields, string expected) =>
        Assert.Equal(expected, FormCheck.InState("WF0450", fields, "JSONata"));
}
