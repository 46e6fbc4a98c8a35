using Workflows.App;

namespace Workflows.Tool.Tests;

public sealed class RunTests : IDisposable
{
    private const string Order = """
        {
          "QueryLanguage": "JSONata",
          "StartAt": "Charge",
          "States": {
            "Charge": {
              "Type": "Task",
              "Resource": "${ChargeFunction}",
              "Retry": [{ "ErrorEquals": ["Bank.Busy"], "IntervalSeconds": 5 }],
              "Next": "Tell"
            },
            "Tell": {
              "Type": "Task",
              "Resource": "arn:aws:states:::lambda:invoke",
              "Arguments": { "FunctionName": "{% $states.context.Execution.Name %}" },
              "End": true
            }
          }
        }
        """;

    private const string Mocks = """
        {
          "StateMachines": { "Shop": { "TestCases": { "Busy": { "Charge": "BusyOnce", "Tell": "Told" } } } },
          "MockedResponses": {
            "BusyOnce": { "0": { "Throw": { "Error": "Bank.Busy", "Cause": "later" } }, "1": { "Return": "paid" } },
            "Told": { "0": { "Return": { "Payload": "told" } } }
          }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("workflows-tool-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Help_NamesTheCommandsAndTheirArgument()
    {
        var run = await ToolRun.OfAsync();

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("workflows [command] [options]", run.Output, StringComparison.Ordinal);
        Assert.Contains("run <DEFINITION>", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnyDefinition_IsAnsweredForByMocks()
    {
        var run = await ToolRun.OfAsync("run", Write("order.asl.json", Order), "--mocks", Write("mocks.json", Mocks));

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        Assert.Equal("SUCCEEDED order after 5 s (5 s skipped), output: {\"Payload\":\"told\"}", run.LastLine);
    }

    [Fact]
    public async Task Run_WithoutMocks_ListsAllTaskStates()
    {
        var run = await ToolRun.OfAsync("run", Write("order.asl.json", Order));

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                "error: State \"Charge\" calls ${ChargeFunction}, and no task is bound to it.",
                "error: State \"Tell\" calls arn:aws:states:::lambda:invoke, and no task is bound to it.",
                "Nothing was run. With --mocks FILE, a mock configuration file answers for such states.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Theory]
    [InlineData("order.asl.json", "order")]
    [InlineData("order.json", "order")]
    [InlineData("order.v2.ASL.json", "order.v2")]
    [InlineData("order", "order")]
    public async Task Run_StateMachine_IsCalledAsItsFile(string file, string expected)
    {
        const string Name = """
            { "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass", "Output": "{% $states.context.StateMachine.Name %}", "End": true } } }
            """;

        var run = await ToolRun.OfAsync("run", Write(file, Name), "--json");

        Assert.Equal(expected, Json.Parse(run.Output)["output"]);
    }

    [Fact]
    public async Task Run_ObjectsInAFolder_AreReadByADistributedMap()
    {
        const string Lines = """
            {
              "QueryLanguage": "JSONata", "StartAt": "All",
              "States": {
                "All": {
                  "Type": "Map", "End": true,
                  "ItemReader": {
                    "Resource": "arn:aws:states:::s3:getObject",
                    "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" },
                    "Arguments": { "Bucket": "beans", "Key": "2026/stock.csv" }
                  },
                  "ItemProcessor": {
                    "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
                    "StartAt": "Name",
                    "States": { "Name": { "Type": "Pass", "Output": "{% $states.input.name %}", "End": true } }
                  }
                }
              }
            }
            """;
        var bucket = Directory.CreateDirectory(Path.Combine(folder, "objects", "beans", "2026")).FullName;
        await File.WriteAllTextAsync(Path.Combine(bucket, "stock.csv"), "name,grams\nHuila,500\nSidamo,250\n");

        var run = await ToolRun.OfAsync(
            "run",
            Write("stock.json", Lines),
            "--objects",
            Path.Combine(folder, "objects")
        );

        Assert.Equal("SUCCEEDED stock after 0 s, output: [\"Huila\",\"Sidamo\"]", run.LastLine);
    }

    [Fact]
    public async Task Run_NoObjectFolder_SaysSo()
    {
        var run = await ToolRun.OfAsync("run", Write("order.asl.json", Order), "--objects", "nowhere");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("error: The folder nowhere does not exist.", run.Error.TrimEnd());
    }

    [Fact]
    public async Task Run_FileIsMissing_SaysSo()
    {
        var run = await ToolRun.OfAsync("run", "nowhere.asl.json");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("error: The definition file nowhere.asl.json does not exist.", run.Error.TrimEnd());
    }

    [Fact]
    public async Task Run_WrongDefinition_NamesFileLineAndColumn()
    {
        var file = Write(
            "order.asl.json",
            Order.Replace("\"Next\": \"Tell\"", "\"Next\": \"Tel\"", StringComparison.Ordinal)
        );

        var run = await ToolRun.OfAsync("run", file);

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            "State \"Charge\" leads to the state \"Tel\", which does not exist here.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Run_NoJson_NamesThePlace()
    {
        var file = Write("order.asl.json", "{\n  \"StartAt\" \"A\"\n}");

        var run = await ToolRun.OfAsync("run", file);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith($"{file}(2,13): error WF0001: ", run.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
