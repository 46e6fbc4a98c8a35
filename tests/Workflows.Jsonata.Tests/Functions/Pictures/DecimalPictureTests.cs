namespace Workflows.Jsonata.Tests.Functions.Pictures;

public sealed class DecimalPictureTests
{
    [Theory]
    [InlineData("$formatNumber(7, '0')", "\"7\"")]
    [InlineData("$formatNumber(7, '000')", "\"007\"")]
    [InlineData("$formatNumber(7.5, '#0.00')", "\"7.50\"")]
    [InlineData("$formatNumber(7.25, '#0.0#####')", "\"7.25\"")]
    [InlineData("$formatNumber(7, '#0.##')", "\"7\"")]
    [InlineData("$formatNumber(0.5, '#.0')", "\".5\"")]
    [InlineData("$formatNumber(0, '#')", "\"0\"")]
    [InlineData("$formatNumber(0, '#.#')", "\".0\"")]
    [InlineData("$formatNumber(12, 'EUR #0.00 net')", "\"EUR 12.00 net\"")]
    [InlineData("$formatNumber(1234.5, '5.55')", "\"1234.50\"")]
    [InlineData("total.$formatNumber('0.00')", "\"42.50\"")]
    [InlineData("$formatNumber(missing, '0.00')", "undefined")]
    [InlineData("$formatNumber(missing, 'no picture')", "undefined")]
    public void Digits_MandatoryAndOptional_FillThePicture(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("$formatNumber(1234567.891, '#,##0.00')", "\"1,234,567.89\"")]
    [InlineData("$formatNumber(999, '#,##0')", "\"999\"")]
    [InlineData("$formatNumber(1, '0,000,000')", "\"0,000,001\"")]
    [InlineData("$formatNumber(1234567, '#,####')", "\"123,4567\"")]
    [InlineData("$formatNumber(12345678, '#,##,##0')", "\"123,45,678\"")]
    [InlineData("$formatNumber(12, '#,##,###')", "\",,12\"")]
    [InlineData("$formatNumber(0.123456, '0.000,000')", "\"0.123,456\"")]
    [InlineData("$formatNumber(1.5, '0.000,#')", "\"1.500,\"")]
    [InlineData("$formatNumber(1.23456, '0.0,00,00')", "\"1.2,3456\"")]
    public void Groups_RegularOrNot_AreSeparated(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$formatNumber(-7, '0')", "\"-7\"")]
    [InlineData("$formatNumber(-7, '$0')", "\"-$7\"")]
    [InlineData("$formatNumber(-7.5, '0.0;(0.00)')", "\"(7.50)\"")]
    [InlineData("$formatNumber(7.5, '0.0;(0.00)')", "\"7.5\"")]
    [InlineData("$formatNumber(0, '+0;-0')", "\"+0\"")]
    [InlineData("$formatNumber(-0.001, '0.00')", "\"-0.00\"")]
    [InlineData("$formatNumber(-12, '0', {'minus-sign': '\u2212'})", "\"\u221212\"")]
    public void NegativeNumber_HasItsOwnPictureOrTheMinusSign(string expression, string json) =>
        Expect.Result(expression, json);

    [Fact]
    public void NegativeZero_CountsAsPositive() =>
        Expect.Result("$formatNumber($, '0;(0)')", "\"0\"", Json.Parse("-0.0"));

    [Theory]
    [InlineData("$formatNumber(0.256, '0%')", "\"26%\"")]
    [InlineData("$formatNumber(0.256, '0.0 %')", "\"25.6 %\"")]
    [InlineData("$formatNumber(0.256, '%0')", "\"%26\"")]
    [InlineData("$formatNumber(0.256, '0\u2030')", "\"256\u2030\"")]
    [InlineData("$formatNumber(-0.5, '0;0%')", "\"50%\"")]
    [InlineData("$formatNumber(0.5, '0 pct', {'percent': 'pct'})", "\"50 pct\"")]
    [InlineData("$formatNumber(1.7e308, '0%')", "\"Infinity%\"")]
    [InlineData("$formatNumber(-1.7e308, '<0%>', {'infinity': 'inf'})", "\"-<inf%>\"")]
    public void PercentAndPerMille_Multiply(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$formatNumber(1234.5678, '0.00e0')", "\"1.23e3\"")]
    [InlineData("$formatNumber(1234.5678, '000.0e00')", "\"123.5e01\"")]
    [InlineData("$formatNumber(0.00012, '0.0e0')", "\"1.2e-4\"")]
    [InlineData("$formatNumber(-0.00012, '0.0e0')", "\"-1.2e-4\"")]
    [InlineData("$formatNumber(0, '0.0e00')", "\"0.0e00\"")]
    [InlineData("$formatNumber(5e-324, '0e0')", "\"5e-324\"")]
    [InlineData("$formatNumber(10, '0e0')", "\"10e0\"")]
    [InlineData("$formatNumber(42, '.00e0')", "\".42e2\"")]
    [InlineData("$formatNumber(42, '0E0', {'exponent-separator': 'E'})", "\"4E1\"")]
    public void Exponent_MovesThePoint(string expression, string json) => Expect.Result(expression, json);

    [Theory]
    [InlineData("$formatNumber(0.125, '0.00')", "\"0.12\"")]
    [InlineData("$formatNumber(0.375, '0.00')", "\"0.38\"")]
    [InlineData("$formatNumber(4.525, '0.00')", "\"4.52\"")]
    [InlineData("$formatNumber(1.005, '0.00')", "\"1.00\"")]
    [InlineData("$formatNumber(2.5, '0')", "\"2\"")]
    [InlineData("$formatNumber(9.995, '0.00')", "\"10.00\"")]
    [InlineData("$formatNumber(0.1, '0.00000000000000000000')", "\"0.10000000000000000555\"")]
    [InlineData("$formatNumber(407109674299135.8125, '0.000')", "\"407109674299135.813\"")]
    [InlineData("$formatNumber(999999999999999900000, '#,##0')", "\"999,999,999,999,999,868,928\"")]
    [InlineData("$formatNumber(1e21, '0')", "\"1e+21\"")]
    [InlineData("$formatNumber(1e300, '0.0000000000')", "\"1e+300.0000000000\"")]
    public void Rounding_IsToTheEvenDecimal_AndDigitsAreThoseOfTheDouble(string expression, string json) =>
        Expect.Result(expression, json);

    [Theory]
    [InlineData("'#.##0,00', {'decimal-separator': ',', 'grouping-separator': '.'}", "\"1.234,50\"")]
    [InlineData("'# ##0', {'grouping-separator': ' '}", "\"1 234\"")]
    [InlineData("'*,**0.0', {'digit': '*'}", "\"1,234.5\"")]
    [InlineData("'0|-0', {'pattern-separator': '|'}", "\"1234\"")]
    [InlineData("'0 or -0', {'pattern-separator': ' or '}", "\"1234\"")]
    [InlineData("'\u0660.\u0660\u0660', {'zero-digit': '\u0660'}", "\"\u0661\u0662\u0663\u0664.\u0665\u0660\"")]
    [InlineData(
        "'\ud835\udfce.\ud835\udfcf\ud835\udfce', {'zero-digit': '\ud835\udfce'}",
        "\"\ud835\udfcf\ud835\udfd0\ud835\udfd1\ud835\udfd2.\ud835\udfd3\ud835\udfce\""
    )]
    [InlineData("'\ud83d\udcb00.0\ud83d\udcb0', {}", "\"\ud83d\udcb01234.5\ud83d\udcb0\"")]
    [InlineData("'0.0', {'NaN': 'none', 'unknown': 3}", "\"1234.5\"")]
    public void Options_ReplaceTheSymbols(string pictureAndOptions, string json) =>
        Expect.Result($"$formatNumber(1234.5, {pictureAndOptions})", json);

    [Theory]
    [InlineData("0;0;0", "D3080")]
    [InlineData("0.0.", "D3081")]
    [InlineData("%0%", "D3082")]
    [InlineData("\u20300\u2030", "D3083")]
    [InlineData("%0\u2030", "D3084")]
    [InlineData("", "D3085")]
    [InlineData(".", "D3085")]
    [InlineData("0;", "D3085")]
    [InlineData("abc", "D3086")]
    [InlineData("0 0", "D3086")]
    [InlineData("0,.0", "D3087")]
    [InlineData("0.,0", "D3087")]
    [InlineData("0,", "D3088")]
    [InlineData("#,,0", "D3089")]
    [InlineData("0#", "D3090")]
    [InlineData("0.#0", "D3091")]
    [InlineData("0e0%", "D3092")]
    [InlineData("0e", "D3093")]
    [InlineData("0e#", "D3093")]
    [InlineData("0.0eur", "D3093")]
    [InlineData("a0.0e0", "D3093")]
    public void PictureThatBreaksARule_Fails(string picture, string code)
    {
        var error = Expect.Error($"$formatNumber(1, '{picture}')", code);
        Assert.Equal("formatNumber", error.Token);
        Assert.Equal(14, error.Position);
    }

    [Theory]
    [InlineData("$formatNumber('1', '0')", 2)]
    [InlineData("$formatNumber(1, 0)", 2)]
    [InlineData("$formatNumber(1, missing)", 2)]
    [InlineData("$formatNumber(1, '0', 'x')", 3)]
    [InlineData("$formatNumber(1, '0', {'minus-sign': 1})", 3)]
    [InlineData("$formatNumber(1, '0', {'zero-digit': ''})", 3)]
    [InlineData("$formatNumber(1, '0', {'pattern-separator': ''})", 3)]
    public void ArgumentOfAnotherType_Fails(string expression, int argument)
    {
        Assert.Equal(
            $"Argument {argument} of function \"formatNumber\" does not match function signature",
            Expect.Error(expression, "T0410").Message
        );
    }

    [Fact]
    public void ManyPictures_EachGivesItsOwn()
    {
        Parallel.For(
            1,
            1000,
            i =>
            {
                var text = JsonataExpression.Parse($"$formatNumber({i}, '<a{new string('b', i % 300)}>0')").Evaluate(0);
                Assert.Equal($"<a{new string('b', i % 300)}>{i}", text.GetString());
            }
        );
    }

    [Fact]
    public void HugePictures_TakeLittleTime()
    {
        Assert.Equal(300_000, Length("$pad('', 300000, '0')"));
        Assert.Equal(300_000 + 299_999, Length("'0' & $pad('', 599998, ',0')"));
        Assert.Equal(300_002, Length("'0.' & $pad('', 300000, '0')"));
    }

    private static int Length(string picture) =>
        JsonataExpression.Parse($"$formatNumber(1.5, {picture})").Evaluate(0).GetString().Length;
}
