namespace Workflows.App.Tests;

/// <summary><c>run --mocks</c>.</summary>
public sealed class MockTests : IDisposable
{
    private static readonly TaskDefinition Weigh = TaskDefinition.Lambda<Json, double>("Weigh", (_, _) => 18.5);

    /// <summary>Two states, of which one calls a task and one a service.</summary>
    private static readonly Workflow<Json, Json> Shop = new(
        "Shop",
        new StateMachine
        {
            StartAt = "Weigh",
            States =
            [
                Weigh.ToState() with
                {
                    Next = "Save",
                },
                new JsonataTask("Save")
                {
                    Resource = "arn:aws:states:::dynamodb:putItem",
                    Arguments = Json.Object(("TableName", "weights")),
                    Retry =
                    [
                        new()
                        {
                            ErrorEquals = ["DynamoDB.Busy"],
                            IntervalSeconds = 60,
                            MaxAttempts = 1,
                        },
                    ],
                    End = true,
                },
            ],
        }
    )
    {
        Tasks = [Weigh],
    };

    private const string Responses = """
        {
          "Saved": { "0": { "Return": "saved" } },
          "Busy": { "0": { "Throw": { "Error": "DynamoDB.Busy", "Cause": "later" } }, "1": { "Return": "saved at last" } }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("workflows-mock-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_WithoutMocks_ListsWhatIsMissingAndSaysWhatToDo()
    {
        var run = await RunAsync();

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                "error: State \"Save\" calls arn:aws:states:::dynamodb:putItem, and no task is bound to it.",
                "Nothing was run. With --mocks FILE, a mock configuration file answers for such states.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public async Task Run_OneTestCase_NeedsNoFurtherOption()
    {
        var run = await RunAsync("--mocks", Mocks("""{ "Shop": { "TestCases": { "Good": { "Save": "Saved" } } } }"""));

        Assert.Equal("SUCCEEDED Shop after 0 s, output: \"saved\"", run.Lines[^1]);
    }

    [Fact]
    public async Task Run_OneStateMachine_IsTakenWhateverItsName()
    {
        var run = await RunAsync("--mocks", Mocks("""{ "Other": { "TestCases": { "Good": { "Save": "Saved" } } } }"""));

        Assert.Equal(ExitCode.Success, run.ExitCode);
    }

    [Theory]
    [InlineData("Bad", "SUCCEEDED Shop after 1 min (1 min skipped), output: \"saved at last\"")]
    [InlineData("Shop#Good", "SUCCEEDED Shop after 0 s, output: \"saved\"")]
    [InlineData("Bar#Last resort", "SUCCEEDED Shop after 0 s, output: \"saved\"")]
    public async Task Run_TestCase_IsChosenByNameWithOrWithoutTheStateMachine(string testCase, string expected)
    {
        var run = await RunAsync("--mocks", TwoMachines(), "--test-case", testCase);

        Assert.Equal(expected, run.Lines[^1]);
    }

    [Theory]
    [InlineData(null, "has several test cases for \"Shop\": Good, Bad. Choose one with --test-case.")]
    [InlineData("Goood", "has no test case \"Goood\" for \"Shop\"; did you mean Good?")]
    [InlineData("Shop#", "has no test case \"\" for \"Shop\"; there are Good, Bad.")]
    [InlineData("Shoop#Good", "has no test cases for a state machine \"Shoop\"; did you mean Shop?")]
    public async Task Run_NoSuchTestCase_SaysWhatThereIs(string? testCase, string expected)
    {
        string[] choice = testCase is null ? [] : ["--test-case", testCase];

        AssertRefused(await RunAsync(["--mocks", TwoMachines(), .. choice]), expected);
    }

    [Fact]
    public async Task Run_NoSuchStateMachine_SaysHowToChoose()
    {
        var file = Mocks(
            """
            { "Bar": { "TestCases": { "A": {} } }, "Inn": { "TestCases": { "A": {} } } }
            """
        );

        AssertRefused(
            await RunAsync("--mocks", file),
            "has no test cases for a state machine \"Shop\"; there are Bar, Inn. Choose one with --test-case STATEMACHINE#TESTCASE."
        );
    }

    [Fact]
    public async Task Run_FileIsMissing_SaysSo()
    {
        AssertRefused(
            await RunAsync("--mocks", "nowhere.json"),
            "The mock configuration file nowhere.json does not exist."
        );
    }

    [Fact]
    public async Task Run_FileIsWrong_NamesThePlace()
    {
        var file = Mocks("""{ "Shop": { "TestCases": { "Good": { "Save": "Svaed" } } } }""");

        AssertRefused(
            await RunAsync("--mocks", file),
            $"{file}(1,57): error WF0302: There is no mocked response \"Svaed\"; did you mean Saved? [/StateMachines/Shop/TestCases/Good/Save]"
        );
    }

    [Fact]
    public async Task Run_MocksOfAnotherDefinition_NamesTheState()
    {
        var file = Mocks("""{ "Shop": { "TestCases": { "Good": { "Sav": "Saved" } } } }""");

        AssertRefused(
            await RunAsync("--mocks", file),
            "error WF0304: The definition has no Task state \"Sav\"; did you mean Save?"
        );
    }

    [Fact]
    public async Task Run_TestCaseWithoutMocks_IsRefused()
    {
        AssertRefused(await RunAsync("--test-case", "Good"), "--test-case needs --mocks.");
    }

    [Fact]
    public async Task RunAll_EachInput_BeginsWithTheFirstAnswer()
    {
        var inputs = Directory.CreateDirectory(Path.Combine(folder, "inputs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(inputs, "a.json"), "{}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(inputs, "b.json"), "{}", TestContext.Current.CancellationToken);

        var run = await RunAsync("--all", inputs, "--mocks", TwoMachines(), "--test-case", "Bad", "--json");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.All(Json.Parse(run.Output).Items.ToArray(), r => Assert.Equal("saved at last", r["output"]));
    }

    private string TwoMachines() =>
        Mocks(
            """
            {
              "Shop": { "TestCases": { "Good": { "Save": "Saved" }, "Bad": { "Save": "Busy" } } },
              "Bar": { "TestCases": { "Last resort": { "Save": "Saved" } } }
            }
            """
        );

    private string Mocks(string machines)
    {
        var file = Path.Combine(folder, "mocks.json");
        File.WriteAllText(file, $$"""{ "StateMachines": {{machines}}, "MockedResponses": {{Responses}} }""");
        return file;
    }

    private static Task<AppRun> RunAsync(params string[] options) =>
        AppRun.OfAsync([Shop], ["run", "Shop", .. options], cancellation: TestContext.Current.CancellationToken);

    private static void AssertRefused(AppRun run, string expected)
    {
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
