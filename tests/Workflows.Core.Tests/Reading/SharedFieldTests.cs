namespace Workflows.Core.Tests.Reading;

/// <summary>What state machines and several types of states have in common.</summary>
public sealed class SharedFieldTests
{
    [Fact]
    public void Read_StateMachine_HasEachField()
    {
        var machine = Definition.Whole(
            """
            {
              "Comment": "sells",
              "QueryLanguage": "JSONata",
              "Version": "1.0",
              "TimeoutSeconds": 3600,
              "StartAt": "B",
              "States": { "B": { "Type": "Pass", "Next": "A" }, "A": { "Type": "Succeed" } }
            }
            """
        );

        Assert.Equal(("sells", "1.0", 3600L), (machine.Comment, machine.Version, machine.TimeoutSeconds));
        Assert.Equal(QueryLanguage.Jsonata, machine.QueryLanguage);
        Assert.Equal("B", machine.StartAt);
        Assert.Equal(["B", "A"], machine.States.Select(s => s.Name));
        Assert.True(machine.UnknownFields.IsUndefined);
    }

    [Fact]
    public void Read_NoQueryLanguage_MeansJsonPathAndStaysAbsent()
    {
        var machine = Definition.Whole("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""");

        Assert.Null(machine.QueryLanguage);
        Assert.IsType<JsonPathSucceed>(machine.States["A"]);
    }

    [Fact]
    public void Read_StateOfAnotherLanguage_HasThatLanguageButNotTheStatesInsideIt()
    {
        var machine = Definition.Whole(
            """
            {
              "StartAt": "P",
              "States": {
                "P": {
                  "Type": "Parallel",
                  "QueryLanguage": "JSONata",
                  "Branches": [
                    {
                      "StartAt": "A",
                      "States": {
                        "A": { "Type": "Pass", "Next": "B" },
                        "B": { "Type": "Pass", "QueryLanguage": "JSONata", "End": true }
                      }
                    }
                  ],
                  "End": true
                }
              }
            }
            """
        );

        var parallel = Assert.IsType<JsonataParallel>(machine.States["P"]);
        Assert.IsType<JsonPathPass>(parallel.Branches[0].States["A"]);
        Assert.IsType<JsonataPass>(parallel.Branches[0].States["B"]);
    }

    [Fact]
    public void Read_Retry_HasEachField()
    {
        var task = Definition.State<JsonataTask>(
            """
            {
              "Type": "Task",
              "Resource": "r",
              "Retry": [
                {
                  "Comment": "busy",
                  "ErrorEquals": ["Busy", "States.Timeout"],
                  "IntervalSeconds": 2,
                  "MaxAttempts": 0,
                  "BackoffRate": 1.5,
                  "MaxDelaySeconds": 60,
                  "JitterStrategy": "FULL"
                },
                { "ErrorEquals": ["States.ALL"], "JitterStrategy": "NONE" }
              ],
              "End": true
            }
            """
        );

        var busy = new Retrier
        {
            Comment = "busy",
            ErrorEquals = ["Busy", "States.Timeout"],
            IntervalSeconds = 2,
            MaxAttempts = 0,
            BackoffRate = 1.5,
            MaxDelaySeconds = 60,
            JitterStrategy = JitterStrategy.Full,
        };
        var all = new Retrier { ErrorEquals = ["States.ALL"], JitterStrategy = JitterStrategy.None };
        Assert.Equal([busy, all], task.Retry);
    }

    [Fact]
    public void Read_CatchInJsonata_HasEachField()
    {
        var task = Definition.State<JsonataTask>(
            """
            {
              "Type": "Task",
              "Resource": "r",
              "Catch": [
                {
                  "Comment": "any",
                  "ErrorEquals": ["States.ALL"],
                  "Assign": { "error": "{% $states.errorOutput %}" },
                  "Output": { "failed": true },
                  "Next": "S"
                }
              ],
              "End": true
            }
            """
        );

        var any = new JsonataCatcher
        {
            Comment = "any",
            ErrorEquals = ["States.ALL"],
            Assign = Json.Object(("error", "{% $states.errorOutput %}")),
            Output = Json.Object(("failed", true)),
            Next = "S",
        };
        Assert.Equal([any], task.Catch);
        Assert.Equal([any], task.Catchers);
    }

