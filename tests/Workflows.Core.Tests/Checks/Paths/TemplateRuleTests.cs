namespace Workflows.Core.Tests.Checks.Paths;

/// <summary>Payload templates, and texts that are no part of one.</summary>
public sealed class TemplateRuleTests
{
    [Theory]
    [InlineData("""{"x.$": "order"}""", "Parameters/x.$")]
    [InlineData("""{"x.$": 22}""", "Parameters/x.$")]
    [InlineData("""{"x.$": {"y.$": "$"}}""", "Parameters/x.$")]
    [InlineData("""{"a": [{"b": {"x.$": ""}}]}""", "Parameters/a[0]/b/x.$")]
    [InlineData("""{"x.$": " $.a"}""", "Parameters/x.$")]
    [InlineData("""{"x.$": "$$23"}""", "Parameters/x.$")]
    [InlineData("""{"x.$": "States.Nothing()"}""", "Parameters/x.$")]
    [InlineData("""{"x.$": "States.Format('\\n')"}""", "Parameters/x.$")]
    public void InvalidTemplateValue_NeitherPathNorCall_IsRefused(string template, string place)
    {
        var finding = Assert.Single(Find("WF0511", template));

        Assert.Equal($"/States/S/{place}", finding.StatePath);
        Assert.Equal(
            new ServiceRefusal(
                "SCHEMA_VALIDATION_FAILED",
                "/States/S/Parameters",
                "The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call"
            ),
            finding.Service
        );
    }

    [Theory]
    [InlineData("""{"x.$": "$.a", "y.$": "$$.Execution.Id", "z.$": "$order[0]"}""")]
    [InlineData("""{"x.$": "States.Format('{}', $.a)"}""")]
    [InlineData("""{"x.$": "${Path}"}""")]
    [InlineData("""{"x": "order", "y": 22}""")]
    public void InvalidTemplateValue_PathCallOrLiteral_IsAccepted(string template) =>
        Assert.Empty(Find("WF0511", template));

