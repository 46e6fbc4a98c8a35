using System.Text;
using Workflows.Engine.MapRuns;
using Workflows.Engine.Objects;

namespace Workflows.Engine.Tests.MapRuns;

public sealed class ItemFormatTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", """[{"a":"1","b":"2"}]""")]
    [InlineData("a,b\r\n1,2\r\n3,4", """[{"a":"1","b":"2"},{"a":"3","b":"4"}]""")]
    [InlineData("a,b\n1\n", """[{"a":"1","b":""}]""")]
    [InlineData("a,b\n1,2,3\n", """[{"a":"1","b":"2"}]""")]
    [InlineData("a,b\n\n1,2\n\n", """[{"a":"1","b":"2"}]""")]
    [InlineData("a,b\n  ,\n", """[{"a":"  ","b":""}]""")]
    [InlineData("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", """[{"a":"x,y","b":"say \"hi\""}]""")]
    [InlineData("a,b\n\"two\nlines\",2\n", """[{"a":"two\nlines","b":"2"}]""")]
    [InlineData("a,b\nx\"y,2\n", """[{"a":"x\"y","b":"2"}]""")]
    [InlineData("a,b\n\"\",\"2\"x\n", """[{"a":"","b":"2x"}]""")]
    [InlineData("\uFEFFa\n1\n", """[{"a":"1"}]""")]
    [InlineData("a,b", "[]")]
    [InlineData("", "[]")]
    public void Csv_HeadersInTheFirstRow_RowsAreObjectsOfStrings(string text, string items) =>
        Assert.Equal(Json.Parse(items), Read(new CsvFormat(null, ','), text));

    [Theory]
    [InlineData('|', "1|2,3")]
    [InlineData(';', "1;2,3")]
    [InlineData(' ', "1 2,3")]
    [InlineData('\t', "1\t2,3")]
    public void Csv_OtherDelimiter_SeparatesTheColumns(char delimiter, string text) =>
        Assert.Equal(Json.Parse("""[{"x":"1","y":"2,3"}]"""), Read(new CsvFormat(["x", "y"], delimiter), text));

    [Fact]
    public void Csv_TwoColumnsOfOneName_IsRefused() =>
        Assert.Equal("CSV headers cannot contain duplicates.", Refused(new CsvFormat(null, ','), "a,a\n1,2"));

    [Fact]
    public void Csv_QuotationMarkIsNotClosed_IsRefused() =>
        Assert.Contains("quotation mark", Refused(new CsvFormat(null, ','), "a\n\"1"), StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Csv_AnyFieldsQuoted_AreReadBack(int seed)
    {
        var random = new Random(seed);
        const string characters = "ab \",\r\n\té\u2028'|";
        for (var i = 0; i < 200; i++)
        {
            var rows = Enumerable
                .Range(0, random.Next(1, 5))
                .Select(_ => Enumerable.Range(0, 3).Select(_ => Field()).ToArray())
                .ToArray();
            var text = string.Join("\r\n", rows.Select(r => string.Join(',', r.Select(Quote))));

            var read = Read(new CsvFormat(["x", "y", "z"], ','), text);

            Assert.Equal(Json.Array(rows.Select(r => Json.Object(("x", r[0]), ("y", r[1]), ("z", r[2])))), read);
        }

        string Field() =>
            new([.. Enumerable.Range(0, random.Next(6)).Select(_ => characters[random.Next(characters.Length)])]);

        static string Quote(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    [Fact]
    public void JsonLines_BlankLines_AreNoItems() =>
        Assert.Equal(
            Json.Parse("""[{"a":1},[2],"3",null]"""),
            Read(new JsonLinesFormat(), "{\"a\":1}\n\n[2]\r\n  \n\"3\"\nnull")
        );

    [Fact]
    public void JsonLines_LineThatIsNoJson_IsNamed() =>
        Assert.StartsWith("Line 2 ", Refused(new JsonLinesFormat(), "1\nx\n"), StringComparison.Ordinal);

    [Fact]
    public void Json_Array_ItsItems() => Assert.Equal(Json.Parse("[1,[2]]"), Read(new JsonFormat(null), "[1,[2]]"));

    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("1")]
    public void Json_NoArray_IsRefused(string text) =>
        Assert.Equal("Attempting to map over non-iterable node.", Refused(new JsonFormat(null), text));

    [Theory]
    [InlineData("", "[1,2]", "[1,2]")]
    [InlineData("/data/1", """{"data":[0,[3]]}""", "[3]")]
    [InlineData("/a~1b/~0", """{"a/b":{"~":[4]}}""", "[4]")]
    [InlineData("/members", """{"members":{"x":1}}""", """[{"Key":"x","Value":1}]""")]
    public void Json_Pointer_LeadsToTheItems(string pointer, string text, string items) =>
        Assert.Equal(Json.Parse(items), Read(new JsonFormat(Pointer(pointer)), text));

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/data/01")]
    [InlineData("/data/-")]
    [InlineData("/data/0")]
    public void Json_PointerThatLeadsToNoItems_IsRefused(string pointer) =>
        Assert.Equal(
            "Attempting to map over non-iterable node.",
            Refused(new JsonFormat(Pointer(pointer)), """{"data":[7]}""")
        );

    [Fact]
    public void Pointer_WithoutSlash_IsNone() => Assert.False(JsonPointer.TryParse("data", out _));

    private static JsonPointer Pointer(string text) =>
        JsonPointer.TryParse(text, out var pointer) ? pointer : throw new ArgumentException(text);

    private static Json Read(ItemFormat format, string text) =>
        Json.Array(format.Read(Encoding.UTF8.GetBytes(text), "source").Select(i => i.Input));

    private static string Refused(ItemFormat format, string text) =>
        Assert.Throws<ObjectAccessException>(() => Read(format, text)).Message;
}
