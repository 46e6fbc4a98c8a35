namespace Workflows.Core.Tests.Reading;

/// <summary>Every field of every JSONata state.</summary>
public sealed class JsonataStateTests
{
    [Fact]
    public void Read_Task_HasEachField()
    {
        var task = Definition.State<JsonataTask>(
            """
            {
              "Type": "Task",
              "QueryLanguage": "JSONata",
              "Comment": "charges the card",
              "Resource": "arn:aws:states:::lambda:invoke",
              "Credentials": { "RoleArn": "{% $role %}" },
              "Arguments": { "FunctionName": "${Charge}", "Payload": "{% $states.input %}" },
              "Output": "{% $states.result.Payload %}",
              "TimeoutSeconds": 60,
              "HeartbeatSeconds": "{% $beat %}",
              "Assign": { "charged": true },
              "Next": "S"
            }
            """
        );

        Assert.Equal("Task", task.Type);
        Assert.Equal(QueryLanguage.Jsonata, task.QueryLanguage);
        Assert.True(task.DeclaresQueryLanguage);
        Assert.Equal("charges the card", task.Comment);
        Assert.Equal("arn:aws:states:::lambda:invoke", task.Resource.Text);
        Assert.Equal(Definition.Value("{'RoleArn':'{% $role %}'}"), task.Credentials);
        Assert.Equal("${Charge}", task.Arguments["FunctionName"]);
        Assert.Equal("{% $states.result.Payload %}", task.Output);
        Assert.Equal(60, task.TimeoutSeconds?.Literal);
        Assert.Equal("{% $beat %}", task.HeartbeatSeconds?.Expression);
        Assert.Equal(Definition.Value("{'charged':true}"), task.Assign);
        Assert.Equal("S", task.Next);
        Assert.Null(task.End);
        Assert.True(task.Retry.IsDefault);
        Assert.True(task.Catch.IsDefault);
        Assert.Empty(task.Catchers);
        Assert.True(task.UnknownFields.IsUndefined);
    }

    [Fact]
    public void Read_Pass_HasEachField()
    {
        var pass = Definition.State<JsonataPass>(
            """{ "Type": "Pass", "Output": { "total": "{% $sum(prices) %}" }, "Assign": { "x": null }, "End": true }"""
        );

        Assert.Equal("{% $sum(prices) %}", pass.Output["total"]);
        Assert.True(pass.Assign["x"].IsNull);
        Assert.True(pass.End);
        Assert.Null(pass.Next);
        Assert.False(pass.DeclaresQueryLanguage);
    }

    [Fact]
    public void Read_PassWithoutOutput_TellsItFromNull()
    {
        Assert.True(Definition.State<JsonataPass>("""{ "Type": "Pass", "End": true }""").Output.IsUndefined);
        Assert.True(Definition.State<JsonataPass>("""{ "Type": "Pass", "Output": null, "End": true }""").Output.IsNull);
    }

    [Fact]
    public void Read_Choice_HasEachField()
    {
        var choice = Definition.State<JsonataChoice>(
            """
            {
              "Type": "Choice",
              "Choices": [
                {
                  "Comment": "dear",
                  "Condition": "{% $total > 100 %}",
                  "Next": "A",
                  "Assign": { "dear": true },
                  "Output": "{% $total %}"
                },
                { "Condition": true, "Next": "B" }
              ],
              "Default": "C",
              "Assign": { "dear": false },
              "Output": { "total": 0 }
            }
            """
        );

        Assert.Equal(2, choice.Choices.Count);
        var dear = choice.Choices[0];
        Assert.Equal("dear", dear.Comment);
        Assert.Equal("{% $total > 100 %}", dear.Condition.Expression);
        Assert.Null(dear.Condition.Literal);
        Assert.Equal("A", dear.Next);
        Assert.True(dear.Assign["dear"].IsTrue);
        Assert.Equal("{% $total %}", dear.Output);
        Assert.True(choice.Choices[1].Condition.Literal);
        Assert.Equal("C", choice.Default);
        Assert.True(choice.Assign["dear"].IsFalse);
        Assert.Equal(Definition.Value("{'total':0}"), choice.Output);
        Assert.Equal(["A", "B"], choice.Rules.Select(r => r.Next));
    }

