namespace Workflows.Core.Tests.Reading;

/// <summary>What the language does not know is kept, and reported.</summary>
public sealed class UnknownFieldTests
{
    [Fact]
    public void Read_UnknownFieldsEverywhere_AreKeptAndReported()
    {
        const string Text = """
            {
              "StartAt": "T",
              "States": {
                "T": {
                  "Type": "Task",
                  "Resource": "r",
                  "Retry": [{ "ErrorEquals": ["E"], "x-retry": 1 }],
                  "Catch": [{ "ErrorEquals": ["E"], "Next": "C", "x-catch": 1 }],
                  "Next": "C",
                  "x-task": { "nested": [1, 2] }
                },
                "C": {
                  "Type": "Choice",
                  "Choices": [
                    { "Not": { "Variable": "$.x", "IsNull": true, "x-test": 1 }, "Next": "P", "x-rule": 1 }
                  ],
                  "Default": "M"
                },
                "P": {
                  "Type": "Parallel",
                  "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Succeed" } }, "x-branch": 1 }],
                  "Next": "M"
                },
                "M": {
                  "Type": "Map",
                  "ItemReader": {
                    "Resource": "r",
                    "ReaderConfig": { "InputType": "JSON", "x-reader-config": 1 },
                    "x-reader": 1
                  },
                  "ItemBatcher": { "MaxItemsPerBatch": 1, "x-batcher": 1 },
                  "ResultWriter": { "WriterConfig": { "OutputType": "JSON", "x-writer-config": 1 }, "x-writer": 1 },
                  "ItemProcessor": {
                    "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS", "x-config": 1 },
                    "StartAt": "I",
                    "States": { "I": { "Type": "Succeed" } },
                    "x-processor": 1
                  },
                  "End": true
                }
              },
              "x-machine": 1
            }
            """;

        var result = AslReader.Read(Text);

        Assert.All(
            result.Diagnostics,
            d => Assert.Equal((AslCodes.UnknownField, DiagnosticSeverity.Warning), (d.Code, d.Severity))
        );
        Assert.Equal(
            [
                "/States/T/Retry[0]/x-retry",
                "/States/T/Catch[0]/x-catch",
                "/States/T/x-task",
                "/States/C/Choices[0]/Not/x-test",
                "/States/C/Choices[0]/x-rule",
                "/States/P/Branches[0]/x-branch",
                "/States/M/ItemReader/ReaderConfig/x-reader-config",
                "/States/M/ItemReader/x-reader",
                "/States/M/ItemBatcher/x-batcher",
                "/States/M/ResultWriter/WriterConfig/x-writer-config",
                "/States/M/ResultWriter/x-writer",
                "/States/M/ItemProcessor/ProcessorConfig/x-config",
                "/States/M/ItemProcessor/x-processor",
                "/x-machine",
            ],
            result.Diagnostics.Select(d => d.StatePath)
        );
        Assert.Equal(Json.Parse(Text), result.Machine?.ToJsonValue());
    }

    [Theory]
    [InlineData("Pass", "InputPath", Definition.Jsonata)]
    [InlineData("Pass", "Parameters", Definition.Jsonata)]
    [InlineData("Task", "ResultSelector", Definition.Jsonata)]
    [InlineData("Wait", "SecondsPath", Definition.Jsonata)]
    [InlineData("Fail", "ErrorPath", Definition.Jsonata)]
    [InlineData("Map", "ItemsPath", Definition.Jsonata)]
    [InlineData("Pass", "Output", Definition.JsonPath)]
    [InlineData("Task", "Arguments", Definition.JsonPath)]
    [InlineData("Map", "Items", Definition.JsonPath)]
    [InlineData("Pass", "Resource", Definition.Jsonata)]
    [InlineData("Succeed", "Next", Definition.Jsonata)]
    [InlineData("Fail", "Assign", Definition.JsonPath)]
    [InlineData("Choice", "Retry", Definition.JsonPath)]
    public void Read_FieldOfAnotherLanguageOrType_IsKeptAndReported(string type, string field, string language)
    {
        var needed = type switch
        {
            "Task" => "\"Resource\": \"r\",",
            "Choice" => "\"Choices\": [],",
            "Map" => "\"ItemProcessor\": { \"StartAt\": \"P\", \"States\": {} },",
            _ => "",
        };
        var text = Definition.Of($$"""{ "Type": "{{type}}", {{needed}} "{{field}}": "$.x" }""", language);

        var result = AslReader.Read(text);

        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal((AslCodes.UnknownField, $"/States/S/{field}"), (finding.Code, finding.StatePath));
        Assert.StartsWith(
            $"A {language} {type} state has no field \"{field}\"",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("$.x", result.Machine?.States[0].UnknownFields[field]);
        Assert.Equal(Json.Parse(text), result.Machine?.ToJsonValue());
    }

    [Fact]
    public void Read_FieldsInAnotherCase_AreUnknown()
    {
        var findings = Definition.Findings(Definition.Of("""{ "Type": "Pass", "end": true, "comment": "x" }"""));

        Assert.Equal(["/States/S/end", "/States/S/comment"], findings.Select(f => f.StatePath));
    }

    [Fact]
    public void Write_UnknownFields_ComeLastAndDoNotReplaceKnownOnes()
    {
        var pass = new JsonataPass("A") { UnknownFields = Json.Object(("x", 1), ("End", false)), End = true };

        var written = new StateMachine { StartAt = "A", States = [pass] }.ToJsonValue()["States"]["A"];

        Assert.Equal("""{"Type":"Pass","End":true,"x":1}""", written.ToString());
    }
}
