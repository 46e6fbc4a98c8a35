namespace Workflows.App.Tests;

/// <summary><c>test-state</c>.</summary>
public sealed class TestStateTests
{
    private static readonly TaskDefinition Weigh = TaskDefinition.Lambda<Json, double>("Weigh", (_, _) => 18.5);

    private static readonly Workflow<Json, Json> Shop = new(
        "Shop",
        new StateMachine
        {
            StartAt = "All",
            States =
            [
                new JsonataMap("All")
                {
                    ItemProcessor = new()
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
                                Resource = "arn:aws:states:::sqs:sendMessage",
                                Output = "{% $states.result.MessageId & $suffix %}",
                                Retry =
                                [
                                    new()
                                    {
                                        ErrorEquals = ["Busy"],
                                        IntervalSeconds = 7,
                                        MaxAttempts = 1,
                                    },
                                ],
                                Catch = [new() { ErrorEquals = ["Gone"], Next = "Lost" }],
                                End = true,
                            },
                            new JsonataFail("Lost") { Error = "Lost" },
                        ],
                    },
                    End = true,
                },
            ],
        }
    )
    {
        Tasks = [Weigh],
    };

    [Fact]
    public async Task TestState_BoundTask_IsDoneByItsHandler()
    {
        var answer = await AnswerAsync("--state", "Weigh");

        Assert.Equal("SUCCEEDED", answer["status"]);
        Assert.Equal((Json)18.5, answer["output"]);
        Assert.Equal("Save", answer["nextState"]);
        Assert.True(answer["inspectionData"].IsUndefined);
    }

    [Theory]
    [InlineData("""{"result": "{\"MessageId\": \"m1\", \"MD5OfMessageBody\": \"x\"}"}""")]
    [InlineData("""{"result": {"MessageId": "m1"}, "fieldValidationMode": "NONE"}""")]
    public async Task TestState_Mock_IsTextOrValue(string mock)
    {
        var answer = await AnswerAsync(
            "--state",
            "Save",
            "--mock",
            mock,
            "--variables",
            """{"suffix": "!"}""",
            "-l",
            "debug"
        );

        Assert.Equal("m1!", answer["output"]);
        Assert.Equal("m1", answer["inspectionData"]["result"]["MessageId"]);
        Assert.Equal("!", answer["inspectionData"]["variables"]["suffix"]);
    }

    [Theory]
    [InlineData("Busy", 0, "RETRIABLE", ExitCode.Success)]
    [InlineData("Busy", 1, "FAILED", ExitCode.Failure)]
    [InlineData("Gone", 0, "CAUGHT_ERROR", ExitCode.Success)]
    public async Task TestState_MockedError_SaysWhatBecomesOfIt(
        string error,
        int retries,
        string expected,
        int exitCode
    )
    {
        var run = await RunAsync(
            "--state",
            "Save",
            "--mock",
            $$$"""{"errorOutput": {"error": "{{{error}}}", "cause": "why"}}""",
            "--state-configuration",
            $$"""{"retrierRetryCount": {{retries}}}"""
        );

        Assert.Equal(exitCode, run.ExitCode);
        var answer = Json.Parse(run.Output);
        Assert.Equal(
            (expected, error, "why"),
            (answer["status"].GetString(), answer["error"].GetString(), answer["cause"].GetString())
        );
    }

    [Theory]
    [InlineData("There are several states; choose one with --state: All, Weigh, Save, Lost.")]
    [InlineData("There is no state \"Weight\"; did you mean Weigh?", "--state", "Weight")]
    [InlineData(
        "State \"Save\" calls arn:aws:states:::sqs:sendMessage, and no task is bound to it. Say with --mock what it answers.",
        "--state",
        "Save"
    )]
    [InlineData("\"LOUD\" is no inspection level; there are INFO, DEBUG, TRACE. See shop --help.", "--level", "LOUD")]
    [InlineData(
        "--mock is no mock: it must be an object with result, errorOutput, fieldValidationMode.",
        "--state",
        "Save",
        "--mock",
        "1"
    )]
    [InlineData(
        "--mock: a mock has no \"reslt\"; did you mean result?",
        "--state",
        "Save",
        "--mock",
        """{"reslt": 1}"""
    )]
    [InlineData(
        "--mock: \"error\" must be a string.",
        "--state",
        "Save",
        "--mock",
        """{"errorOutput": {"error": 1}}"""
    )]
    [InlineData(
        "--mock: fieldValidationMode is \"LAX\"; there are STRICT, PRESENT, NONE.",
        "--state",
        "Save",
        "--mock",
        """{"result": 1, "fieldValidationMode": "LAX"}"""
    )]
    [InlineData(
        "--state-configuration: \"retrierRetryCount\" must be an integer.",
        "--state",
        "Save",
        "--state-configuration",
        """{"retrierRetryCount": 1.5}"""
    )]
    [InlineData(
        "ValidationException: A test mock should have only one of the following fields: [result, errorOutput].",
        "--state",
        "Save",
        "--mock",
        "{}"
    )]
    public async Task TestState_WrongRequest_IsRefused(string expected, params string[] options)
    {
        var run = await RunAsync(options);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: {expected}", run.Error.TrimEnd());
    }

    private static async Task<Json> AnswerAsync(params string[] options)
    {
        var run = await RunAsync(options);
        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        return Json.Parse(run.Output);
    }

    private static Task<AppRun> RunAsync(params string[] options) =>
        AppRun.OfAsync([Shop], ["test-state", "Shop", .. options], cancellation: TestContext.Current.CancellationToken);
}