    [Theory]
    [InlineData("\"Seconds\": 10", 10L, null, null)]
    [InlineData("\"Seconds\": \"{% $pause %}\"", null, "{% $pause %}", null)]
    [InlineData("\"Timestamp\": \"2030-01-01T00:00:00Z\"", null, null, "2030-01-01T00:00:00Z")]
    [InlineData("\"Timestamp\": \"{% $later %}\"", null, null, "{% $later %}")]
    public void Read_Wait_HasEachField(string field, long? seconds, string? expression, string? timestamp)
    {
        var wait = Definition.State<JsonataWait>(
            $$"""{ "Type": "Wait", {{field}}, "Output": 1, "Assign": { "y": 2 }, "End": true }"""
        );

        Assert.Equal(seconds, wait.Seconds?.Literal);
        Assert.Equal(expression, wait.Seconds?.Expression);
        Assert.Equal(timestamp, wait.Timestamp);
        Assert.Equal(1, wait.Output);
        Assert.Equal(2, wait.Assign["y"]);
        Assert.True(wait.End);
    }

    [Fact]
    public void Read_Succeed_HasEachField()
    {
        var succeed = Definition.State<JsonataSucceed>(
            """{ "Type": "Succeed", "Comment": "done", "Output": [1, "{% 2 %}"] }"""
        );

        Assert.Equal("done", succeed.Comment);
        Assert.Equal(Definition.Value("[1,'{% 2 %}']"), succeed.Output);
    }

    [Fact]
    public void Read_Fail_HasEachField()
    {
        var fail = Definition.State<JsonataFail>(
            """{ "Type": "Fail", "Error": "Shop.Closed", "Cause": "{% 'after ' & $hour %}" }"""
        );

        Assert.Equal("Shop.Closed", fail.Error);
        Assert.Equal("{% 'after ' & $hour %}", fail.Cause);
    }

    [Fact]
    public void Read_Parallel_HasEachField()
    {
        var parallel = Definition.State<JsonataParallel>(
            """
            {
              "Type": "Parallel",
              "Arguments": { "order": "{% $order %}" },
              "Branches": [
                { "Comment": "left", "StartAt": "L", "States": { "L": { "Type": "Pass", "End": true } } },
                { "StartAt": "R", "States": { "R": { "Type": "Succeed" } } }
              ],
              "Output": "{% $states.result[0] %}",
              "Assign": { "both": "{% $states.result %}" },
              "End": true
            }
            """
        );

        Assert.Equal("{% $order %}", parallel.Arguments["order"]);
        Assert.Equal(["left", null], parallel.Branches.Select(b => b.Comment));
        Assert.Equal(["L", "R"], parallel.Branches.Select(b => b.StartAt));
        Assert.IsType<JsonataPass>(parallel.Branches[0].States["L"]);
        Assert.Equal("{% $states.result[0] %}", parallel.Output);
        Assert.Equal("{% $states.result %}", parallel.Assign["both"]);
        Assert.True(parallel.End);
    }

    [Fact]
    public void Read_InlineMap_HasEachField()
    {
        var map = Definition.State<JsonataMap>(
            """
            {
              "Type": "Map",
              "Items": "{% $order.items %}",
              "ItemSelector": { "item": "{% $states.context.Map.Item.Value %}" },
              "MaxConcurrency": 3,
              "ItemProcessor": {
                "Comment": "packs one",
                "ProcessorConfig": { "Mode": "INLINE" },
                "StartAt": "P",
                "States": { "P": { "Type": "Pass", "End": true } }
              },
              "Output": "{% $states.result %}",
              "Assign": { "packed": "{% $count($states.result) %}" },
              "End": true
            }
            """
        );

        Assert.Equal("{% $order.items %}", map.Items);
        Assert.Equal("{% $states.context.Map.Item.Value %}", map.ItemSelector["item"]);
        Assert.Equal(3, map.MaxConcurrency?.Literal);
        Assert.NotNull(map.ItemProcessor);
        Assert.Same(map.ItemProcessor, map.Processor);
        Assert.Equal("packs one", map.ItemProcessor.Comment);
        Assert.Equal(ProcessorMode.Inline, map.ItemProcessor.ProcessorConfig?.Mode);
        Assert.Null(map.ItemProcessor.ProcessorConfig?.ExecutionType);
        Assert.Equal("P", map.ItemProcessor.StartAt);
        Assert.False(map.IsDistributed);
        Assert.Null(map.Iterator);
        Assert.Equal("{% $states.result %}", map.Output);
        Assert.Equal("{% $count($states.result) %}", map.Assign["packed"]);
    }

