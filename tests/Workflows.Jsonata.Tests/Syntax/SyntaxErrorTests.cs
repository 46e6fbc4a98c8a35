namespace Workflows.Jsonata.Tests.Syntax;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("\"abc", "S0101", 4, null, "String literal must be terminated by a matching quote")]
    [InlineData("1e999", "S0102", 0, "1e999", "Number out of range: \"1e999\"")]
    [InlineData("'a\\q'", "S0103", 3, "q", "Unsupported escape sequence: \\\"q\"")]
    [InlineData("'\\u00zz'", "S0104", 2, null, "The escape sequence \\u must be followed by 4 hex digits")]
    [InlineData("`abc", "S0105", 4, null, "Quoted property name must be terminated with a backquote (`)")]
    [InlineData("1 /* note", "S0106", 2, null, "Comment has no closing tag")]
    [InlineData("1 2", "S0201", 3, "2", "Syntax error: 2")]
    [InlineData("a 'b'", "S0201", 5, "b", "Syntax error: \"b\"")]
    [InlineData("{'a' 1}", "S0202", 6, "1", "Expected \":\", got 1")]
    [InlineData("(1; 2", "S0203", 5, "(end)", "Expected \")\" before end of expression")]
    [InlineData("a[", "S0203", 2, "(end)", "Expected \"]\" before end of expression")]
    [InlineData("a ! b", "S0204", 3, "!", "Unknown operator: \"!\"")]
    [InlineData("", "S0207", 0, "(end)", "Unexpected end of expression")]
    [InlineData("1 +", "S0207", 3, "(end)", "Unexpected end of expression")]
    [InlineData(
        "function($a, b){1}",
        "S0208",
        14,
        "b",
        "Parameter 2 of function definition must be a variable name (start with $)"
    )]
    [InlineData("$x{'a': 1}[0]", "S0209", 11, null, "A predicate cannot follow a grouping expression in a step")]
    [InlineData("a{'b': 1}{'c': 2}", "S0210", 10, null, "Each step can only have one grouping expression")]
    [InlineData("* 5 + )", "S0201", 3, "5", "Syntax error: 5")]
    [InlineData("+ 5", "S0211", 1, "+", "The symbol \"+\" cannot be used as a unary operator")]
    [InlineData("a := 5", "S0212", 1, "a", "The left side of := must be a variable name (start with $)")]
    [InlineData("a.1", "S0213", 3, null, "The literal value 1 cannot be used as a step within a path expression")]
    [InlineData("a.null", "S0213", 6, null, "The literal value null cannot be used as a step within a path expression")]
    [InlineData("a@b", "S0214", 3, "@", "The right side of \"@\" must be a variable name (start with $)")]
    [InlineData("a#1", "S0214", 3, "#", "The right side of \"#\" must be a variable name (start with $)")]
    [InlineData("a[0]@$b", "S0215", 5, null, "A context variable binding must precede any predicates on a step")]
    [InlineData(
        "a^(b)@$c",
        "S0216",
        6,
        null,
        "A context variable binding must precede the 'order-by' clause on a step"
    )]
    [InlineData(
        "%",
        "S0217",
        1,
        "parent",
        "The object representing the 'parent' cannot be derived from this expression"
    )]
    [InlineData(
        "a.%.%",
        "S0217",
        -1,
        "path",
        "The object representing the 'parent' cannot be derived from this expression"
    )]
    [InlineData("//", "S0301", 1, null, "Empty regular expressions are not allowed")]
    [InlineData("/abc", "S0302", 4, null, "No terminating / in regular expression")]
    [InlineData("/a(?/", "S0302", 5, null, "No terminating / in regular expression")]
    [InlineData("/a**/", "S0303", 5, null, "Invalid regular expression: \"a**\"")]
    [InlineData(
        "function($a)<n<s>>{1}",
        "S0401",
        15,
        null,
        "Type parameters can only be applied to functions and arrays"
    )]
    [InlineData(
        "function($a)<(a<n>)>{1}",
        "S0402",
        14,
        null,
        "Choice groups containing parameterized types are not supported"
    )]
    public void Parse_Invalid_TellsCodePlaceAndToken(
        string expression,
        string code,
        int position,
        string? token,
        string message
    )
    {
        var error = Assert.Throws<JsonataException>(() => JsonataExpression.Parse(expression));

        Assert.Equal((code, position, token, message), (error.Code, error.Position, error.Token, error.Message));
    }

    [Theory]
    [InlineData("$.7a")]
    [InlineData("a.1 b")]
    public void Parse_SeveralMistakes_ReportsTheTokenBeforeTheMeaning(string expression)
    {
        var error = Assert.Throws<JsonataException>(() => JsonataExpression.Parse(expression));

        Assert.Equal("S0201", error.Code);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("(", ")")]
    [InlineData("{'a':", "}")]
    [InlineData("-", "")]
    [InlineData("function(){", "}")]
    [InlineData("1?", "1")]
    [InlineData("[1..", "]")]
    public void Parse_TooDeep_Fails(string open, string close)
    {
        const int Depth = 100_000;
        var text = string.Concat(Enumerable.Repeat(open, Depth)) + "1" + string.Concat(Enumerable.Repeat(close, Depth));

        var error = Assert.Throws<JsonataException>(() => JsonataExpression.Parse(text));

        Assert.Equal("U1001", error.Code);
    }

    [Theory]
    [InlineData("+1")]
    [InlineData(".a")]
    [InlineData("[0]")]
    [InlineData("&1")]
    [InlineData("~>$string")]
    [InlineData("()")]
    public void Parse_TooLongAChain_Fails(string link)
    {
        var text = "a" + string.Concat(Enumerable.Repeat(link, 100_000));

        var error = Assert.Throws<JsonataException>(() => JsonataExpression.Parse(text));

        Assert.Equal("U1001", error.Code);
    }

    [Fact]
    public void Parse_NestedAsDeepAsPeopleWrite_Succeeds()
    {
        var text = string.Concat(Enumerable.Repeat("(", 200)) + "1" + string.Concat(Enumerable.Repeat(")", 200));

        Expect.Result(text, "1");
    }
}
