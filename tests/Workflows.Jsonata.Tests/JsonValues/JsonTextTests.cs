using System.Text;

namespace Workflows.Jsonata.Tests.JsonValues;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("-1.5")]
    [InlineData("\"a\\n\\\"é€😀\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[1,[2,{\"a\":null}]]")]
    [InlineData("{\"b\":1,\"a\":{\"c\":[]}}")]
    [InlineData("9007199254740993")]
    [InlineData("12.10")]
    [InlineData("1E400")]
    [InlineData("-0")]
    [InlineData("0.1000000000000000055511151231257827")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"a\\ud800b\\udc00c\"")]
    public void Parse_ThenWrite_GivesTheSameText(string text)
    {
        Assert.Equal(text, Json.Parse(text).ToString());
    }

    [Theory]
    [InlineData("100", "100")]
    [InlineData("1e2", "1e2")]
    [InlineData(" [ 1 , 2 ] ", "[1,2]")]
    [InlineData("\"\\u0041\\/\"", "\"A/\"")]
    public void Parse_OtherSpelling_IsWrittenShort(string text, string written)
    {
        Assert.Equal(written, Json.Parse(text).ToString());
    }

    [Theory]
    [InlineData(1e21, "1e+21")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(123456789012345680000d, "123456789012345680000")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(-0.0, "0")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    public void ToString_Double_IsWrittenAsEcmaScriptDoes(double number, string text)
    {
        Assert.Equal(text, Json.Number(number).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{a:1}")]
    [InlineData("01")]
    [InlineData("1 2")]
    [InlineData("'a'")]
    [InlineData("// note\n1")]
    [InlineData("[1")]
    [InlineData("\"\u0001\"")]
    [InlineData("NaN")]
    public void Parse_NoJson_Fails(string text)
    {
        Assert.Throws<JsonSyntaxException>(() => Json.Parse(text));
    }

    [Fact]
    public void Parse_NoJson_TellsLineAndColumn()
    {
        var error = Assert.Throws<JsonSyntaxException>(() => Json.Parse("{\n  \"é\": x }"));

        Assert.Equal((2, 8), (error.Line, error.Column));
    }

    [Fact]
    public void Parse_KeyTwice_TakesTheLastValueAtTheFirstPlace()
    {
        Assert.Equal("{\"a\":3,\"b\":2}", Json.Parse("{\"a\":1,\"b\":2,\"a\":3}").ToString());
    }

    [Fact]
    public void Parse_KeyTwiceWhereForbidden_Fails()
    {
        Assert.Throws<JsonSyntaxException>(() => Json.Parse("{\"a\":1,\"a\":3}", rejectDuplicateKeys: true));
    }

    [Fact]
    public void Parse_AsDeepAsAllowed_Succeeds()
    {
        var text = new string('[', Json.MaxDepth) + new string(']', Json.MaxDepth);

        Assert.Equal(text, Json.Parse(text).ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Parse_Deeper_Fails(int more)
    {
        var depth = Json.MaxDepth + more;

        Assert.Throws<JsonSyntaxException>(() => Json.Parse(new string('[', depth) + new string(']', depth)));
    }

    [Fact]
    public void Parse_Utf8WithMark_PassesOverIt()
    {
        Assert.Equal(Json.Array(1), Json.Parse([.. Encoding.UTF8.Preamble, .. "[1]"u8]));
    }

    [Fact]
    public void ToString_Indented_UsesTwoSpaces()
    {
        Assert.Equal("{\n  \"a\": [\n    1\n  ]\n}", Json.Parse("{\"a\":[1]}").ToString(indented: true));
    }
}