    [Fact]
    public void Read_DistributedMap_HasEachField()
    {
        var map = Definition.State<JsonataMap>(
            """
            {
              "Type": "Map",
              "Label": "Pack",
              "ItemReader": {
                "Resource": "arn:aws:states:::s3:getObject",
                "Arguments": { "Bucket": "{% $bucket %}", "Key": "items.csv" },
                "ReaderConfig": {
                  "InputType": "CSV",
                  "CSVHeaderLocation": "GIVEN",
                  "CSVHeaders": ["id", "größe"],
                  "CSVDelimiter": "SEMICOLON",
                  "MaxItems": "{% $most %}"
                }
              },
              "ItemBatcher": {
                "MaxItemsPerBatch": 10,
                "MaxInputBytesPerBatch": "{% $bytes %}",
                "BatchInput": { "day": "{% $day %}" }
              },
              "ResultWriter": {
                "Resource": "arn:aws:states:::s3:putObject",
                "Arguments": { "Bucket": "out" },
                "WriterConfig": { "OutputType": "JSONL", "Transformation": "FLATTEN" }
              },
              "MaxConcurrency": "{% $width %}",
              "ToleratedFailureCount": 5,
              "ToleratedFailurePercentage": 2.5,
              "ItemProcessor": {
                "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
                "StartAt": "P",
                "States": { "P": { "Type": "Pass", "End": true } }
              },
              "End": true
            }
            """
        );

        Assert.True(map.IsDistributed);
        Assert.Equal(ExecutionType.Express, map.Processor?.ProcessorConfig?.ExecutionType);
        Assert.Equal("Pack", map.Label);
        Assert.NotNull(map.ItemReader);
        Assert.Equal("arn:aws:states:::s3:getObject", map.ItemReader.Resource);
        Assert.Equal("items.csv", map.ItemReader.Arguments["Key"]);
        var config = Assert.IsType<JsonataReaderConfig>(map.ItemReader.ReaderConfig);
        Assert.Equal("CSV", config.InputType);
        Assert.Equal("GIVEN", config.CsvHeaderLocation);
        Assert.Equal(["id", "größe"], config.CsvHeaders);
        Assert.Equal("SEMICOLON", config.CsvDelimiter);
        Assert.Equal("{% $most %}", config.MaxItems?.Expression);
        Assert.Equal(10, map.ItemBatcher?.MaxItemsPerBatch?.Literal);
        Assert.Equal("{% $bytes %}", map.ItemBatcher?.MaxInputBytesPerBatch?.Expression);
        Assert.Equal("{% $day %}", map.ItemBatcher?.BatchInput["day"]);
        Assert.Equal("arn:aws:states:::s3:putObject", map.ResultWriter?.Resource);
        Assert.Equal("out", map.ResultWriter?.Arguments["Bucket"]);
        Assert.Equal("JSONL", map.ResultWriter?.WriterConfig?.OutputType);
        Assert.Equal("FLATTEN", map.ResultWriter?.WriterConfig?.Transformation);
        Assert.Equal("{% $width %}", map.MaxConcurrency?.Expression);
        Assert.Equal(5, map.ToleratedFailureCount?.Literal);
        Assert.Equal(2.5, map.ToleratedFailurePercentage?.Literal);
    }

    [Theory]
    [InlineData("{% $x %}", true)]
    [InlineData("{%%}", true)]
    [InlineData(" {% $x %}", false)]
    [InlineData("{% $x %} ", false)]
    [InlineData("{%", false)]
    [InlineData("{%}", false)]
    public void Read_TextWhereANumberStands_IsAnExpressionOrAnError(string text, bool isExpression)
    {
        var findings = Definition.Findings(Definition.Of($$"""{"Type":"Wait","Seconds":"{{text}}","End":true}"""));

        if (isExpression)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.Equal(AslCodes.WrongType, Assert.Single(findings).Code);
        }
    }
}
