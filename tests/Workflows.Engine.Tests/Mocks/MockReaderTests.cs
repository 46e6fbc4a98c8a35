using Workflows.Engine.Mocks;
using Workflows.Engine.Tasks;

namespace Workflows.Engine.Tests.Mocks;

public sealed class MockReaderTests
{
    private const string Bakery = """
        {
          "StateMachines": {
            "Bakery": {
              "TestCases": {
                "Good day": { "Knead": "Dough", "Bake": "OvenFailsTwice" },
                "Short": { "Knead": "Dough" }
              }
            },
            "Mill": { "TestCases": { "Idle": {} } }
          },
          "MockedResponses": {
            "Dough": { "0": { "Return": { "grams": 800 } } },
            "OvenFailsTwice": {
              "2": { "Return": "bread" },
              "0-1": { "Throw": { "Error": "Oven.Cold", "Cause": "90 degrees" } }
            },
            "Unused": {}
          }
        }
        """;

    [Fact]
    public void Parse_WholeFile_HasTheTestCasesInTheirOrder()
    {
        var mocks = MockConfiguration.Parse(Bakery);

        Assert.Equal(["Bakery#Good day", "Bakery#Short", "Mill#Idle"], mocks.TestCases.Select(t => t.ToString()));
        Assert.Equal(["Knead", "Bake"], mocks.TestCase("Bakery", "Good day").States.Select(s => s.Name));
    }

    [Fact]
    public void Parse_Answers_AreOrderedByInvocation()
    {
        var oven = MockConfiguration.Parse(Bakery).TestCase("Bakery", "Good day").States[1].Response;

        Assert.Equal(["0-1", "2"], oven.Answers.Select(a => a.Invocations));
        Assert.Equal(TaskOutcome.Failure("Oven.Cold", "90 degrees"), oven.At(1)!.Outcome);
        Assert.Equal(TaskOutcome.Success("bread"), oven.At(2)!.Outcome);
        Assert.Null(oven.At(3));
    }

    [Theory]
    [InlineData("""{ "Return": null }""")]
    [InlineData("""{ "Return": [1, 2] }""")]
    [InlineData("""{ "Throw": {} }""")]
    public void Read_AnyResultAndAnErrorWithoutName_AreAnswers(string answer)
    {
        Assert.Empty(MockReader.Read(With(responses: $$"""{ "A": { "0": {{answer}} } }""")).Diagnostics);
    }

    [Theory]
    [InlineData("[]", "A mock configuration must be a JSON object with \"StateMachines\" and \"MockedResponses\".")]
    [InlineData("{", "WF0001")]
    [InlineData(
        """{ "StateMachines": {}, "MockedResponse": {} }""",
        "must have the field \"MockedResponses\". There is \"MockedResponse\"; is that it?"
    )]
    [InlineData("""{ "MockedResponses": {} }""", "must have the field \"StateMachines\".")]
    [InlineData(
        """{ "StateMachines": { "M": {} }, "MockedResponses": {} }""",
        "The mocks of a state machine must have the field \"TestCases\". [/StateMachines/M]"
    )]
    [InlineData(
        """{ "StateMachines": { "M": { "TestCases": { "T": 1 } } }, "MockedResponses": {} }""",
        "A test case must be a JSON object. [/StateMachines/M/TestCases/T]"
    )]
    [InlineData(
        """{ "StateMachines": { "M": { "TestCases": { "T": { "S": {} } } } }, "MockedResponses": {} }""",
        "[/StateMachines/M/TestCases/T/S]"
    )]
    public void Read_WrongForm_SaysWhatAndWhere(string text, string expected)
    {
        AssertOneFinding(text, expected);
    }

