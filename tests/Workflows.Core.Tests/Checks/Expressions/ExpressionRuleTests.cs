namespace Workflows.Core.Tests.Checks.Expressions;

/// <summary>JSONata expressions.</summary>
public sealed class ExpressionRuleTests
{
    private const string Work = """
        "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true,
        """;

    [Theory]
    [InlineData("a[1,2)", "Expected \"]\", got \",\"")]
    [InlineData("\"unterminated", "String literal must be terminated by a matching quote")]
    [InlineData("1 +", "Unexpected end of expression")]
    [InlineData("{\"a\":}", "The symbol \"}\" cannot be used as a unary operator")]
    [InlineData("$x :=", "Unexpected end of expression")]
    [InlineData("$match(\"a\", /abc", "No terminating / in regular expression")]
    [InlineData("", "Unexpected end of expression")]
    public void InvalidExpression_NoJsonata_IsRefusedInTheServicesWords(string expression, string message) =>
        Assert.Equal(
            new ServiceRefusal("INVALID_JSONATA_EXPRESSION", "/States/S/Output/v", message),
            Assert.Single(TextCheck.FindInExpression("WF0551", expression)).Service
        );

    [Fact]
    public void InvalidExpression_EachField_IsSearched()
    {
        const string bad = "\"{% ( %}\"";
        var task = TextCheck.FindJsonata(
            "WF0551",
            Work
                + $$"""
                "Arguments": {"a": [{{bad}}]}, "Credentials": {"RoleArn": {{bad}} }, "TimeoutSeconds": {{bad}},
                "HeartbeatSeconds": {{bad}}, "Output": {{bad}}, "Assign": {"Next": {{bad}} },
                "Retry": [{"ErrorEquals": [{{bad}}]}], "Comment": {{bad}},
                "Catch": [{"ErrorEquals": ["E"], "Assign": {"x": {{bad}} }, "Output": {{bad}}, "Next": "S"}]
                """
        );
        var map = TextCheck.FindJsonata(
            "WF0551",
            $$"""
            "Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Pass", "Output": {{bad}}, "End": true} } },
            "Items": {{bad}}, "ItemSelector": {"a": {{bad}} }, "MaxConcurrency": {{bad}}, "ToleratedFailureCount": {{bad}},
            "ToleratedFailurePercentage": {{bad}}, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
            "Arguments": {"Key": {{bad}} }, "ReaderConfig": {"MaxItems": {{bad}}, "CSVHeaders": [{{bad}}] } },
            "ItemBatcher": {"BatchInput": {{bad}}, "MaxItemsPerBatch": {{bad}}, "MaxInputBytesPerBatch": {{bad}} },
            "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Arguments": {"Bucket": {{bad}} } }, "End": true
            """
        );

        Assert.Equal(
            "Arguments/a[0] Credentials/RoleArn TimeoutSeconds HeartbeatSeconds Output Assign/Next Catch[0]/Assign/x Catch[0]/Output",
            TextCheck.Places(task)
        );
        Assert.Equal(
            "ItemProcessor/States/I/Output Items ItemSelector/a MaxConcurrency ToleratedFailureCount ToleratedFailurePercentage "
                + "ItemReader/Arguments/Key ItemReader/ReaderConfig/MaxItems ItemBatcher/BatchInput ItemBatcher/MaxItemsPerBatch "
                + "ItemBatcher/MaxInputBytesPerBatch ResultWriter/Arguments/Bucket",
            TextCheck.Places(map)
        );
    }

    [Theory]
    [InlineData("\"Type\": \"Wait\", \"Seconds\": \"{% ( %}\", \"End\": true", "Seconds")]
    [InlineData("\"Type\": \"Wait\", \"Timestamp\": \"{% ( %}\", \"End\": true", "Timestamp")]
    [InlineData("\"Type\": \"Fail\", \"Error\": \"{% ( %}\", \"Cause\": \"{% ) %}\"", "Error Cause")]
    [InlineData("\"Type\": \"Succeed\", \"Output\": [\"{% ( %}\"]", "Output[0]")]
    [InlineData(
        "\"Type\": \"Choice\", \"Choices\": [{\"Condition\": \"{% ( %}\", \"Next\": \"S\", \"Output\": \"{% ( %}\"}], \"Output\": \"{% ( %}\"",
        "Choices[0]/Condition Choices[0]/Output Output"
    )]
    public void InvalidExpression_EachStateType_IsSearched(string fields, string places) =>
        Assert.Equal(places, TextCheck.Places(TextCheck.FindJsonata("WF0551", fields)));

    [Theory]
    [InlineData("{%\n  $states.input.a\n%}")]
    [InlineData("{%1%}")]
    [InlineData("{% ${Name} %}")]
    [InlineData(" {% ( %} ")]
    public void InvalidExpression_JsonataPlaceholderOrText_IsAccepted(string text) =>
        Assert.Empty(TextCheck.FindJsonata("WF0551", Output(text)));

    [Theory]
    [InlineData("10 %}", 1)]
    [InlineData("{% 10", 1)]
    [InlineData(" {% 10 %}", 1)]
    [InlineData("{% 10 %} ", 1)]
    [InlineData("{%}", 0)]
    [InlineData(" {% 10 %} ", 0)]
    [InlineData("10 % of {", 0)]
    [InlineData("{% 10 %}", 0)]
    public void HalfDelimitedExpression_OneDelimiter_IsRefused(string text, int count) =>
        Assert.Equal(count, TextCheck.FindJsonata("WF0552", Output(text)).Count);

