namespace Workflows.Core.Tests.Reading;

/// <summary>How the service refuses what the reader finds.</summary>
public sealed class ServiceRefusalTests
{
    [Theory]
    [InlineData("not a definition", "not", 1, 4)]
    [InlineData("{\"StartAt\": nul}", "nul", 1, 16)]
    [InlineData("{\n  \"StartAt\":\n  tru\n}", "tru", 3, 6)]
    public void NotJson_AWord_IsTheParsersUnrecognizedToken(string text, string word, int line, int column)
    {
        var location = $"[Source: (String)\"{text}\"; line: {line}, column: {column}]";

        Assert.Equal(
            new ServiceRefusal(
                "INVALID_JSON_DESCRIPTION",
                location,
                $"Unrecognized token '{word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at {location}"
            ),
            Refusal(text)
        );
    }

    [Theory]
    [InlineData("{not json", 1, 3)]
    [InlineData("{\"a\": 1,}", 1, 10)]
    [InlineData("{\"a\": ", 1, 7)]
    public void NotJson_Else_HasThePlaceAfterWhatWasReadLast(string text, int line, int column) =>
        Assert.Equal(
            new ServiceRefusal(
                "INVALID_JSON_DESCRIPTION",
                $"[Source: (String)\"{text}\"; line: {line}, column: {column}]"
            ),
            Refusal(text)
        );

    [Fact]
    public void NotJson_LongText_IsCut()
    {
        var text = "x" + new string(' ', 600);

        Assert.Equal(
            $"[Source: (String)\"{text[..500]}\"[truncated 101 chars]; line: 1, column: 2]",
            Refusal(text)!.Location
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("[]")]
    [InlineData("7")]
    public void NoObject_HasNoPlace(string text) =>
        Assert.Equal(
            new ServiceRefusal("SCHEMA_VALIDATION_FAILED", null, "Definition must be a valid JSON object"),
            Refusal(text)
        );

    [Theory]
    [InlineData("{}", "/", "These fields are required: [StartAt, States]")]
    [InlineData("{\"StartAt\":\"A\"}", "/", "These fields are required: [States]")]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{}}}", "/States/A", "These fields are required: [Type]")]
    [InlineData(
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Jump\"}}}",
        "/States/A/Type",
        "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]"
    )]
    [InlineData(
        "{\"StartAt\":1,\"States\":{\"A\":{\"Type\":\"Succeed\"}}}",
        "/StartAt",
        "Expected value of type String"
    )]
    [InlineData(
        "{\"QueryLanguage\":\"jsonata\",\"StartAt\":\"A\",\"States\":{}}",
        "/QueryLanguage",
        "Value should be one of the following: [JSONPath, JSONata]"
    )]
    public void Definition_IsRefusedAtItsPlace(string text, string location, string message) =>
        Assert.Equal(new ServiceRefusal("SCHEMA_VALIDATION_FAILED", location, message), Refusal(text));

    [Theory]
    [InlineData("\"Type\":\"Task\"", "", "These fields are required: [Resource]")]
    [InlineData("\"Type\":\"Wait\",\"Seconds\":\"10\"", "/Seconds", "Expected value of type Integer")]
    [InlineData("\"Type\":\"Pass\",\"End\":1", "/End", "Expected value of type Boolean")]
    [InlineData("\"Type\":\"Pass\",\"Assign\":[]", "/Assign", "Expected value of type Object")]
    [InlineData(
        "\"Type\":\"Map\"",
        "",
        "This object should have only one of the following fields: [ItemProcessor, Iterator]"
    )]
    [InlineData(
        "\"Type\":\"Task\",\"Resource\":\"r\",\"Catch\":[{}]",
        "/Catch[0]",
        "These fields are required: [ErrorEquals, Next]"
    )]
    [InlineData(
        "\"Type\":\"Task\",\"Resource\":\"r\",\"Retry\":[{\"ErrorEquals\":[\"E\"],\"JitterStrategy\":\"HALF\"}]",
        "/Retry[0]/JitterStrategy",
        "Value should be one of the following: [NONE, FULL]"
    )]
    [InlineData(
        "\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"IsNull\":true}]",
        "/Choices[0]",
        "These fields are required: [Next]"
    )]
    [InlineData(
        "\"Type\":\"Choice\",\"Choices\":[{\"Next\":\"S\"}]",
        "/Choices[0]",
        "The object must have only one of the following fields, [And, Or, Not, Variable, Condition]"
    )]
    [InlineData(
        "\"Type\":\"Choice\",\"Choices\":[{\"Condition\":true,\"Next\":\"S\"}]",
        "/Choices[0]",
        "The QueryLanguage is set to 'JSONPath', but field 'Condition' is only supported for the 'JSONata' QueryLanguage"
    )]
    public void State_IsRefusedAtItsPlace(string fields, string location, string message) =>
        Assert.Equal(
            new ServiceRefusal("SCHEMA_VALIDATION_FAILED", "/States/S" + location, message),
            Refusal(Definition.Of($"{{{fields}}}", Definition.JsonPath))
        );

    [Fact]
    public void JsonataRule_WithAComparison_IsRefusedForItsLanguage()
    {
        var found = Definition.Findings(
            Definition.Of(
                "{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"IsNull\":true,\"Next\":\"S\"},{\"Condition\":true,\"Next\":\"S\"}]}"
            )
        );

        Assert.Equal(
            "The QueryLanguage is set to 'JSONata', but field 'Variable' is only supported for the 'JSONPath' QueryLanguage",
            Assert.Single(found, f => f.Severity == DiagnosticSeverity.Error).Service?.Message
        );
    }

    [Fact]
    public void RuleThatCannotBeRead_KeepsItsPlaceInTheList()
    {
        var result = AslReader.Read(
            Definition.Of(
                "{\"Type\":\"Choice\",\"Choices\":[{\"Next\":\"S\"},{\"Variable\":\"$.a\",\"IsNull\":true,\"Next\":\"T\"}]}",
                Definition.JsonPath
            )
        );

        Assert.Equal(["S", "T"], ((ChoiceState)result.Machine!.States[0]).Rules.Select(r => r.Next));
    }

    [Fact]
    public void Warnings_AreNoRefusals() =>
        Assert.Null(Assert.Single(Definition.Findings(Definition.Of("{\"Type\":\"Succeed\",\"X\":1}"))).Service);

    private static ServiceRefusal? Refusal(string text) =>
        Assert.Single(Definition.Findings(text), f => f.Severity == DiagnosticSeverity.Error).Service;
}
