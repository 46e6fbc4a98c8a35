namespace Workflows.Core.Tests.Writing;

/// <summary>How definitions are written.</summary>
public sealed class WriterTests
{
    [Fact]
    public void ToJson_OfADefinition_IsIndentedAndEndsInALineBreak()
    {
        var machine = new StateMachine
        {
            Comment = "sells",
            StartAt = "Wait",
            States =
            [
                new JsonataWait("Wait") { Seconds = 10, Next = "Done" },
                new JsonataSucceed("Done") { Output = Json.Array(1, 2.5, "größe") },
            ],
        };

        Assert.Equal(
            """
            {
              "Comment": "sells",
              "QueryLanguage": "JSONata",
              "StartAt": "Wait",
              "States": {
                "Wait": {
                  "Type": "Wait",
                  "Seconds": 10,
                  "Next": "Done"
                },
                "Done": {
                  "Type": "Succeed",
                  "Output": [
                    1,
                    2.5,
                    "größe"
                  ]
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            machine.ToJson()
        );
    }

    [Fact]
    public void ToJson_ManyStates_KeepsTheirOrder()
    {
        var names = Enumerable.Range(0, 50).Select(i => $"{(i * 37) % 50}").ToArray();
        var machine = new StateMachine { StartAt = "0", States = [.. names.Select(n => new JsonataSucceed(n))] };

        Assert.Equal(names, machine.ToJsonValue()["States"].Keys.ToArray());
        Assert.Equal(names, StateMachine.Parse(machine.ToJson()).States.Select(s => s.Name));
    }

    [Theory]
    [InlineData(QueryLanguage.Jsonata, false, null)]
    [InlineData(QueryLanguage.Jsonata, true, "JSONata")]
    [InlineData(QueryLanguage.JsonPath, false, "JSONata")]
    [InlineData(null, false, "JSONata")]
    public void ToJson_State_NamesItsLanguageWhereItMust(QueryLanguage? machine, bool declares, string? written)
    {
        var definition = new StateMachine
        {
            QueryLanguage = machine,
            StartAt = "A",
            States = [new JsonataSucceed("A") { DeclaresQueryLanguage = declares }],
        };

        Assert.Equal(
            written is null ? Json.Undefined : written,
            definition.ToJsonValue()["States"]["A"]["QueryLanguage"]
        );
        Assert.IsType<JsonataSucceed>(StateMachine.Parse(definition.ToJson()).States[0]);
    }

    [Fact]
    public void ToJson_StatesInsideAStateOfAnotherLanguage_InheritFromTheMachine()
    {
        var parallel = new JsonataParallel("P")
        {
            Branches = [new Branch { StartAt = "A", States = [new JsonPathSucceed("A"), new JsonataSucceed("B")] }],
            End = true,
        };
        var machine = new StateMachine
        {
            QueryLanguage = QueryLanguage.JsonPath,
            StartAt = "P",
            States = [parallel],
        };

        var states = machine.ToJsonValue()["States"]["P"]["Branches"][0]["States"];

        Assert.True(states["A"]["QueryLanguage"].IsUndefined);
        Assert.Equal("JSONata", states["B"]["QueryLanguage"]);
    }

    [Fact]
    public void ToJson_WhatIsNotSet_IsLeftOut()
    {
        var task = new JsonPathTask("T")
        {
            Resource = "r",
            ResultPath = null,
            Retry = [],
        };
        var written = new StateMachine { StartAt = "T", States = [task] }.ToJsonValue()["States"]["T"];

        Assert.Equal(["Type", "QueryLanguage", "Resource", "ResultPath", "Retry"], written.Keys.ToArray());
        Assert.True(written["ResultPath"].IsNull);
    }

    [Fact]
    public void ToJson_Numbers_KeepTheirText()
    {
        const string Text =
            """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":[1.10,1e3,-0.0,9007199254740993,123456789012345678901234567890],"End":true}}}""";

        Assert.Equal(Text, StateMachine.Parse(Text).ToJsonValue().ToString());
    }
}