    [Theory]
    [InlineData("phone[0].number", "Reference to 'phone' at the top level is not supported.")]
    [InlineData("$.phone", "Reference to '$' at the top level is not supported.")]
    [InlineData("$$.phone", "Reference to '$$' is not supported.")]
    public void ContextReference_NoContext_IsRefusedInTheServicesWords(string expression, string message) =>
        Assert.Equal(
            new ServiceRefusal("UNSUPPORTED_JSONATA_EXPRESSION", "/States/S/Output/v", message),
            Assert.Single(TextCheck.FindInExpression("WF0553", expression)).Service
        );

    [Fact]
    public void ContextReference_SeveralNames_AreAllTold() =>
        Assert.Equal(2, TextCheck.FindInExpression("WF0553", "aaa + bbb + aaa").Count);

    [Theory]
    [InlineData("$states.input.items[phone > 3]")]
    [InlineData("$map($states.input.a, function($x){ $x.phone })")]
    [InlineData("$phone")]
    public void ContextReference_StatesAndVariables_AreAccepted(string expression) =>
        Assert.Empty(TextCheck.FindInExpression("WF0553", expression));

    [Theory]
    [InlineData("$states.item", "Field '$states.item' does not exist.")]
    [InlineData("$count($states.Input.lines) + $states.Input.other", "Field '$states.Input' does not exist.")]
    public void UnknownStatesField_NoSuchField_IsRefusedInTheServicesWords(string expression, string message) =>
        Assert.Equal(
            new ServiceRefusal("UNSUPPORTED_JSONATA_EXPRESSION", "/States/S/Output/v", message),
            Assert.Single(TextCheck.FindInExpression("WF0554", expression)).Service
        );

    [Theory]
    [InlineData("$states.input.item")]
    [InlineData("$states.context.Execution.Id")]
    [InlineData("$states")]
    [InlineData("$state.item")]
    public void UnknownStatesField_KnownField_IsAccepted(string expression) =>
        Assert.Empty(TextCheck.FindInExpression("WF0554", expression));

    [Theory]
    [InlineData("Output", "result", 0)]
    [InlineData("Assign", "result", 0)]
    [InlineData("Arguments", "result", 1)]
    [InlineData("Credentials", "result", 1)]
    [InlineData("Output", "errorOutput", 1)]
    [InlineData("Assign", "errorOutput", 1)]
    public void UnavailableStatesField_OfATask_IsThereAfterItsWork(string field, string read, int count) =>
        Assert.Equal(
            count,
            TextCheck
                .FindJsonata(
                    "WF0555",
                    Work
                        + $$"""
                        "{{field}}": {"a": "{% $states.{{read}}.x %}"}
                        """
                )
                .Count
        );

    [Theory]
    [InlineData("errorOutput", 0)]
    [InlineData("result", 2)]
    public void UnavailableStatesField_OfACatcher_IsTheError(string read, int count) =>
        Assert.Equal(
            count,
            TextCheck
                .FindJsonata(
                    "WF0555",
                    Work
                        + $$"""
                        "Catch": [{"ErrorEquals": ["E"], "Assign": {"x": "{% $states.{{read}} %}"},
                            "Output": "{% $states.{{read}} %}", "Next": "S"}]
                        """
                )
                .Count
        );

    [Theory]
    [InlineData("result", "Field '$states.result' does not exist.")]
    [InlineData("errorOutput", "Field '$states.errorOutput' does not exist.")]
    public void UnavailableStatesField_OfAPass_IsRefusedInTheServicesWords(string read, string message) =>
        Assert.Equal(
            new ServiceRefusal("UNSUPPORTED_JSONATA_EXPRESSION", "/States/S/Output/v", message),
            Assert.Single(TextCheck.FindInExpression("WF0555", $"$states.{read}")).Service
        );

    [Theory]
    [InlineData("$eval('1 + 1')", 1)]
    [InlineData("$randomSeeded(1)", 1)]
    [InlineData("$parse('{}')", 0)]
    [InlineData("($f := function($x){ $x }; $f(1))", 0)]
    public void UnknownFunction_NoSuchFunction_Warns(string expression, int count)
    {
        var found = TextCheck.FindInExpression("WF0556", expression);

        Assert.Equal(count, found.Count);
        Assert.All(found, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }

    [Theory]
    [InlineData(
        "$sum()",
        "The function $sum gets 0 arguments and takes 1, so the expression fails where it is called."
    )]
    [InlineData(
        "$substring('a', 1, 2, 3)",
        "The function $substring gets 4 arguments and takes 1 to 3, so the expression fails where it is called."
    )]
    public void MiscountedArguments_OtherThanTaken_Warn(string expression, string message) =>
        Assert.Equal(message, Assert.Single(TextCheck.FindInExpression("WF0558", expression)).Message);

    [Theory]
    [InlineData("$.a", 1)]
    [InlineData("States.Format('{}', 1)", 1)]
    [InlineData("$states.input", 1)]
    [InlineData("$LATEST", 0)]
    [InlineData("{% $states.input.a %}", 0)]
    public void PathInJsonataState_LooksEvaluated_Warns(string text, int count) =>
        Assert.Equal(count, TextCheck.FindJsonata("WF0557", Output(text)).Count);

    [Theory]
    [InlineData("WF0531", "$states.context.Task.Token")]
    [InlineData("WF0532", "$states.context.Map.Item.Value")]
    public void ContextFields_OutOfReach_Warn(string code, string expression) =>
        Assert.Single(TextCheck.FindInExpression(code, expression));

    private static string Output(string text) =>
        $$"""
            "Type": "Pass", "Output": {{(Json)text}}, "End": true
            """;
}
