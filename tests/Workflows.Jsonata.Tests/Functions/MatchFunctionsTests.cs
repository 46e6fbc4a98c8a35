namespace Workflows.Jsonata.Tests.Functions;

public sealed class MatchFunctionsTests
{
    [Theory]
    [InlineData("$contains('abc', 'b')", "true")]
    [InlineData("$contains('abc', 'B')", "false")]
    [InlineData("$contains('abc', /B/i)", "true")]
    [InlineData("$contains('abc', /^b/)", "false")]
    [InlineData("$contains('a\\nb', /^b/m)", "true")]
    [InlineData("$contains(missing, 'a')", "undefined")]
    public void Contains_StringOrRegex_IsFound(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData(
        "$match('ababbabbcc', /a(b+)/)",
        """[{"match": "ab", "index": 0, "groups": ["b"]}, {"match": "abb", "index": 2, "groups": ["bb"]}, {"match": "abb", "index": 5, "groups": ["bb"]}]"""
    )]
    [InlineData("$match('ababbabbcc', /a(b+)/, 1)", """{"match": "ab", "index": 0, "groups": ["b"]}""")]
    [InlineData("$match('abc', /x/)", "undefined")]
    [InlineData("$match('abc', /b/, 0)", "undefined")]
    [InlineData("$match('ac', /a(b)?c/).groups", "[null]")]
    [InlineData("$match('2024-05', /(?<y>\\d+)-(\\d+)/).groups", """["2024", "05"]""")]
    public void Match_Regex_GivesEachMatch(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$replace('a-b-c', '-', '+')", "\"a+b+c\"")]
    [InlineData("$replace('a-b-c', '-', '$0', 1)", "\"a$0b-c\"")]
    [InlineData("$replace('a.b', '.', '!')", "\"a!b\"")]
    [InlineData("$replace('abracadabra', /a.*?a/, '*')", "\"*c*bra\"")]
    [InlineData("$replace('John Smith', /(\\w+)\\s(\\w+)/, '$2, $1')", "\"Smith, John\"")]
    [InlineData("$replace('265USD', /([0-9]+)USD/, '$$$1')", "\"$265\"")]
    [InlineData("$replace('ab', /(a)(b)/, '$12$3')", "\"a2\"")]
    [InlineData("$replace('ab', /a/, '$x$')", "\"$x$b\"")]
    [InlineData("$replace('ab', /a/, '$1!')", "\"!b\"")]
    [InlineData(
        "$replace('temperature 68F', /([0-9]+)F/, function($m){ $string(($number($m.groups[0]) - 32) * 5 / 9) & 'C' })",
        "\"temperature 20C\""
    )]
    [InlineData("$replace(missing, 'a', 'b')", "undefined")]
    [InlineData("$replace('abc', 'x', missing)", "\"abc\"")]
    [InlineData("$replace('abc', 'b', missing, 0)", "\"abc\"")]
    [InlineData("$replace('abc', missing, 'x', 0)", "\"abc\"")]
    public void Replace_EachMatch_IsReplaced(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$split('a, b', ', ')", """["a", "b"]""")]
    [InlineData("$split('abc', '')", """["a", "b", "c"]""")]
    [InlineData("$split('a-b-c', '-', 2)", """["a", "b"]""")]
    [InlineData("$split('', ',')", """[""]""")]
    [InlineData("$split('a1b22c', /\\d+/)", """["a", "b", "c"]""")]
    [InlineData("$split('a1b22c', /\\d+/, 2)", """["a", "b"]""")]
    [InlineData("$split('abc', /x/)", """["abc"]""")]
    [InlineData("$split('abc', missing, 0)", "[]")]
    [InlineData("$split(missing, ',')", "undefined")]
    public void Split_AtEachMatch_GivesTheParts(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$replace('a', '', 'b')", "D3010")]
    [InlineData("$replace('a', 'a', 'b', -1)", "D3011")]
    [InlineData("$replace('a', /a/, function(){ 1 })", "D3012")]
    [InlineData("$split('a', ',', -1)", "D3020")]
    [InlineData("$match('a', /a/, -1)", "D3040")]
    [InlineData("$match('baac', /x*/)", "D1004")]
    [InlineData("$match('baac', /x*/, 1)", "D1004")]
    [InlineData("$split('baac', /x*/, 1)", "D1004")]
    [InlineData("$replace('baac', /x*/, '-', 1)", "D1004")]
    [InlineData("$replace('a', 'a', missing)", "D3012")]
    [InlineData("$split('a', missing)", "T1010")]
    [InlineData("$split('some text', $uppercase)", "T1010")]
    public void WrongArgument_Fails(string expression, string code) => Expect.Error(expression, code);

    [Theory]
    [InlineData("/b(.)/('abcb')", """{"match": "bc", "start": 1, "end": 3, "groups": ["c"]}""")]
    [InlineData("/b/('abcb').next().start", "3")]
    [InlineData("/x/('abc')", "undefined")]
    [InlineData(
        "($find := function($s){ {'match': 'b', 'start': 1, 'end': 2, 'groups': [], 'next': function(){ missing }} }; $split('abc', $find))",
        """["a", "c"]"""
    )]
    public void Matcher_IsAFunction(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$contains('a\\n', /a$/)", "false")]
    [InlineData("$contains('a\\u2028b', /a.b/)", "false")]
    [InlineData("$contains('٣', /\\d/)", "false")]
    [InlineData("$contains('é', /\\w/)", "false")]
    [InlineData("$contains('é', /\\W/)", "true")]
    [InlineData("$contains('\\u00a0', /\\s/)", "true")]
    [InlineData("$contains('\\ufeff', /[^\\S]/)", "true")]
    [InlineData("$contains('a]', /[\\]]/)", "true")]
    [InlineData("$contains('a[b', /[\\[]/)", "true")]
    [InlineData("$contains('a-[', /^[a\\-\\[]+$/)", "true")]
    [InlineData("$contains('aa', /(?<c>a)\\k<c>/)", "true")]
    [InlineData("$contains('b', /(a)?\\1b/)", "true")]
    [InlineData("$contains('ab', /(a)\\1b/)", "false")]
    [InlineData("$contains('say \\\"hi', /(['\\\"])hi\\1/)", "false")]
    [InlineData("$contains('ab', /(?<c>a)\\k<c>/)", "false")]
    [InlineData("$contains('a.b-c@d', /^[\\w-.]+@[^\\w-#]?d$/)", "true")]
    [InlineData("$contains('-', /[a-\\d]/)", "true")]
    [InlineData("$contains('c', /[a-\\d]/)", "false")]
    [InlineData("$contains('c', /[\\d-z]/)", "false")]
    [InlineData("$contains('+', /[+--]/)", "true")]
    [InlineData("$contains('c', /\\c/)", "false")]
    [InlineData("$contains('\\\\c', /\\c/)", "true")]
    [InlineData("$contains('k', /[\\W_]/i)", "false")]
    [InlineData("$contains('é', /[\\W_]/i)", "true")]
    [InlineData("$contains('\\u0041', /\\x41\\u0041?/)", "true")]
    [InlineData("$contains('a/b', /a\\/b/)", "true")]
    [InlineData("$contains('éa', /\\ba/)", "true")]
    [InlineData("$contains('x', /[^]/)", "true")]
    [InlineData("$contains('foobar', /foo(?=bar)/)", "true")]
    [InlineData("$contains('foobar', /(?<!foo)bar/)", "false")]
    [InlineData("$contains('ABC', /[a-c]{3}/i)", "true")]
    public void Regex_MeansWhatItMeansInEcmaScript(string expression, string json) => Expect.Result(expression, json);

    // .NET's own matcher loses count of its stack here.
    [Fact]
    public void Match_ExpressionThatDotNetCannotCarryOut_FailsAsJsonata()
    {
        var error = Record.Exception(() =>
            JsonataExpression
                .Parse("""$match('iis b\ufeffsA', /(?<n>((c)^I){1,2}?)??(?<!(?<m>(?<o>[^\1]??\s|\1)+?i\B).)./)""")
                .Evaluate(Json.Null)
        );

        Assert.True(error is null or JsonataException { Code: "S0303" }, error?.ToString());
    }
}
