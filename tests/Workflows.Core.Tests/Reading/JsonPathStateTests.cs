namespace Workflows.Core.Tests.Reading;

/// <summary>Every field of every JSONPath state.</summary>
public sealed class JsonPathStateTests
{
    [Fact]
    public void Read_Task_HasEachField()
    {
        var task = Read<JsonPathTask>(
            """
            {
              "Type": "Task",
              "QueryLanguage": "JSONPath",
              "Resource": "${Charge}",
              "Credentials": { "RoleArn.$": "$.role" },
              "InputPath": "$.order",
              "Parameters": { "id.$": "$.id" },
              "ResultSelector": { "ok.$": "$.Payload.ok" },
              "ResultPath": "$.charged",
              "OutputPath": "$.charged.ok",
              "TimeoutSeconds": 60,
              "HeartbeatSeconds": 10,
              "Assign": { "id.$": "$.id" },
              "End": true
            }
            """
        );

        Assert.Equal(QueryLanguage.JsonPath, task.QueryLanguage);
        Assert.True(task.DeclaresQueryLanguage);
        Assert.Equal("${Charge}", task.Resource.Text);
        Assert.Equal("$.role", task.Credentials["RoleArn.$"]);
        Assert.Equal("$.order", task.InputPath.Text);
        Assert.Equal("$.id", task.Parameters["id.$"]);
        Assert.Equal("$.Payload.ok", task.ResultSelector["ok.$"]);
        Assert.Equal("$.charged", task.ResultPath.Text);
        Assert.Equal("$.charged.ok", task.OutputPath.Text);
        Assert.Equal(60, task.TimeoutSeconds);
        Assert.Equal(10, task.HeartbeatSeconds);
        Assert.Equal("$.id", task.Assign["id.$"]);
        Assert.True(task.End);
    }

    [Fact]
    public void Read_TaskWithPathsForItsLimits_HasThePaths()
    {
        var task = Read<JsonPathTask>(
            """
            {
              "Type": "Task",
              "Resource": "r",
              "TimeoutSecondsPath": "$.limit",
              "HeartbeatSecondsPath": "$.beat",
              "End": true
            }
            """
        );

        Assert.Equal("$.limit", task.TimeoutSecondsPath);
        Assert.Equal("$.beat", task.HeartbeatSecondsPath);
        Assert.Null(task.TimeoutSeconds);
        Assert.Null(task.HeartbeatSeconds);
    }

    [Theory]
    [InlineData("", false, null)]
    [InlineData("\"InputPath\": null, \"ResultPath\": null, \"OutputPath\": null,", true, null)]
    [InlineData("\"InputPath\": \"$\", \"ResultPath\": \"$\", \"OutputPath\": \"$\",", true, "$")]
    public void Read_PathFields_TellAbsentFromNull(string fields, bool isPresent, string? text)
    {
        var pass = Read<JsonPathPass>($$"""{ "Type": "Pass", {{fields}} "End": true }""");

        Assert.All(
            [pass.InputPath, pass.ResultPath, pass.OutputPath],
            path => Assert.Equal((isPresent, text), (path.IsPresent, path.Text))
        );
    }

    [Fact]
    public void Read_Pass_HasEachField()
    {
        var pass = Read<JsonPathPass>(
            """
            {
              "Type": "Pass",
              "InputPath": "$.in",
              "Parameters": { "x.$": "States.MathAdd($.n, 1)" },
              "Result": { "y": [1, null] },
              "ResultPath": "$.result",
              "OutputPath": "$.out",
              "Assign": { "z": 1 },
              "Next": "S"
            }
            """
        );

        Assert.Equal("$.in", pass.InputPath.Text);
        Assert.Equal("States.MathAdd($.n, 1)", pass.Parameters["x.$"]);
        Assert.Equal(Definition.Value("{'y':[1,null]}"), pass.Result);
        Assert.Equal("$.result", pass.ResultPath.Text);
        Assert.Equal("$.out", pass.OutputPath.Text);
        Assert.Equal(1, pass.Assign["z"]);
        Assert.Equal("S", pass.Next);
    }