    [Fact]
    public void InvalidTemplateValue_EachTemplate_IsSearchedAndNamed()
    {
        const string template = """{"x.$": 1}""";
        var found = TextCheck.Find(
            "WF0511",
            $$"""
            "Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Pass", "End": true} } },
            "Parameters": {{template}}, "ResultSelector": {{template}}, "ItemSelector": {{template}}, "Assign": {{template}},
            "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {{template}}},
            "ItemBatcher": {"BatchInput": {{template}}},
            "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {{template}}},
            "Catch": [{"ErrorEquals": ["E"], "Assign": {{template}}, "Next": "S"}], "End": true
            """
        );

        Assert.Equal(
            [
                "/States/S/Assign",
                "/States/S/Catch[0]/Assign",
                "/States/S/ItemBatcher/BatchInput",
                "/States/S/ItemReader/Parameters",
                "/States/S/ItemSelector",
                "/States/S/Parameters",
                "/States/S/ResultSelector",
                "/States/S/ResultWriter/Parameters",
            ],
            found.Select(d => d.Service!.Location).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void InvalidTemplateValue_PassResult_IsNoTemplate() =>
        Assert.Empty(
            TextCheck.Find(
                "WF0511",
                """
                "Type": "Pass", "Result": {"x.$": "anything"}, "End": true
                """
            )
        );

    [Theory]
    [InlineData("""{"x": 1, "x.$": "$.a"}""", "Parameters/x.$")]
    [InlineData("""{"a": {"x.$": "$.a", "x": 1}}""", "Parameters/a/x.$")]
    [InlineData("""{"x": 1, "y.$": "$.a"}""", "")]
    [InlineData("""{"x": {"x.$": "$.a"}}""", "")]
    public void DuplicateTemplateField_BothForms_AreRefused(string template, string places) =>
        Assert.Equal(places, TextCheck.Places(Find("WF0512", template)));

    [Theory]
    [InlineData("$.a", 1)]
    [InlineData("$", 1)]
    [InlineData("$$.Execution.Id", 1)]
    [InlineData("$order.id", 1)]
    [InlineData("States.UUID()", 1)]
    [InlineData("$LATEST", 0)]
    [InlineData("$5", 0)]
    [InlineData("States.ALL", 0)]
    [InlineData("costs $.a", 0)]
    public void PathWithoutDollar_LooksEvaluated_Warns(string text, int count)
    {
        var found = Find("WF0513", $$"""{"x": {{(Json)text}}, "list": [{{(Json)text}}] }""");

        Assert.Equal(2 * count, found.Count);
        Assert.All(found, d => Assert.Equal((DiagnosticSeverity.Warning, "NO_DOLLAR"), (d.Severity, d.Service!.Code)));
    }

    [Fact]
    public void PathInLiteralField_FieldsBesidePaths_Warn()
    {
        var fail = TextCheck.Find(
            "WF0514",
            """
            "Type": "Fail", "Error": "Orders.Failed", "Cause": "$.cause"
            """
        );
        var choice = TextCheck.Find(
            "WF0514",
            """
            "Type": "Choice", "Default": "S", "Choices": [
                {"Variable": "$.a", "StringEquals": "$.b", "Next": "S"},
                {"Variable": "$.a", "StringMatches": "$.*", "Next": "S"}
            ]
            """
        );

        Assert.Equal("Cause", TextCheck.Places(fail));
        Assert.Equal("NO_PATH", fail[0].Service!.Code);
        Assert.Equal("Choices[0]/StringEquals", TextCheck.Places(choice));
    }

    [Fact]
    public void PathInPassResult_LooksEvaluated_Warns()
    {
        var found = TextCheck.Find(
            "WF0515",
            """
            "Type": "Pass", "Result": {"a": ["$.x", "y"], "b.$": "$.z", "c.$": "text"}, "End": true
            """
        );

        Assert.Equal("Result/a[0] Result/b.$", TextCheck.Places(found));
        Assert.All(found, d => Assert.Equal("PASS_RESULT_IS_STATIC", d.Service!.Code));
    }

    [Fact]
    public void ExpressionInJsonPathState_Warns() =>
        Assert.Equal(
            "Parameters/a",
            TextCheck.Places(Find("WF0516", """{"a": "{% $states.input %}", "b": "{% not closed"}"""))
        );

    [Theory]
    [InlineData("States.MathAdd('1', 2)", 1)]
    [InlineData("States.ArrayLength('abc')", 1)]
    [InlineData("States.ArrayGetItem($.a, '0')", 1)]
    [InlineData("States.Base64Encode(1)", 1)]
    [InlineData("States.JsonMerge($.a, $.b, true)", 1)]
    [InlineData("States.JsonMerge(1, null, false)", 2)]
    [InlineData("States.Format(1, $.a)", 1)]
    [InlineData("States.Array(States.StringSplit(1, 2))", 2)]
    [InlineData("States.MathRandom(1, 10)", 0)]
    [InlineData("States.JsonMerge($.a, States.StringToJson($.b), false)", 0)]
    [InlineData("States.ArrayContains($.a, 'x')", 0)]
    [InlineData("States.Hash($.a, 'SHA-1')", 0)]
    [InlineData("States.Array(1, 'a', null, true)", 0)]
    public void UnfitArgument_LiteralOfAnotherType_Warns(string call, int count) =>
        Assert.Equal(count, Find("WF0521", $$"""{"x.$": {{(Json)call}} }""").Count);

    [Theory]
    [InlineData("States.Format('{} of {}', $.a)", 1)]
    [InlineData("States.Format('none', $.a)", 1)]
    [InlineData("States.Format('{} of {}', $.a, $.b)", 0)]
    [InlineData(@"States.Format('\{\} {}', $.a)", 0)]
    [InlineData("States.Format($.template, $.a)", 0)]
    public void FormatPlaces_OtherThanValues_Warn(string call, int count) =>
        Assert.Equal(count, Find("WF0522", $$"""{"x.$": {{(Json)call}} }""").Count);

    private static IReadOnlyList<Diagnostic> Find(string code, string template) =>
        TextCheck.Find(
            code,
            $$"""
            "Type": "Pass", "Parameters": {{template}}, "End": true
            """
        );
}
