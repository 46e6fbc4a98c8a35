using Workflows.Paths;

namespace Workflows.Core.Tests.Paths;

/// <summary>The syntax of filters.</summary>
public sealed class FilterTests
{
    [Fact]
    public void TryParse_AndOrNot_BindAsUsual()
    {
        var filter = Filter("!@.a && @.b || (@.c || @.d) && @.e");

        Assert.Equal(
            new OrFilter([
                new AndFilter([new NotFilter(Exists("@.a")), Exists("@.b")]),
                new AndFilter([new OrFilter([Exists("@.c"), Exists("@.d")]), Exists("@.e")]),
            ]),
            filter
        );
    }

    [Theory]
    [InlineData("==", FilterOperator.Equal)]
    [InlineData("!=", FilterOperator.NotEqual)]
    [InlineData("===", FilterOperator.SameTypeAndValue)]
    [InlineData("!==", FilterOperator.OtherTypeOrValue)]
    [InlineData("<", FilterOperator.Less)]
    [InlineData("<=", FilterOperator.LessOrEqual)]
    [InlineData(">", FilterOperator.Greater)]
    [InlineData(">=", FilterOperator.GreaterOrEqual)]
    [InlineData(" in ", FilterOperator.In)]
    [InlineData(" NIN ", FilterOperator.NotIn)]
    [InlineData(" subsetof ", FilterOperator.SubsetOf)]
    [InlineData(" anyof ", FilterOperator.AnyOf)]
    [InlineData(" noneof ", FilterOperator.NoneOf)]
    [InlineData(" all ", FilterOperator.All)]
    [InlineData(" contains ", FilterOperator.Contains)]
    [InlineData(" size ", FilterOperator.Size)]
    [InlineData(" empty ", FilterOperator.Empty)]
    public void TryParse_Comparison_IsRead(string symbol, FilterOperator expected)
    {
        var comparison = Assert.IsType<ComparisonFilter>(Filter($"@.a{symbol}$.b[0]"));

        Assert.Equal(expected, comparison.Operator);
        Assert.Equal(("@.a", PathRoot.Item), Side(comparison.Left));
        Assert.Equal(("$.b[0]", PathRoot.Input), Side(comparison.Right));
    }

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("-2e3", "-2000")]
    [InlineData("'it\\'s'", "\"it's\"")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "null")]
    [InlineData("Failure", "\"Failure\"")]
    [InlineData("[ 'a', 1, [] ]", "[\"a\",1,[]]")]
    [InlineData("{'a': {\"b\": [null]}}", "{\"a\":{\"b\":[null]}}")]
    public void TryParse_Literal_IsRead(string text, string expected)
    {
        var comparison = Assert.IsType<ComparisonFilter>(Filter($"@.a == {text}"));

        Assert.Equal(new LiteralOperand(Json.Parse(expected)), comparison.Right);
    }

    [Fact]
    public void TryParse_Pattern_IsRead()
    {
        var comparison = Assert.IsType<ComparisonFilter>(Filter(@"@.a =~ /a\/b.*/i"));

        Assert.Equal(new PatternOperand(@"a\/b.*", "i"), comparison.Right);
    }

    [Theory]
    [InlineData("$[?@.a]", "\"(\" is expected, at position 4")]
    [InlineData("$[?(@.a]", "\")\" is expected, at position 9")]
    [InlineData("$[?(1)]", "An operator is expected, at position 6")]
    [InlineData("$[?(@.a ==)]", "A path or a value is expected, at position 11")]
    [InlineData("$[?(@.a && )]", "A path or a value is expected, at position 12")]
    [InlineData("$[?(@.a =~ /b)]", "The closing / is missing, at position 12")]
    [InlineData("$[?(@.a =~ /(/)]", "The regular expression cannot be read, at position 12")]
    [InlineData("$[?(@.a in [1,)]", "A path or a value is expected, at position 15")]
    [InlineData("$[?($$.a == 1)]", "\".\" or \"[\" is expected, at position 6")]
    public void TryParse_NoFilter_SaysWhatAndWhere(string text, string expected)
    {
        Assert.False(JsonPath.TryParse(text, out _, out var error));

        Assert.Equal($"{expected} of \"{text}\".", error);
    }

    [Theory]
    [InlineData("(", "@.a", ")")]
    [InlineData("!", "@.a", "")]
    [InlineData("@[?(", "@.a", ")]")]
    [InlineData("[", "1", "]", "@.a == ")]
    public void TryParse_NestedTooDeep_IsAnError(string open, string inside, string close, string before = "")
    {
        Assert.True(JsonPath.TryParse(Nested(20), out _, out _));
        Assert.False(JsonPath.TryParse(Nested(10_000), out _, out var error));
        Assert.StartsWith("The path nests too deep, at position", error, StringComparison.Ordinal);

        string Nested(int depth) => $"$[?({before}{Repeat(open, depth)}{inside}{Repeat(close, depth)})]";
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static FilterExpression Filter(string condition) =>
        JsonPath.TryParse($"$[?({condition})]", out var path, out var error)
            ? Assert.IsType<FilterSegment>(Assert.Single(path.Segments)).Condition
            : throw new InvalidOperationException(error);

    private static ExistsFilter Exists(string path) => Assert.IsType<ExistsFilter>(Filter(path));

    private static (string, PathRoot) Side(FilterOperand operand)
    {
        var path = Assert.IsType<PathOperand>(operand).Path;
        return (path.Text, path.Root);
    }
}