    [Fact]
    public void Read_Choice_HasEachField()
    {
        var choice = Read<JsonPathChoice>(
            """
            {
              "Type": "Choice",
              "InputPath": "$.in",
              "Choices": [
                {
                  "Comment": "dear",
                  "Variable": "$.total",
                  "NumericGreaterThan": 100,
                  "Assign": { "dear": true },
                  "Next": "A"
                }
              ],
              "OutputPath": null,
              "Assign": { "dear": false },
              "Default": "B"
            }
            """
        );

        var rule = Assert.Single(choice.Choices);
        Assert.Equal("dear", rule.Comment);
        Assert.Equal(new ComparisonTest("$.total", ComparisonOperator.NumericGreaterThan, 100), rule.Test);
        Assert.True(rule.Assign["dear"].IsTrue);
        Assert.Equal("A", rule.Next);
        Assert.Equal("$.in", choice.InputPath.Text);
        Assert.Equal(DataPath.Null, choice.OutputPath);
        Assert.True(choice.Assign["dear"].IsFalse);
        Assert.Equal("B", choice.Default);
        Assert.Same(rule, Assert.Single(choice.Rules));
    }

    [Theory]
    [InlineData("\"Seconds\": 5", 5L, null, null, null)]
    [InlineData("\"SecondsPath\": \"$.s\"", null, "$.s", null, null)]
    [InlineData("\"Timestamp\": \"2030-01-01T00:00:00Z\"", null, null, "2030-01-01T00:00:00Z", null)]
    [InlineData("\"TimestampPath\": \"$.t\"", null, null, null, "$.t")]
    public void Read_Wait_HasEachField(
        string field,
        long? seconds,
        string? secondsPath,
        string? timestamp,
        string? timestampPath
    )
    {
        var wait = Read<JsonPathWait>(
            $$"""{ "Type": "Wait", {{field}}, "InputPath": "$.i", "OutputPath": "$.o", "End": true }"""
        );

        Assert.Equal(
            (seconds, secondsPath, timestamp, timestampPath),
            (wait.Seconds, wait.SecondsPath, wait.Timestamp, wait.TimestampPath)
        );
        Assert.Equal(("$.i", "$.o"), (wait.InputPath.Text, wait.OutputPath.Text));
    }

    [Fact]
    public void Read_Succeed_HasEachField()
    {
        var succeed = Read<JsonPathSucceed>("""{ "Type": "Succeed", "InputPath": "$.i", "OutputPath": "$.o" }""");

        Assert.Equal(("$.i", "$.o"), (succeed.InputPath.Text, succeed.OutputPath.Text));
    }

    [Fact]
    public void Read_Fail_HasEachField()
    {
        var literal = Read<JsonPathFail>("""{ "Type": "Fail", "Error": "E", "Cause": "because" }""");
        var selected = Read<JsonPathFail>(
            """{ "Type": "Fail", "ErrorPath": "$.error", "CausePath": "States.Format('{}', $.cause)" }"""
        );

        Assert.Equal(("E", "because"), (literal.Error, literal.Cause));
        Assert.Equal(("$.error", "States.Format('{}', $.cause)"), (selected.ErrorPath, selected.CausePath));
    }

    [Fact]
    public void Read_Parallel_HasEachField()
    {
        var parallel = Read<JsonPathParallel>(
            """
            {
              "Type": "Parallel",
              "InputPath": "$.in",
              "Parameters": { "x": 1 },
              "Branches": [{ "StartAt": "L", "States": { "L": { "Type": "Succeed" } } }],
              "ResultSelector": { "first.$": "$[0]" },
              "ResultPath": "$.both",
              "OutputPath": "$.both.first",
              "End": true
            }
            """
        );

        Assert.Equal("$.in", parallel.InputPath.Text);
        Assert.Equal(1, parallel.Parameters["x"]);
        Assert.IsType<JsonPathSucceed>(Assert.Single(parallel.Branches).States[0]);
        Assert.Equal("$[0]", parallel.ResultSelector["first.$"]);
        Assert.Equal(("$.both", "$.both.first"), (parallel.ResultPath.Text, parallel.OutputPath.Text));
    }

