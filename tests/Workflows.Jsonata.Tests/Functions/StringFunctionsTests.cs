namespace Workflows.Jsonata.Tests.Functions;

public sealed class StringFunctionsTests
{
    [Theory]
    [InlineData("$string('a')", "\"a\"")]
    [InlineData("$string(1)", "\"1\"")]
    [InlineData("$string(1.0)", "\"1\"")]
    [InlineData("$string(1e21)", "\"1e+21\"")]
    [InlineData("$string(1e-7)", "\"1e-7\"")]
    [InlineData("$string(123456789012345680000)", "\"123456789012345680000\"")]
    [InlineData("$string(0.1 + 0.2)", "\"0.3\"")]
    [InlineData("$string(1 / 3)", "\"0.333333333333333\"")]
    [InlineData("$string(22 / 7)", "\"3.14285714285714\"")]
    [InlineData("$string(100 / 3)", "\"33.3333333333333\"")]
    [InlineData("$string(248868828639388.5)", "\"248868828639389\"")]
    [InlineData("$string(-248868828639389.5)", "\"-248868828639390\"")]
    [InlineData("$string(37818559259176.25)", "\"37818559259176.3\"")]
    [InlineData("$string([999999999999999.5])", "\"[1000000000000000]\"")]
    [InlineData("$string(-0)", "\"0\"")]
    [InlineData("$string(true)", "\"true\"")]
    [InlineData("$string(null)", "\"null\"")]
    [InlineData("$string([1, 'a', null, [0.1 + 0.2]])", "\"[1,\\\"a\\\",null,[0.3]]\"")]
    [InlineData("$string({'a': {'b': []}, 'c': {}})", "\"{\\\"a\\\":{\\\"b\\\":[]},\\\"c\\\":{}}\"")]
    [InlineData(
        "$string({'a': [1, {'b': 2}], 'c': []}, true)",
        "\"{\\n  \\\"a\\\": [\\n    1,\\n    {\\n      \\\"b\\\": 2\\n    }\\n  ],\\n  \\\"c\\\": []\\n}\""
    )]
    [InlineData("$string(['\\\"\\\\\\n\\u0001'])", "\"[\\\"\\\\\\\"\\\\\\\\\\\\n\\\\u0001\\\"]\"")]
    [InlineData("$string($sum)", "\"\"")]
    [InlineData("$string([$sum, function(){1}])", "\"[\\\"\\\",\\\"\\\"]\"")]
    [InlineData("$string(missing)", "undefined")]
    [InlineData("total.$string()", "\"42.5\"")]
    public void String_OfAnyValue_IsItsText(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$length('hello')", "5")]
    [InlineData("$length('')", "0")]
    [InlineData("$length('a\\uD83D\\uDE00b')", "3")]
    [InlineData("$length('\\uD83D')", "1")]
    [InlineData("$length(missing)", "undefined")]
    public void Length_CountsCharacters(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$substring('hello', 1)", "\"ello\"")]
    [InlineData("$substring('hello', 1, 2)", "\"el\"")]
    [InlineData("$substring('hello', -3)", "\"llo\"")]
    [InlineData("$substring('hello', -3, 2)", "\"ll\"")]
    [InlineData("$substring('hello', -9, 2)", "\"he\"")]
    [InlineData("$substring('hello', 9)", "\"\"")]
    [InlineData("$substring('hello', 1, 0)", "\"\"")]
    [InlineData("$substring('hello', 1, -1)", "\"\"")]
    [InlineData("$substring('hello', 1.9, 1.9)", "\"el\"")]
    [InlineData("$substring('hello', missing)", "\"hello\"")]
    [InlineData("$substring('hello', missing, 3)", "\"\"")]
    [InlineData("$substring('a\\uD83D\\uDE00bc', 1, 2)", "\"\\uD83D\\uDE00b\"")]
    [InlineData("$substring(missing, 1)", "undefined")]
    [InlineData("id.$substring(2)", "\"7\"")]
    public void Substring_TakesCharactersFromAPlace(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$substringBefore('a-b-c', '-')", "\"a\"")]
    [InlineData("$substringAfter('a-b-c', '-')", "\"b-c\"")]
    [InlineData("$substringBefore('abc', '-')", "\"abc\"")]
    [InlineData("$substringAfter('abc', '-')", "\"abc\"")]
    [InlineData("$substringBefore('abc', '')", "\"\"")]
    [InlineData("$substringAfter('abc', '')", "\"abc\"")]
    [InlineData("$substringBefore(missing, 'a')", "undefined")]
    public void SubstringBeforeAndAfter_CutAtTheFirst(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("$uppercase('aßé')", "\"ASSÉ\"")]
    [InlineData("$lowercase('AÉ')", "\"aé\"")]
    [InlineData("$uppercase('ﬁn')", "\"FIN\"")]
    [InlineData("$lowercase('ΟΔΟΣ ΣΑΣ')", "\"οδος σας\"")]
    [InlineData("$lowercase('İ')", "\"i\u0307\"")]
    [InlineData("$lowercase('ΟΔΟΣ.')", "\"οδος.\"")]
    [InlineData("$lowercase('ΑΣ\u0301Α ΑΣ\u0301')", "\"ασ\u0301α ας\u0301\"")]
    [InlineData("$lowercase('Σ 1Σ \ud835\udc00Σ')", "\"σ 1σ \ud835\udc00ς\"")]
    [InlineData("$trim('  a \\t\\n b  ')", "\"a b\"")]
    [InlineData("$trim('   ')", "\"\"")]
    [InlineData("$trim(missing)", "undefined")]
    [InlineData("$pad('a', 3)", "\"a  \"")]
    [InlineData("$pad('a', -3)", "\"  a\"")]
    [InlineData("$pad('a', -4, '12')", "\"121a\"")]
    [InlineData("$pad('a', 4, '')", "\"a   \"")]
    [InlineData("$pad('abc', 2)", "\"abc\"")]
    [InlineData("$pad('a', 3, '\\uD83D\\uDE00')", "\"a\\uD83D\\uDE00\\uD83D\\uDE00\"")]
    [InlineData("$join(['a', 'b'], ', ')", "\"a, b\"")]
    [InlineData("$join(['a', 'b'])", "\"ab\"")]
    [InlineData("$join('a', ',')", "\"a\"")]
    [InlineData("$join([], ',')", "\"\"")]
    [InlineData("$join(missing)", "undefined")]
    public void Text_IsChanged(string expression, string json) => Expect.Result(expression, json);

    [Fact]
    public void String_OfInfinity_Fails()
    {
        Expect.Error("$string(1 / 0)", "D3001");
        Expect.Error("$string([1 / 0])", "D1001");
    }

    [Theory]
    [InlineData("$base64encode('hello:world')", "\"aGVsbG86d29ybGQ=\"")]
    [InlineData("$base64decode('aGVsbG86d29ybGQ=')", "\"hello:world\"")]
    [InlineData("$base64decode('aGVsbG86d29ybGQ')", "\"hello:world\"")]
    [InlineData("$base64decode('aGVs bG86\\nd29ybGQ=')", "\"hello:world\"")]
    [InlineData("$base64decode('_-8=')", "\"\\u00ff\\u00ef\"")]
    [InlineData("$base64decode('\u0161\u0147k=')", "\"hi\"")]
    [InlineData("$base64decode('a\u013dGk')", "\"\"")]
    [InlineData("$encodeUrlComponent('a b/c?é')", "\"a%20b%2Fc%3F%C3%A9\"")]
    [InlineData("$encodeUrl('http://x/a b?q=é&r=1#z')", "\"http://x/a%20b?q=%C3%A9&r=1#z\"")]
    [InlineData("$decodeUrlComponent('a%20b%2Fc%C3%A9')", "\"a b/cé\"")]
    [InlineData("$decodeUrl('a%20b%2Fc%C3%A9')", "\"a b%2Fcé\"")]
    [InlineData("$encodeUrl(missing)", "undefined")]
    public void Encoding_IsThatOfTheWeb(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$encodeUrlComponent('\\uD800')", "Malformed URL passed to $encodeUrlComponent(): \"\\ud800\"")]
    [InlineData("$decodeUrl('%E0%A4%A')", "Malformed URL passed to $decodeUrl(): \"%E0%A4%A\"")]
    [InlineData("$decodeUrlComponent('%zz')", "Malformed URL passed to $decodeUrlComponent(): \"%zz\"")]
    public void Encoding_OfWhatIsMalformed_Fails(string expression, string message)
    {
        Assert.Equal(message, Expect.Error(expression, "D3140").Message);
    }
}
