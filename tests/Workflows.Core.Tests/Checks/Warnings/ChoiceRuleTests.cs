using Workflows.Core.Tests.Checks.Integrations;

namespace Workflows.Core.Tests.Checks.Warnings;

/// <summary>Rules of Choice states that are for nothing.</summary>
public sealed class ChoiceRuleTests
{
    [Theory]
    [InlineData("'NumericGreaterThan':10", "'NumericGreaterThan':20", true)]
    [InlineData("'NumericGreaterThan':10", "'NumericGreaterThanEquals':10", false)]
    [InlineData("'NumericGreaterThanEquals':10", "'NumericGreaterThan':10", true)]
    [InlineData("'NumericGreaterThan':10", "'NumericEquals':11", true)]
    [InlineData("'NumericLessThan':10", "'NumericLessThanEquals':9.5", true)]
    [InlineData("'NumericLessThan':10", "'NumericGreaterThan':9", false)]
    [InlineData("'StringEquals':'a'", "'StringEquals':'a'", true)]
    [InlineData("'StringEquals':'a'", "'StringEquals':'b'", false)]
    [InlineData("'IsPresent':true", "'StringEquals':'b'", true)]
    [InlineData("'IsString':true", "'StringMatches':'b*'", true)]
    [InlineData("'IsNumeric':true", "'StringEquals':'b'", false)]
    [InlineData("'StringEquals':'b'", "'IsPresent':true", false)]
    [InlineData("'BooleanEquals':true", "'BooleanEquals':false", false)]
    public void UnreachableChoiceRule_OfOneVariable(string first, string second, bool isUnreachable) =>
        Assert.Equal(isUnreachable, IsUnreachable($"'Variable':'$.a',{first}", $"'Variable':'$.a',{second}"));

    [Fact]
    public void UnreachableChoiceRule_OfTwoVariables_IsReached() =>
        Assert.False(IsUnreachable("'Variable':'$.a','IsPresent':true", "'Variable':'$.b','IsPresent':true"));

    [Theory]
    [InlineData(A, "'And':[{" + B + "},{" + A + "}]", true)]
    [InlineData("'And':[{" + A + "},{" + B + "}]", A, false)]
    [InlineData("'Or':[{" + A + "},{" + B + "}]", B, true)]
    [InlineData(A, "'Or':[{" + A + "},{" + B + "}]", false)]
    [InlineData("'Or':[{" + A + "},{" + B + "}]", "'Or':[{" + B + "},{" + A + "}]", true)]
    [InlineData("'Not':{" + A + "}", "'Not':{" + A + ",'Comment':'again'}", true)]
    [InlineData("'Not':{" + A + "}", A, false)]
    public void UnreachableChoiceRule_OfCombinations(string first, string second, bool isUnreachable) =>
        Assert.Equal(isUnreachable, IsUnreachable(first, second));

    [Theory]
    [InlineData("true", "'{% $x %}'", true)]
    [InlineData("'{% true %}'", "'{% $x %}'", true)]
    [InlineData("'{% $x %}'", "'{% $x %}'", true)]
    [InlineData("'{% $x %}'", "true", false)]
    [InlineData("false", "'{% $x %}'", false)]
    public void UnreachableChoiceRule_InJsonata(string first, string second, bool isUnreachable) =>
        Assert.Equal(
            isUnreachable,
            Found("WF0720", Choice("JSONata", $"'Condition':{first}", $"'Condition':{second}")).Any()
        );

    [Theory]
    [InlineData("'StringEquals':'a'", "'StringEquals':'b'", true)]
    [InlineData("'NumericGreaterThan':10", "'NumericLessThan':5", true)]
    [InlineData("'NumericGreaterThanEquals':5", "'NumericLessThanEquals':5", false)]
    [InlineData("'NumericGreaterThan':5", "'NumericLessThanEquals':5", true)]
    [InlineData("'IsPresent':true", "'IsPresent':false", true)]
    [InlineData("'IsPresent':false", "'StringEquals':'a'", true)]
    [InlineData("'IsString':true", "'StringEquals':'a'", false)]
    [InlineData("'StringMatches':'a*'", "'StringMatches':'*b'", false)]
    [InlineData("'StringEquals':'a'", "'NumericEquals':1", true)]
    [InlineData("'StringEquals':'a'", "'TimestampEquals':'2020-01-01T00:00:00Z'", false)]
    public void ImpossibleChoiceRule_PartsOfOneVariable(string first, string second, bool isImpossible) =>
        Assert.Equal(
            isImpossible ? ["/States/C/Choices[1]"] : [],
            Found(
                "WF0721",
                Choice(
                    "JSONPath",
                    "'Variable':'$.b','IsPresent':true",
                    $"'And':[{{'Variable':'$.a',{first}}},{{'And':[{{'Variable':'$.a',{second}}}]}}]"
                )
            )
        );

    [Theory]
    [InlineData("false", 1)]
    [InlineData("'{% false %}'", 1)]
    [InlineData("'{% $x %}'", 0)]
    public void ImpossibleChoiceRule_InJsonata(string condition, int count) =>
        Assert.Equal(count, Found("WF0721", Choice("JSONata", $"'Condition':{condition}")).Count());

    private const string A = "'Variable':'$.a','IsPresent':true";
    private const string B = "'Variable':'$.b','StringEquals':'x'";

    private static bool IsUnreachable(string first, string second)
    {
        var found = Found("WF0720", Choice("JSONPath", first, second)).ToList();
        Assert.All(found, path => Assert.Equal("/States/C/Choices[1]", path));
        return found.Count > 0;
    }

    private static IEnumerable<string> Found(string code, string machine) =>
        TaskCheck.FindIn(code, machine).Select(f => f.StatePath);

    private static string Choice(string language, params string[] rules) =>
        $$$"""
            {'QueryLanguage':'{{{language}}}','StartAt':'C','States':{
                'C':{'Type':'Choice','Choices':[{{{string.Join(
                ",",
                rules.Select(r => $"{{{r},'Next':'D'}}")
            )}}}],'Default':'D'},
                'D':{'Type':'Succeed'} } }
            """;
}
