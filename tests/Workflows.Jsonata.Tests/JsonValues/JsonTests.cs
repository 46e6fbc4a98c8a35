namespace Workflows.Jsonata.Tests.JsonValues;

public sealed class JsonTests
{
    [Fact]
    public void Kind_OfEachValue_IsItsOwn()
    {
        Json[] values = [default, Json.Null, true, 1, "a", Json.EmptyArray, Json.EmptyObject];

        Assert.Equal(
            [
                JsonKind.Undefined,
                JsonKind.Null,
                JsonKind.Boolean,
                JsonKind.Number,
                JsonKind.String,
                JsonKind.Array,
                JsonKind.Object,
            ],
            values.Select(static value => value.Kind)
        );
    }

    [Fact]
    public void Indexers_OfWhatIsNotThere_AreUndefined()
    {
        var value = Json.Parse("{\"a\":[1]}");

        Assert.Equal(1, value["a"][0]);
        Assert.True(value["b"].IsUndefined);
        Assert.True(value["a"][1].IsUndefined);
        Assert.True(value["a"][-1].IsUndefined);
        Assert.True(value["a"]["b"].IsUndefined);
        Assert.True(value[0].IsUndefined);
    }

    [Fact]
    public void Object_Undefined_LeavesTheMemberOut()
    {
        Assert.Equal("{\"b\":null}", Json.Object(("a", default), ("b", Json.Null)).ToString());
        Assert.Equal("[null]", Json.Array(default(Json)).ToString());
    }

    [Fact]
    public void With_Member_LeavesTheOriginal()
    {
        var value = Json.Parse("{\"a\":1,\"b\":2}");

        Assert.Equal("{\"a\":3,\"b\":2}", value.With("a", 3).ToString());
        Assert.Equal("{\"a\":1,\"b\":2,\"c\":3}", value.With("c", 3).ToString());
        Assert.Equal("{\"a\":1,\"b\":2}", value.ToString());
    }

    [Theory]
    [InlineData("9223372036854775807", true, long.MaxValue)]
    [InlineData("-9223372036854775808", true, long.MinValue)]
    [InlineData("9223372036854775808", false, 0)]
    [InlineData("9007199254740993", true, 9007199254740993)]
    [InlineData("12.0", true, 12)]
    [InlineData("12.5", false, 0)]
    [InlineData("\"12\"", false, 0)]
    public void TryGetInt64_OfWholeNumbers_IsExact(string text, bool succeeds, long expected)
    {
        Assert.Equal(succeeds, Json.Parse(text).TryGetInt64(out var value));
        Assert.Equal(expected, succeeds ? value : 0);
    }

    [Fact]
    public void Number_Infinite_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Json.Number(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Json.Number(double.PositiveInfinity));
    }

    [Fact]
    public void Getters_OfAnotherKind_Fail()
    {
        Assert.Throws<InvalidOperationException>(static () => Json.Null.GetString());
        Assert.Throws<InvalidOperationException>(static () => Json.Null.GetDouble());
        Assert.Throws<InvalidOperationException>(static () => Json.Null.GetBoolean());
    }

    [Fact]
    public void Conversions_OfNumbers_KeepAllDigits()
    {
        Assert.Equal("9223372036854775807", ((Json)long.MaxValue).ToString());
        Assert.Equal("79228162514264337593543950335", ((Json)decimal.MaxValue).ToString());
        Assert.Equal("1.10", ((Json)1.10m).ToString());
    }

    [Fact]
    public void ToJsonElement_AndBack_IsTheSame()
    {
        var value = Json.Parse("{\"a\":[1,\"x\",null,true,12.10]}");

        Assert.Equal(value, (Json)value.ToJsonElement());
        Assert.Equal(value.ToString(), value.ToJsonElement().GetRawText());
    }
}
