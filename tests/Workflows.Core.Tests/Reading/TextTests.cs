namespace Workflows.Core.Tests.Reading;

/// <summary>Texts that are strange before they are definitions.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{'StartAt': 'A'}")]
    [InlineData("{\"StartAt\": \"A\", }")]
    [InlineData("// comment\n{}")]
    [InlineData("nul")]
    [InlineData("\0")]
    public void Parse_NoJson_ThrowsWithAPlace(string text)
    {
        var error = Assert.Throws<DefinitionException>(() => StateMachine.Parse(text));

        Assert.Equal(AslCodes.NotJson, error.First.Code);
        Assert.True(error.First.Source is { Line: >= 1, Column: >= 1 });
        Assert.EndsWith(".", error.First.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("12")]
    [InlineData("\"{}\"")]
    [InlineData("[{}]")]
    public void Parse_NoObject_Throws(string text)
    {
        var error = Assert.Throws<DefinitionException>(() => StateMachine.Parse(text));

        Assert.Equal((AslCodes.WrongType, ""), (error.First.Code, error.First.StatePath));
    }

    [Fact]
    public void Parse_Null_IsMisuse() => Assert.Throws<ArgumentNullException>(() => StateMachine.Parse(null!));

    [Theory]
    [InlineData("{\"StartAt\":\"A\",\"States\":{},\"States\":{}}", 1, 28)]
    [InlineData(
        "{\"StartAt\":\"A\",\"States\":{\n  \"A\":{\"Type\":\"Succeed\"},\n  \"A\":{\"Type\":\"Fail\"}}}",
        3,
        3
    )]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"x\":{\"y\":1,\n\"\\u0079\":2}}}}", 2, 1)]
    public void Parse_DuplicateKeys_AreRefusedWhereverTheyStand(string text, int line, int column)
    {
        var error = Assert.Throws<DefinitionException>(() => StateMachine.Parse(text));

        Assert.Equal(
            (AslCodes.NotJson, line, column),
            (error.First.Code, error.First.Source!.Line, error.First.Source.Column)
        );
        Assert.Contains("twice", error.First.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_StatesOfOneNameInTwoFlows_IsNoQuestionOfReading()
    {
        var machine = Definition.Whole(
            """
            {
              "StartAt": "A",
              "States": {
                "A": {
                  "Type": "Parallel",
                  "Branches": [{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }],
                  "End": true
                }
              }
            }
            """
        );

        Assert.Single<State>(machine.States);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(513, false)]
    [InlineData(100_000, false)]
    public void Parse_DeepNesting_IsReadUpToALimit(int depth, bool isFine)
    {
        var value = new string('[', depth) + new string(']', depth);
        var text = $$"""{"StartAt":"A","States":{},"Deep":{{value}}}""";

        if (isFine)
        {
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), Compact(StateMachine.Parse(text)));
        }
        else
        {
            var error = Assert.Throws<DefinitionException>(() => StateMachine.Parse(text));
            Assert.Contains("nests deeper", error.First.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Parse_DeeplyNestedStates_AreReadAndWritten()
    {
        var state = """{"Type":"Succeed"}""";
        for (var i = 100; i > 0; i--)
        {
            var branch = $$$"""{"StartAt":"S{{{i}}}","States":{"S{{{i}}}":{{{state}}}}}""";
            state = $$"""{"Type":"Parallel","Branches":[{{branch}}],"End":true}""";
        }

        var machine = StateMachine.Parse($$$"""{"StartAt":"S0","States":{"S0":{{{state}}}}}""");

        Assert.Equal(machine, StateMachine.Parse(machine.ToJson()));
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver()
    {
        var result = AslReader.Read("\uFEFF{\"StartAt\":\"A\",\"States\":{},\"x\":1}");

        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal("/x", finding.StatePath);
        Assert.Equal(new SourceLocation(null, 1, 28), finding.Source);
        Assert.NotNull(result.Machine);
    }

    [Theory]
    [InlineData(@"\ud800")]
    [InlineData(@"\udc00x")]
    [InlineData(@"a\ud83db")]
    public void Read_HalfACharacterInAText_IsKept(string text)
    {
        var machine = Definition.Whole(Definition.Of($$"""{ "Type": "Pass", "Comment": "{{text}}", "End": true }"""));

        Assert.Contains(text, machine.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HalfACharacterInAName_IsKept()
    {
        const string Text =
            """{ "StartAt": "\ud800", "States": { "\ud800": { "Type": "Pass", "\udc00": 1, "Next": "\ud800" } } }""";

        var result = AslReader.Read(Text);

        Assert.Equal(AslCodes.UnknownField, Assert.Single(result.Diagnostics).Code);
        Assert.Equal("\ud800", result.Machine!.States[0].Name);
        Assert.Equal(Json.Parse(Text), Json.Parse(result.Machine.ToJson()));
    }

    [Fact]
    public void Read_NamesWithAnyCharacter_AreKept()
    {
        const string Name = "\n\t\"\\/\u0001\u2028 [0] größe 🙂 {% $x %}";
        var text = new StateMachine { StartAt = Name, States = [new JsonataSucceed(Name)] }.ToJson();

        Assert.Equal(Name, StateMachine.Parse(text).States[0].Name);
    }

    [Fact]
    public void Read_LineBreakInAName_LeavesTheFindingOnOneLine()
    {
        var finding = Assert.Single(
            Definition.Findings("""{ "StartAt": "a\nb", "States": { "a\nb": { "Type": "x\ny" } } }""")
        );

        Assert.DoesNotContain('\n', finding.ToString());
        Assert.DoesNotContain('\n', finding.Message);
    }

    private static string Compact(StateMachine machine) => machine.ToJsonValue().ToString();
}
