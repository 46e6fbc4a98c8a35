namespace Workflows.Core.Tests.DataFlow;

/// <summary>What is told of states in JSONata.</summary>
public sealed class JsonataStateTests
{
    [Fact]
    public void Check_VariableSetOnOneWayOnly_IsReportedWithTheOther() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'beans'} : caller history ['A'] -> C"],
            Checked.Jsonata(
                """
                "A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.picked = 'c' %}", "Next": "B"}], "Default": "C"},
                "B": {"Type": "Pass", "Assign": {"beans": "dark"}, "Next": "C"},
                "C": {"Type": "Pass", "Output": "{% 'with ' & $beans %}", "End": true}
                """
            )
        );

    [Fact]
    public void Check_VariableNeverSet_IsReported() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'baens'} : caller history ['A'] -> B"],
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Assign": {"beans": "dark"}, "Next": "B"},
                "B": {"Type": "Pass", "Output": "{% $baens %}", "End": true}
                """
            )
        );

    [Fact]
    public void Check_VariableSetInTheStateThatReadsIt_IsReported() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'n'} : caller history [] -> A"],
            Checked.Jsonata(""" "A": {"Type": "Pass", "Assign": {"n": 1}, "Output": "{% $n %}", "End": true} """)
        );

    [Fact]
    public void Check_VariableMissing_IsReportedAtTheFirstStateOnly() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'n'} : caller history [] -> A"],
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Output": "{% $n %}", "Next": "B"},
                "B": {"Type": "Pass", "Output": "{% $n %}", "End": true}
                """
            )
        );

    [Theory]
    [InlineData("$exists($n) ? $n : 0")]
    [InlineData("$count([1, 2][$ > 5 and $ = $n])")]
    public void Check_VariableWhoseAbsenceIsProvidedFor_IsNotReported(string expression) =>
        Assert.Empty(Checked.Jsonata($$""" "A": {"Type": "Pass", "Output": "{% {{expression}} %}", "End": true} """));

    [Theory]
    [InlineData("$exists($n) ? $n")]
    [InlineData("$type($n)")]
    public void Check_ExpressionThatGivesNothingWithoutAVariable_IsReported(string expression) =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'n'} : caller history [] -> A"],
            Checked.Jsonata($$""" "A": {"Type": "Pass", "Output": "{% {{expression}} %}", "End": true} """)
        );

    [Fact]
    public void Check_VariableAskedForByAChoice_IsKnownAfterIt() =>
        Assert.Empty(
            Checked.Jsonata(
                """
                "A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.a = 1 %}", "Next": "B"}], "Default": "C"},
                "B": {"Type": "Pass", "Assign": {"n": 1}, "Next": "C"},
                "C": {"Type": "Choice", "Choices": [{"Condition": "{% $exists($n) %}", "Next": "D"}], "Default": "E"},
                "D": {"Type": "Pass", "Output": "{% $n %}", "End": true},
                "E": {"Type": "Succeed"}
                """
            )
        );

    [Fact]
    public void Check_SameConditionAskedTwice_DecidesAlike() =>
        Assert.Empty(
            Checked.Jsonata(
                """
                "A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.a = 1 %}", "Next": "B"}], "Default": "C"},
                "B": {"Type": "Pass", "Assign": {"n": 1}, "Next": "C"},
                "C": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.a = 1 %}", "Next": "D"}], "Default": "E"},
                "D": {"Type": "Pass", "Output": "{% $n %}", "End": true},
                "E": {"Type": "Succeed"}
                """
            )
        );

    [Fact]
    public void Check_SameConditionAskedTwiceOnOtherData_IsNoProof() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'n'} : caller history ['A', 'F', 'C'] -> D"],
            Checked.Jsonata(
                """
                "A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.a = 1 %}", "Next": "B"}], "Default": "F"},
                "B": {"Type": "Pass", "Assign": {"n": 1}, "Next": "C"},
                "F": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:F", "Next": "C"},
                "C": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.a = 1 %}", "Next": "D"}], "Default": "E"},
                "D": {"Type": "Pass", "Output": "{% $n %}", "End": true},
                "E": {"Type": "Succeed"}
                """
            )
        );

    [Fact]
    public void Check_FieldThatTheOutputBeforeHasNot_IsReported() =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'total'} : caller history ['A'] -> B"],
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Output": {"id": "{% $states.input.id %}"}, "Next": "B"},
                "B": {"Type": "Pass", "Output": "{% $states.input.total %}", "End": true}
                """
            )
        );

    [Fact]
    public void Check_UnknownFieldInsideAnExpression_IsAWarning() =>
        Assert.StartsWith(
            "WF0806 $states.input.total is never there",
            Assert.Single(
                Checked.Jsonata(
                    """
                    "A": {"Type": "Pass", "Output": {"id": "{% $states.input.id %}"}, "Next": "B"},
                    "B": {"Type": "Pass", "Output": "{% 'total: ' & $states.input.total %}", "End": true}
                    """
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Check_VariablesOfACatchAreThoseBeforeTheState_IsReported() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'n'} : caller history ['A'] -> C"],
            Checked.Jsonata(
                """
                "A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:F", "Assign": {"n": 1}, "Next": "B",
                  "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"e": "{% $states.errorOutput.Error %}"}, "Next": "C"}]},
                "B": {"Type": "Pass", "Output": "{% $n %}", "End": true},
                "C": {"Type": "Pass", "Output": {"e": "{% $e %}", "n": "{% $n %}"}, "End": true}
                """
            )
        );

    [Fact]
    public void Check_BranchesReadOuterVariablesAndNotEachOthers_IsReported() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'b'} : caller history ['A', 'P'] -> P2"],
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Assign": {"a": 1}, "Next": "P"},
                "P": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "P1", "States": {"P1": {"Type": "Pass", "Assign": {"b": "{% $a %}"}, "End": true}}},
                  {"StartAt": "P2", "States": {"P2": {"Type": "Pass", "Output": "{% $a + $b %}", "End": true}}}]}
                """
            )
        );

    [Fact]
    public void Check_VariablesOfABranchEndWithIt_IsReported() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'b'} : caller history ['A'] -> B"],
            Checked.Jsonata(
                """
                "A": {"Type": "Parallel", "Next": "B", "Branches": [
                  {"StartAt": "P1", "States": {"P1": {"Type": "Pass", "Assign": {"b": 1}, "End": true}}}]},
                "B": {"Type": "Pass", "Output": "{% $b %}", "End": true}
                """
            )
        );

    [Fact]
    public void Check_DistributedMapSeesNoOuterVariables_IsReported() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'a'} : caller history ['A', 'M'] -> I"],
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Assign": {"a": 1}, "Next": "M"},
                "M": {"Type": "Map", "Items": [1, 2], "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "I", "States": {"I": {"Type": "Pass", "Output": "{% $a %}", "End": true}}}}
                """
            )
        );

    [Fact]
    public void Check_InlineMapOverObjects_KnowsTheirFields() =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'sky'} : caller history ['A', 'M'] -> I"],
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Assign": {"lines": [{"sku": "a"}, {"sku": "b"}]}, "Next": "M"},
                "M": {"Type": "Map", "Items": "{% $lines %}", "End": true, "ItemProcessor": {
                  "StartAt": "I", "States": {"I": {"Type": "Pass", "Output": "{% $states.input.sky %}", "End": true}}}}
                """
            )
        );

    [Theory]
    [InlineData("$states.input + 1", "WF0808")]
    [InlineData("$states.input = 1", "WF0810")]
    public void Check_TextTakenForANumber_IsReported(string expression, string code) =>
        Assert.StartsWith(
            code,
            Assert.Single(
                Checked.Jsonata(
                    $$"""
                    "A": {"Type": "Pass", "Output": "text", "Next": "B"},
                    "B": {"Type": "Pass", "Output": "{% {{expression}} %}", "End": true}
                    """
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        """ "Type": "Wait", "Seconds": "{% $states.input %}" """,
        "WF0809 Seconds must be a number and is a string."
    )]
    [InlineData(""" "Type": "Wait", "Timestamp": "{% 5 %}" """, "WF0809 Timestamp must be a string and is a number.")]
    [InlineData(
        """ "Type": "Map", "Items": "{% $states.input %}", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Succeed"}}} """,
        "WF0809 Items must be an array and is a string."
    )]
    [InlineData(
        """ "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:F", "TimeoutSeconds": "{% $states.input %}" """,
        "WF0809 TimeoutSeconds must be a number and is a string."
    )]
    public void Check_FieldOfTheWrongType_IsReported(string state, string finding) =>
        Assert.Equal(
            [finding],
            Checked.Jsonata(
                $$""" "A": {"Type": "Pass", "Output": "text", "Next": "B"}, "B": { {{state}}, "End": true} """
            )
        );

    [Theory]
    [InlineData("$states.context.Execution.Id")]
    [InlineData("$states.context.State.Name")]
    [InlineData("$states.input.anything.at.all")]
    [InlineData("$states.context.Execution.Input.anything")]
    [InlineData("'x' & $states.context.Map.Item.Index")]
    public void Check_WhatIsThereOrUnknown_IsNotReported(string expression) =>
        Assert.Empty(Checked.Jsonata($$""" "A": {"Type": "Pass", "Output": "{% {{expression}} %}", "End": true} """));

    [Fact]
    public void Check_ResultInAPass_IsReported() =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'$states.result'} : caller history [] -> A"],
            Checked.Jsonata(""" "A": {"Type": "Pass", "Output": "{% $states.result %}", "End": true} """)
        );

    [Fact]
    public void Check_InputThatIsNoObjectOnOneWay_IsReportedWithIt() =>
        Assert.Equal(
            ["WF0804 MissingArgument: {'total'} : caller history ['A'] -> C"],
            Checked.Jsonata(
                """
                "A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.a = 1 %}", "Output": {"total": 1}, "Next": "C"}],
                  "Output": "nothing", "Default": "C"},
                "C": {"Type": "Pass", "Output": "{% $states.input.total %}", "End": true}
                """
            )
        );

    [Fact]
    public void Check_FieldOfOneCaseOfAUnion_IsNotReported() =>
        Assert.Empty(
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Assign": {"shape": "{% $states.input.round ? {'$type': 'Circle', 'radius': 1} : 'Point' %}"}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [{"Condition": "{% $shape = 'Point' %}", "Next": "D"}], "Default": "C"},
                "C": {"Type": "Pass", "Output": "{% $shape.radius %}", "End": true},
                "D": {"Type": "Succeed"}
                """
            )
        );

    [Fact]
    public void Check_VariableOfUnknownTypeSetOnOneWayOnly_IsReported() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'n'} : caller history ['A'] -> C"],
            Checked.Jsonata(
                """
                "A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.a = 1 %}", "Next": "B"}], "Default": "C"},
                "B": {"Type": "Pass", "Assign": {"n": "{% $states.input.n %}"}, "Next": "C"},
                "C": {"Type": "Pass", "Output": "{% $n %}", "End": true}
                """
            )
        );

    [Fact]
    public void Check_VariableMadeFromItselfInALoop_IsReportedIfNothingSetsItBefore() =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'n'} : caller history [] -> A"],
            Checked.Jsonata(
                """
                "A": {"Type": "Pass", "Assign": {"n": "{% $n + 1 %}"}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [{"Condition": "{% $n < 5 %}", "Next": "A"}], "Default": "C"},
                "C": {"Type": "Succeed"}
                """
            )
        );
}
