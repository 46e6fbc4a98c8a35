using System.Text;

namespace Workflows.Jsonata.Tests.JsonValues;

/// <summary>Objects as the reader makes them; many of them share their names.</summary>
public sealed class JsonReaderTests
{
    [Fact]
    public void Parse_ObjectsAlike_KeepTheirOwnValues() =>
        AssertSame("""[{"a":1,"b":[{"a":2,"b":3}]},{"a":4,"b":[]},{"b":5,"a":6},{"a":7},{}]""");

    [Fact]
    public void Parse_NamesOfOneLengthAndEnds_AreTold() =>
        AssertSame("""{"abcdXefgh":1,"abcdYefgh":2,"a1z":3,"a2z":4,"":5,"az":6,"bz":7,"abcdXefghi":8}""");

    [Fact]
    public void Parse_EscapedNames_AreRead() =>
        Assert.Equal("""{"name":2,"é":3}""", Json.Parse("""{"n\u0061me":1,"name":2,"\u00e9":3}""").ToString());

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1_000)]
    public void Parse_NameTwice_LastGivesTheValueAndFirstThePlace(int count)
    {
        var members = Enumerable.Range(0, count).Select(static i => $"\"m{i}\":{i}").ToList();
        var text = $"{{{string.Join(',', members)},\"m1\":[{{\"m1\":true}}]}}";
        members[1] = "\"m1\":[{\"m1\":true}]";

        Assert.Equal($"{{{string.Join(',', members)}}}", Json.Parse(text).ToString());
        Assert.Throws<JsonSyntaxException>(() => Json.Parse(text, rejectDuplicateKeys: true));
    }

    [Fact]
    public void Parse_ManyDifferentNames_AreKept()
    {
        var text = new StringBuilder("[0");
        for (var i = 0; i < 5_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $",{{\"name{i * 7919 % 5_000}\":{i},\"n{i % 300}\":\"x\"}}");
        }
        AssertSame(text.Append(']').ToString());
    }

    [Fact]
    public void ToString_Text_IsEscapedWhereItMustBe() =>
        AssertSame(
            """["","plain","\"\\\n\u0001","é日本","😀","\ud800","a\u007f"]""".Replace(
                @"\u007f",
                "\u007f",
                StringComparison.Ordinal
            )
        );

    [Fact]
    public void With_KnownMember_LeavesTheOriginalAsItWas()
    {
        var original = Json.Parse("""{"a":1,"b":2}""");

        Assert.Equal("""{"a":1,"b":3}""", original.With("b", 3).ToString());
        Assert.Equal("""{"a":1,"b":2,"c":3}""", original.With("c", 3).ToString());
        Assert.Equal("""{"a":1,"b":2}""", original.With("b", Json.Undefined).ToString());
        Assert.Equal("""{"a":1,"b":2}""", original.ToString());
    }

    private static void AssertSame(string text) => Assert.Equal(text, Json.Parse(text).ToString());
}