    [Fact]
    public void Read_Map_HasEachField()
    {
        var map = Read<JsonPathMap>(
            """
            {
              "Type": "Map",
              "InputPath": "$.in",
              "ItemsPath": "$.items",
              "ItemSelector": { "item.$": "$$.Map.Item.Value" },
              "Label": "Pack",
              "MaxConcurrency": 4,
              "ToleratedFailureCount": 1,
              "ToleratedFailurePercentage": 0.5,
              "ItemReader": {
                "Resource": "arn:aws:states:::s3:getObject",
                "Parameters": { "Bucket.$": "$.bucket" },
                "ReaderConfig": {
                  "InputType": "MANIFEST",
                  "ManifestType": "S3_INVENTORY",
                  "Transformation": "NONE",
                  "ItemsPointer": "/a",
                  "MaxItems": 7
                }
              },
              "ItemBatcher": { "MaxItemsPerBatch": 2, "MaxInputBytesPerBatch": 3, "BatchInput": { "x.$": "$.x" } },
              "ResultWriter": {
                "Resource": "arn:aws:states:::s3:putObject",
                "Parameters": { "Bucket": "out" },
                "WriterConfig": { "OutputType": "JSON", "Transformation": "NONE" }
              },
              "ItemProcessor": {
                "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
                "StartAt": "P",
                "States": { "P": { "Type": "Pass", "End": true } }
              },
              "ResultSelector": { "n": 1 },
              "ResultPath": "$.r",
              "OutputPath": "$.o",
              "End": true
            }
            """
        );

        Assert.Equal(("$.in", "$.items"), (map.InputPath.Text, map.ItemsPath));
        Assert.Equal("$$.Map.Item.Value", map.ItemSelector["item.$"]);
        Assert.Equal("Pack", map.Label);
        Assert.Equal((4, 1, 0.5), (map.MaxConcurrency, map.ToleratedFailureCount, map.ToleratedFailurePercentage));
        Assert.Equal("$.bucket", map.ItemReader?.Parameters["Bucket.$"]);
        var config = Assert.IsType<JsonPathReaderConfig>(map.ItemReader?.ReaderConfig);
        Assert.Equal(
            ("MANIFEST", "S3_INVENTORY", "NONE", "/a"),
            (config.InputType, config.ManifestType, config.Transformation, config.ItemsPointer)
        );
        Assert.Equal(7, config.MaxItems);
        Assert.Equal((2, 3), (map.ItemBatcher?.MaxItemsPerBatch, map.ItemBatcher?.MaxInputBytesPerBatch));
        Assert.Equal("$.x", map.ItemBatcher?.BatchInput["x.$"]);
        Assert.Equal("out", map.ResultWriter?.Parameters["Bucket"]);
        Assert.Equal("JSON", map.ResultWriter?.WriterConfig?.OutputType);
        Assert.Equal(ExecutionType.Standard, map.Processor?.ProcessorConfig?.ExecutionType);
        Assert.Equal(1, map.ResultSelector["n"]);
        Assert.Equal(("$.r", "$.o"), (map.ResultPath.Text, map.OutputPath.Text));
    }

    [Fact]
    public void Read_MapWithOlderNamesAndPaths_HasEachField()
    {
        var map = Read<JsonPathMap>(
            """
            {
              "Type": "Map",
              "Parameters": { "item.$": "$$.Map.Item.Value" },
              "MaxConcurrencyPath": "$.width",
              "ToleratedFailureCountPath": "$.count",
              "ToleratedFailurePercentagePath": "$.percent",
              "ItemReader": {
                "Resource": "r",
                "ReaderConfig": { "InputType": "JSON", "MaxItemsPath": "$.most" }
              },
              "ItemBatcher": { "MaxItemsPerBatchPath": "$.n", "MaxInputBytesPerBatchPath": "$.b" },
              "Iterator": { "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } },
              "End": true
            }
            """
        );

        Assert.Equal("$$.Map.Item.Value", map.Parameters["item.$"]);
        Assert.Equal("$.width", map.MaxConcurrencyPath);
        Assert.Equal(("$.count", "$.percent"), (map.ToleratedFailureCountPath, map.ToleratedFailurePercentagePath));
        Assert.Equal("$.most", map.ItemReader?.ReaderConfig?.MaxItemsPath);
        Assert.Equal(
            ("$.n", "$.b"),
            (map.ItemBatcher?.MaxItemsPerBatchPath, map.ItemBatcher?.MaxInputBytesPerBatchPath)
        );
        Assert.NotNull(map.Iterator);
        Assert.Same(map.Iterator, map.Processor);
        Assert.Null(map.ItemProcessor);
        Assert.False(map.IsDistributed);
    }

    private static T Read<T>(string state)
        where T : State => Definition.State<T>(state, Definition.JsonPath);
}
