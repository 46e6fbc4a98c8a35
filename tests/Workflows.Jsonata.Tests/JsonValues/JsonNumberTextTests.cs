namespace Workflows.Jsonata.Tests.JsonValues;

/// <summary>Numbers are written as they were read, whichever of the ways to read them was taken.</summary>
public sealed class JsonNumberTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("0.0")]
    [InlineData("-0.0")]
    [InlineData("7")]
    [InlineData("-7")]
    [InlineData("12.5")]
    [InlineData("-12.5")]
    [InlineData("12.50")]
    [InlineData("4.99")]
    [InlineData("0.1")]
    [InlineData("0.000001")]
    [InlineData("0.0000001")]
    [InlineData("0.00000123456789")]
    [InlineData("99999999999999.9")]
    [InlineData("999999999999999.9")]
    [InlineData("999999999999999")]
    [InlineData("9999999999999999")]
    [InlineData("1000000000000000")]
    [InlineData("123456789012345678901")]
    [InlineData("0.3")]
    [InlineData("0.30000000000000004")]
    [InlineData("2.2250738585072014e-308")]
    [InlineData("1e+21")]
    [InlineData("1E21")]
    [InlineData("1e-7")]
    [InlineData("1.5e3")]
    public void Parse_Number_HasItsValueAndKeepsItsText(string text)
    {
        var number = Json.Parse(text);

        Assert.Equal(
            BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)),
            BitConverter.DoubleToInt64Bits(number.GetDouble())
        );
        Assert.Equal(text, number.ToString());
    }

    [Fact]
    public void Parse_AnyDecimal_HasItsValueAndKeepsItsText()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var digits = random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 18)));
            var decimals = random.Next(0, 18);
            var text = ((decimal)digits / (decimal)Math.Pow(10, decimals)).ToString(CultureInfo.InvariantCulture);
            text = random.Next(2) == 0 && digits > 0 ? "-" + text : text;

            var number = Json.Parse(text);

            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), number.GetDouble());
            Assert.Equal(text, number.ToString());
        }
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1.5e15, "1500000000000000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e-6, "0.0000015")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(0.00012, "0.00012")]
    [InlineData(-0.00001, "-0.00001")]
    [InlineData(-1e21, "-1e+21")]
    [InlineData(double.Epsilon, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    public void ToString_Number_IsAsEcmaScriptWritesIt(double value, string expected) =>
        Assert.Equal(expected, Json.Number(value).ToString());
}