    [Fact]
    public void Read_CatchInJsonPath_HasEachField()
    {
        var map = Definition.State<JsonPathMap>(
            """
            {
              "Type": "Map",
              "ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Succeed" } } },
              "Catch": [
                { "ErrorEquals": ["A"], "ResultPath": "$.error", "Next": "S", "Assign": { "x.$": "$.Error" } },
                { "ErrorEquals": ["B"], "ResultPath": null, "Next": "S" },
                { "ErrorEquals": ["C"], "Next": "S" }
              ],
              "End": true
            }
            """,
            Definition.JsonPath
        );

        Assert.Equal(["$.error", DataPath.Null, default], map.Catch.Select(c => c.ResultPath));
        Assert.Equal("$.Error", map.Catch[0].Assign["x.$"]);
    }

    [Theory]
    [InlineData("Task", "\"Resource\": \"r\"")]
    [InlineData("Parallel", "\"Branches\": [{ \"StartAt\": \"P\", \"States\": { \"P\": { \"Type\": \"Succeed\" } } }]")]
    [InlineData("Map", "\"ItemProcessor\": { \"StartAt\": \"P\", \"States\": { \"P\": { \"Type\": \"Succeed\" } } }")]
    public void Read_EmptyRetryAndCatch_StayEmptyAndAbsentOnesAbsent(string type, string needed)
    {
        foreach (var language in new[] { Definition.Jsonata, Definition.JsonPath })
        {
            var empty = Read(
                $$"""{ "Type": "{{type}}", {{needed}}, "Retry": [], "Catch": [], "End": true }""",
                language
            );
            var absent = Read($$"""{ "Type": "{{type}}", {{needed}}, "End": true }""", language);

            Assert.False(empty.Retry.IsDefault);
            Assert.Empty(empty.Retry);
            Assert.Empty(empty.Catchers);
            Assert.True(absent.Retry.IsDefault);
            Assert.Empty(absent.Catchers);
            Assert.NotEqual(empty, absent);
        }
    }

    [Theory]
    [InlineData("{ \"Ref\": \"Charge\" }")]
    [InlineData("{ \"Fn::GetAtt\": [\"Charge\", \"Arn\"] }")]
    [InlineData("{ \"Fn::Sub\": \"arn:${AWS::Region}:x\" }")]
    public void Read_CloudFormationIntrinsicAsResource_IsKept(string intrinsic)
    {
        var task = Definition.State<JsonataTask>($$"""{ "Type": "Task", "Resource": {{intrinsic}}, "End": true }""");

        Assert.Null(task.Resource.Text);
        Assert.Equal(Json.Parse(intrinsic), task.Resource.Intrinsic);
        Assert.Equal(Json.Parse(intrinsic), task.Resource.ToJson());
    }

    [Theory]
    [InlineData("{ \"Arn\": \"x\" }")]
    [InlineData("{ \"Ref\": \"a\", \"Fn::Sub\": \"b\" }")]
    [InlineData("{}")]
    [InlineData("1")]
    public void Read_OtherObjectAsResource_IsAnError(string resource)
    {
        var text = Definition.Of($$"""{ "Type": "Task", "Resource": {{resource}}, "End": true }""");
        var finding = Assert.Single(Definition.Findings(text));

        Assert.Equal((AslCodes.WrongType, "/States/S/Resource"), (finding.Code, finding.StatePath));
    }

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("5.0", 5L)]
    [InlineData("5e2", 500L)]
    [InlineData("9007199254740993", 9007199254740993L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Read_Integers_AreExact(string number, long value)
    {
        var wait = Definition.State<JsonataWait>($$"""{ "Type": "Wait", "Seconds": {{number}}, "End": true }""");

        Assert.Equal(value, wait.Seconds?.Literal);
    }

    [Theory]
    [InlineData("5.5")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e40")]
    [InlineData("9007199254740993.5")]
    [InlineData("0.99999999999999999999")]
    public void Read_NumberThatIsNoInteger_IsAnError(string number)
    {
        var text = Definition.Of($$"""{ "Type": "Wait", "Seconds": {{number}}, "End": true }""");

        Assert.Equal(AslCodes.WrongType, Assert.Single(Definition.Findings(text)).Code);
    }

    private static StateWithRetry Read(string state, string language) =>
        Assert.IsAssignableFrom<StateWithRetry>(Definition.Whole(Definition.Of(state, language)).States[0]);
}
