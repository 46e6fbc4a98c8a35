using System.Diagnostics;
using System.Text;
using Workflows.Checks;

namespace Workflows.Core.Tests.DataFlow;

/// <summary>The check takes time in proportion to the states, not to the ways through them.</summary>
public sealed class ScaleTests
{
    private static readonly CheckOptions Options = new() { Kinds = CheckKinds.DataFlow };
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("JSONata")]
    [InlineData("JSONPath")]
    public void Check_TenThousandStates_TakesLessThanASecond(string language)
    {
        var machine = Decisions(10_000, language);
        var fastest = TimeSpan.MaxValue;
        // What else the machine does makes a run longer, never shorter.
        for (var i = 0; i < 10 && fastest > Limit; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.Empty(DefinitionChecks.Check(machine, Options));
            var taken = Stopwatch.GetElapsedTime(start);
            fastest = taken < fastest ? taken : fastest;
        }

        Assert.InRange(fastest, TimeSpan.Zero, Limit);
    }

    [Theory]
    [InlineData("JSONata")]
    [InlineData("JSONPath")]
    public void Check_TenTimesTheStates_TakesAboutTenTimesTheWork(string language)
    {
        var thousand = Allocated(Decisions(1_000, language));

        // What grows with the square takes a hundred times as much, what grows with the ways does not end.
        Assert.InRange(Allocated(Decisions(10_000, language)) / thousand, 5, 15);
    }

    [Fact]
    public void Check_VariableMissingBehindThousandsOfDecisions_IsFound()
    {
        var states = States(10_000, "JSONata", """{"Type": "Pass", "Output": "{% $v7 %}", "End": true}""");

        var finding = Assert.Single(Checked.Diagnostics(StateMachine.Parse(states)));
        Assert.StartsWith(
            "MissingArgument: {'v7'} : caller history ['S', 'C1', 'C2', ",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith("'C4999', 'C5000'] -> E", finding.Message, StringComparison.Ordinal);
    }

    private static StateMachine Decisions(int count, string language) =>
        StateMachine.Parse(States(count, language, """{"Type": "Succeed"}"""));

    /// <summary>So many states, half of them Choices: each goes by a Pass that changes something, or past it.</summary>
    private static string States(int count, string language, string last)
    {
        var isJsonata = language == "JSONata";
        var states = new StringBuilder(
            $$"""{"QueryLanguage": "{{language}}", "StartAt": "S", "States": { "E": {{last}}, "S": """
        );
        states.Append(
            isJsonata
                ? """{"Type": "Pass", "Assign": {"n": 0}, "Next": "C1"}"""
                : """{"Type": "Pass", "Result": {"n": 0}, "Next": "C1"}"""
        );
        for (var i = 1; i <= count / 2; i++)
        {
            var next = i == count / 2 ? "E" : string.Create(CultureInfo.InvariantCulture, $"C{i + 1}");
            var pair = isJsonata
                ? $$"""
                    , "C{{i}}": {"Type": "Choice", "Choices": [{"Condition": "{% $n > {{i}} %}", "Next": "P{{i}}"}], "Default": "{{next}}"}
                    , "P{{i}}": {"Type": "Pass", "Assign": {"n": "{% $n + 1 %}", "v{{i}}": {{i}} }, "Next": "{{next}}"}
                    """
                : $$"""
                    , "C{{i}}": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": {{i}}, "Next": "P{{i}}"}], "Default": "{{next}}"}
                    , "P{{i}}": {"Type": "Pass", "Result": {{i}}, "ResultPath": "$.n", "Assign": {"v{{i}}.$": "$"}, "Next": "{{next}}"}
                    """;
            states.Append(pair);
        }
        return states.Append("}}").ToString();
    }

    /// <summary>The bytes that a check takes: unlike the time, they are the same each time.</summary>
    private static double Allocated(StateMachine machine)
    {
        _ = DefinitionChecks.Check(machine, Options);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = DefinitionChecks.Check(machine, Options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
