namespace Workflows.Core.Tests.Reading;

/// <summary>What is wrong with a definition, and where.</summary>
public sealed class ErrorTests
{
    [Theory]
    // WF0001
    [InlineData("{\n  \"StartAt\": \"A\",\n  \"States\": { \"A\" }\n}", "WF0001", 3, 19, "")]
    [InlineData("{\n  \"StartAt\": \"A\",\n  \"StartAt\": \"B\"\n}", "WF0001", 3, 3, "")]
    // WF0002
    [InlineData("[]", "WF0002", 1, 1, "")]
    [InlineData("  \"text\"", "WF0002", 1, 3, "")]
    [InlineData("{\"StartAt\":\"A\",\n\"States\":[]}", "WF0002", 2, 1, "/States")]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\n \"A\":null}}", "WF0002", 2, 2, "/States/A")]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{\n  \"Type\":7}}}", "WF0002", 1, 26, "/States/A")]
    [InlineData("{\"StartAt\":1,\"States\":{\"A\":{\"Type\":\"Succeed\"}}}", "WF0002", 1, 2, "/StartAt")]
    // WF0003
    [InlineData("{\"StartAt\":\"A\"}", "WF0003", 1, 1, "")]
    [InlineData("{\"States\":{\"A\":{\"Type\":\"Succeed\"}}}", "WF0003", 1, 1, "")]
    [InlineData("{\"StartAt\":\"A\",\n\"States\":{\n\t\"A\":{}}}", "WF0003", 3, 2, "/States/A")]
    // WF0004
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{\n  \"Type\": \"pass\"}}}", "WF0004", 2, 3, "/States/A/Type")]
    public void Read_OneThingIsWrong_SaysWhatAndWhere(string text, string code, int line, int column, string path)
    {
        var finding = Assert.Single(Definition.Findings(text));

        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal((code, path), (finding.Code, finding.StatePath));
        Assert.Equal(new SourceLocation(null, line, column), finding.Source);
    }

    [Theory]
    [InlineData("\"Type\":\"Task\"", "WF0003", "/States/S")]
    [InlineData("\"Type\":\"Task\",\"Resource\":null", "WF0002", "/States/S/Resource")]
    [InlineData("\"Type\":\"Pass\",\"Next\":null", "WF0002", "/States/S/Next")]
    [InlineData("\"Type\":\"Pass\",\"End\":\"true\"", "WF0002", "/States/S/End")]
    [InlineData("\"Type\":\"Pass\",\"Comment\":1", "WF0002", "/States/S/Comment")]
    [InlineData("\"Type\":\"Pass\",\"Assign\":[]", "WF0002", "/States/S/Assign")]
    [InlineData("\"Type\":\"Pass\",\"QueryLanguage\":\"jsonata\"", "WF0002", "/States/S/QueryLanguage")]
    [InlineData("\"Type\":\"Wait\",\"Seconds\":\"10\"", "WF0002", "/States/S/Seconds")]
    [InlineData("\"Type\":\"Choice\"", "WF0003", "/States/S")]
    [InlineData("\"Type\":\"Choice\",\"Choices\":{}", "WF0002", "/States/S/Choices")]
    [InlineData("\"Type\":\"Choice\",\"Choices\":[1]", "WF0002", "/States/S/Choices")]
    [InlineData("\"Type\":\"Choice\",\"Choices\":[{\"Next\":\"S\"}]", "WF0003", "/States/S/Choices[0]")]
    [InlineData("\"Type\":\"Choice\",\"Choices\":[{\"Condition\":true}]", "WF0003", "/States/S/Choices[0]")]
    [InlineData(
        "\"Type\":\"Choice\",\"Choices\":[{\"Condition\":\"$x\",\"Next\":\"S\"}]",
        "WF0002",
        "/States/S/Choices[0]/Condition"
    )]
    [InlineData("\"Type\":\"Parallel\"", "WF0003", "/States/S")]
    [InlineData("\"Type\":\"Parallel\",\"Branches\":[{\"StartAt\":\"X\"}]", "WF0003", "/States/S/Branches[0]")]
    [InlineData("\"Type\":\"Map\"", "WF0003", "/States/S")]
    [InlineData("\"Type\":\"Map\",\"ItemProcessor\":[]", "WF0002", "/States/S/ItemProcessor")]
    [InlineData(
        "\"Type\":\"Map\",\"ItemProcessor\":{\"ProcessorConfig\":{\"Mode\":\"inline\"},\"StartAt\":\"P\",\"States\":{}}",
        "WF0002",
        "/States/S/ItemProcessor/ProcessorConfig/Mode"
    )]
    [InlineData("\"Type\":\"Task\",\"Resource\":\"r\",\"Retry\":[{}]", "WF0003", "/States/S/Retry[0]")]
    [InlineData(
        "\"Type\":\"Task\",\"Resource\":\"r\",\"Retry\":[{\"ErrorEquals\":\"E\"}]",
        "WF0002",
        "/States/S/Retry[0]/ErrorEquals"
    )]
    [InlineData(
        "\"Type\":\"Task\",\"Resource\":\"r\",\"Retry\":[{\"ErrorEquals\":[\"E\"],\"JitterStrategy\":\"HALF\"}]",
        "WF0002",
        "/States/S/Retry[0]/JitterStrategy"
    )]
    [InlineData(
        "\"Type\":\"Task\",\"Resource\":\"r\",\"Catch\":[{\"ErrorEquals\":[\"E\"]}]",
        "WF0003",
        "/States/S/Catch[0]"
    )]
    public void Read_AFieldIsWrong_SaysWhichOne(string fields, string code, string path)
    {
        var findings = Definition.Findings(Definition.Of($"{{{fields}}}"));

        Assert.Equal((code, path), Assert.Single(findings.Select(f => (f.Code, f.StatePath)).Distinct()));
    }

    [Fact]
    public void Read_SeveralErrors_SaysAllInTheOrderOfTheText()
    {
        var findings = Definition.Findings(
            """
            {
              "States": {
                "A": { "Type": "Tusk" },
                "B": { "Type": "Task", "TimeoutSeconds": "soon", "End": 1, "Extra": {} },
                "C": { "Type": "Parallel", "Branches": [{ "StartAt": "D", "States": { "D": {} } }], "End": true }
              }
            }
            """
        );

        Assert.Equal(
            [
                (1, "WF0003", ""),
                (3, "WF0004", "/States/A/Type"),
                (4, "WF0003", "/States/B"),
                (4, "WF0002", "/States/B/End"),
                (4, "WF0005", "/States/B/Extra"),
                (5, "WF0003", "/States/C/Branches[0]/States/D"),
            ],
            findings
                .Where(f => f.StatePath != "/States/B/TimeoutSeconds")
                .Select(f => (f.Source?.Line ?? 0, f.Code, f.StatePath))
        );
        Assert.Equal(findings.OrderBy(f => f.Source!.Line).ThenBy(f => f.Source!.Column), findings);
    }

    [Fact]
    public void Read_WithErrors_GivesWhatCouldBeRead()
    {
        var result = AslReader.Read(
            """{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": "yes" }, "B": { "Type": "?" } } }"""
        );

        Assert.True(result.HasErrors);
        Assert.Equal(["A"], result.Machine!.States.Select(s => s.Name));
        Assert.Equal("yes", result.Machine.States["A"].UnknownFields["End"]);
    }

    [Fact]
    public void Parse_WithErrors_ThrowsThemAll()
    {
        const string Text = """
            {
              "Extra": 1,
              "States": { "A": { "Type": "Task", "End": 0 } }
            }
            """;

        var error = Assert.Throws<DefinitionException>(() => StateMachine.Parse(Text, "shop.asl.json"));

        Assert.Equal(4, error.Diagnostics.Count);
        Assert.Equal("WF0003", error.First.Code);
        Assert.StartsWith("shop.asl.json(1,1): error WF0003: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("(and 2 more)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_WithWarningsOnly_GivesTheDefinition()
    {
        var machine = StateMachine.Parse("""{ "StartAt": "A", "States": {}, "Owner": "me" }""");

        Assert.Equal("me", machine.UnknownFields["Owner"]);
    }

    [Fact]
    public void Read_ColumnsAfterUnicode_CountCharacters()
    {
        var finding = Assert.Single(
            Definition.Findings("""{"StartAt":"ö€🙂","States":{"ö€🙂":{"Type":"Succeed","größe":1}}}""")
        );

        Assert.Equal("/States/ö€🙂/größe", finding.StatePath);
        Assert.Equal(new SourceLocation(null, 1, 54), finding.Source);
    }

    [Fact]
    public void ToString_OfAFinding_IsOneClickableLine()
    {
        var finding = AslReader.Read("""{ "States": {} }""", "a.json").Diagnostics[0];

        Assert.Equal("a.json(1,1): error WF0003: A state machine needs the field \"StartAt\".", finding.ToString());
    }
}