    [Theory]
    [InlineData("""{ "A": 1 }""", "A mocked response must be a JSON object. [/MockedResponses/A]")]
    [InlineData("""{ "A": { "0": 1 } }""", "The answer to an invocation must be a JSON object.")]
    [InlineData("""{ "A": { "0": {} } }""", "An answer must have \"Return\" or \"Throw\"; this one is empty.")]
    [InlineData(
        """{ "A": { "0": { "Retrun": 1 } } }""",
        "An answer must have \"Return\" or \"Throw\"; this one has \"Retrun\"."
    )]
    [InlineData(
        """{ "A": { "0": { "Return": 1, "Throw": {} } } }""",
        "An answer has either \"Return\" or \"Throw\", not both."
    )]
    [InlineData(
        """{ "A": { "0": { "Throw": "E" } } }""",
        "\"Throw\" must be a JSON object. [/MockedResponses/A/0/Throw]"
    )]
    [InlineData(
        """{ "A": { "0": { "Throw": { "Error": 7 } } } }""",
        "\"Error\" must be a string. [/MockedResponses/A/0/Throw/Error]"
    )]
    [InlineData(
        """{ "A": { "first": { "Return": 1 } } }""",
        "\"first\" is no invocation number; the first invocation is \"0\", and \"1-2\" are the next two."
    )]
    [InlineData("""{ "A": { "-1": { "Return": 1 } } }""", "\"-1\" is no invocation number")]
    [InlineData("""{ "A": { "0-9999999999": { "Return": 1 } } }""", "\"0-9999999999\" is no invocation number")]
    [InlineData("""{ "A": { "0-1-2": { "Return": 1 } } }""", "\"0-1-2\" is no invocation number")]
    [InlineData("""{ "A": { "2-0": { "Return": 1 } } }""", "\"2-0\" ends before it begins.")]
    [InlineData(
        """{ "A": { "0-2": { "Return": 1 }, "1": { "Return": 2 } } }""",
        "\"1\" has invocations that another answer has too; each has one answer. [/MockedResponses/A/1]"
    )]
    [InlineData("""{ "A": { "1": { "Return": 1 } } }""", "No answer is given to \"0\", which comes before \"1\"")]
    [InlineData(
        """{ "A": { "0": { "Return": 1 }, "4-5": { "Return": 1 } } }""",
        "No answer is given to \"1-3\", which comes before \"4-5\"; invocations are numbered from 0 without gaps."
    )]
    public void Read_WrongResponse_SaysWhatAndWhere(string responses, string expected)
    {
        AssertOneFinding(With(responses), expected);
    }

    [Fact]
    public void Read_UnknownResponse_OffersTheNearest()
    {
        var text = Bakery.Replace(
            "\"Bake\": \"OvenFailsTwice\"",
            "\"Bake\": \"OvenFailTwice\"",
            StringComparison.Ordinal
        );

        var finding = Assert.Single(MockReader.Read(text, "mocks.json").Diagnostics);

        Assert.Equal(
            "mocks.json(5,41): error WF0302: There is no mocked response \"OvenFailTwice\"; did you mean OvenFailsTwice? "
                + "[/StateMachines/Bakery/TestCases/Good day/Bake]",
            finding.ToString()
        );
    }

    [Fact]
    public void Parse_SeveralMistakes_ListsAllInTheirOrder()
    {
        var error = Assert.Throws<MockConfigurationException>(() =>
            MockConfiguration.Parse(
                """{ "StateMachines": { "M": { "TestCases": { "T": { "S": "A" } } } }, "MockedResponses": { "B": { "x": {} } } }"""
            )
        );

        Assert.Equal(["WF0302", "WF0301", "WF0303"], error.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void TestCase_Unknown_SaysWhatThereIs()
    {
        var error = Assert.Throws<KeyNotFoundException>(() =>
            MockConfiguration.Parse(Bakery).TestCase("Shop", "Easter")
        );

        Assert.Equal(
            "There is no test case Shop#Easter; there are Bakery#Good day, Bakery#Short, Mill#Idle.",
            error.Message
        );
    }

    [Fact]
    public void Check_StatesThatAreNone_AreNamedWithTheNearest()
    {
        var machine = StateMachine.Parse(
            """
            {
              "StartAt": "All", "QueryLanguage": "JSONata",
              "States": {
                "All": {
                  "Type": "Map", "Next": "Short",
                  "ItemProcessor": { "StartAt": "Knaed", "States": { "Knaed": { "Type": "Task", "Resource": "${Knead}", "End": true } } }
                },
                "Short": { "Type": "Pass", "Next": "Bake" },
                "Bake": { "Type": "Task", "Resource": "${Bake}", "End": true }
              }
            }
            """
        );
        var mocks = MockConfiguration.Parse(
            Bakery.Replace(
                "\"Short\": { \"Knead\": \"Dough\" }",
                "\"Short\": { \"Short\": \"Dough\" }",
                StringComparison.Ordinal
            )
        );

        Assert.Equal(
            ["The definition has no Task state \"Knead\"; did you mean Knaed?"],
            mocks.TestCase("Bakery", "Good day").Check(machine).Select(d => d.Message)
        );
        Assert.Equal(
            ["State \"Short\" is of type Pass; only Task states can be mocked."],
            mocks.TestCase("Bakery", "Short").Check(machine).Select(d => d.Message)
        );
    }

    private static string With(string responses) => $$"""{ "StateMachines": {}, "MockedResponses": {{responses}} }""";

    private static void AssertOneFinding(string text, string expected)
    {
        var result = MockReader.Read(text);

        Assert.Null(result.Configuration);
        Assert.Contains(expected, Assert.Single(result.Diagnostics).ToString(), StringComparison.Ordinal);
    }
}
