using Workflows.Jsonata.Types;

namespace Workflows.Jsonata.Tests.Types;

public sealed class JsonTypeTests
{
    private static readonly JsonType Order = JsonType.Object(
        ("id", JsonType.String),
        ("total", JsonType.Number),
        ("note", JsonType.String.OrAbsent())
    );

    [Fact]
    public void Field_OfAClosedObject_IsItsTypeOrAbsent()
    {
        Assert.Same(JsonType.String, Order.Field("id"));
        Assert.True(Order.Field("note").MayBeAbsent);
        Assert.Same(JsonType.Absent, Order.Field("other"));
    }

    [Fact]
    public void Field_OfWhatMayBeNoObject_MayBeAbsent()
    {
        Assert.Equal(JsonType.String.OrAbsent(), Order.Union(JsonType.Null).Field("id"));
        Assert.Same(JsonType.Absent, JsonType.Number.Field("id"));
        Assert.Same(JsonType.Any, JsonType.Any.Field("id"));
        Assert.Same(JsonType.Never, JsonType.Never.Field("id"));
    }

    [Fact]
    public void Union_OfTwoObjects_JoinsTheirFields()
    {
        var union = Order.Union(JsonType.Object(("id", JsonType.Number), ("paid", JsonType.Boolean)));

        Assert.Equal(JsonType.String.Union(JsonType.Number), union.Field("id"));
        Assert.Equal(JsonType.Boolean.OrAbsent(), union.Field("paid"));
        Assert.Equal(JsonType.Number.OrAbsent(), union.Field("total"));
    }

    [Fact]
    public void Union_OfAnOpenObject_ForgetsWhatTheOtherAloneKnows()
    {
        var union = Order.Union(JsonType.Object([KeyValuePair.Create("id", JsonType.String)], JsonType.Any));

        Assert.Equal(["id"], union.FieldNames.ToArray());
        Assert.Same(JsonType.Any, union.Field("total"));
    }

    [Fact]
    public void Union_OfAValueThatNestsInALoop_ComesToAnEnd()
    {
        var type = JsonType.Null;
        var steps = 0;
        while (type.Union(JsonType.Object(("next", type), ("all", JsonType.ArrayOf(type)))) is var next && next != type)
        {
            type = next;
            steps++;
        }

        Assert.InRange(steps, 1, JsonType.MaxDepth + 1);
        Assert.Same(type, type.Union(JsonType.Object(("next", type), ("all", JsonType.ArrayOf(type)))));
    }

    [Fact]
    public void Union_OfManyFields_TellsOnlySomeApart()
    {
        var type = JsonType.Object();
        for (var i = 0; i < JsonType.MaxFields * 2; i++)
        {
            type = type.Union(JsonType.Object(($"f{i}", i % 2 == 0 ? JsonType.Number : JsonType.String)));
        }

        Assert.InRange(type.FieldNames.Length, 1, JsonType.MaxFields);
        Assert.Equal(JsonType.Number.Union(JsonType.String).OrAbsent(), type.Others);
    }

    [Fact]
    public void With_AField_SetsIt()
    {
        Assert.Same(JsonType.Number, Order.With("id", JsonType.Number).Field("id"));
        Assert.Same(JsonType.Boolean, Order.With("paid", JsonType.Boolean).Field("paid"));
        Assert.Equal(["note", "total"], Order.With("id", JsonType.Absent).FieldNames.ToArray());
        Assert.Same(JsonType.Null, JsonType.Null.With("id", JsonType.Number));
    }

    [Fact]
    public void Without_Kinds_LeavesTheOthers()
    {
        Assert.Same(JsonType.Number, JsonType.Number.OrAbsent().Without(JsonKinds.Absent));
        Assert.Same(JsonType.AnyValue, JsonType.Any.Without(JsonKinds.Absent));
        Assert.Same(JsonType.Never, Order.Without(JsonKinds.Object));
        Assert.Equal(Order, Order.Union(JsonType.AnyArray).Without(JsonKinds.Array));
    }

    [Fact]
    public void Of_AValue_TellsItsFieldsAndItems()
    {
        var type = JsonType.Of(Json.Parse("""{ "id": "A", "lines": [{ "n": 1 }, { "n": null, "m": [] }] }"""));

        Assert.Same(JsonType.String, type.Field("id"));
        var line = type.Field("lines").Items;
        Assert.Equal(JsonType.Number.Union(JsonType.Null), line.Field("n"));
        Assert.Equal(JsonType.ArrayOf(JsonType.Never).OrAbsent(), line.Field("m"));
        Assert.Same(JsonType.Absent, JsonType.Of(Json.Undefined));
    }

    [Fact]
    public void Of_AValueThatNestsDeep_LooksSoDeepOnly()
    {
        var value = Json.Null;
        for (var i = 0; i < 100; i++)
        {
            value = Json.Array(value);
        }

        Assert.True(JsonType.Of(value).Contains(value));
        Assert.True(JsonType.Of(value).Contains(Json.Parse("[[[[[[[[[[[[1]]]]]]]]]]]]")));
        Assert.False(JsonType.Of(value).Contains(Json.Parse("[[[[1]]]]")));
    }

    [Fact]
    public void Object_WithAFieldThatIsNeverPossible_IsImpossible() =>
        Assert.Same(JsonType.Never, JsonType.Object(("id", JsonType.Never)));

    [Theory]
    [InlineData("null", "null")]
    [InlineData("[]", "an empty array")]
    [InlineData("[1]", "an array of numbers")]
    [InlineData("[1, null]", "an array")]
    [InlineData("{}", "an empty object")]
    [InlineData("""{ "total": 1, "id": 2 }""", "an object with id and total")]
    [InlineData(
        """{ "a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1 }""",
        "an object with a, b, c, d, e and 2 more"
    )]
    public void ToString_OfAValue_SaysWhatItIs(string json, string words) =>
        Assert.Equal(words, JsonType.Of(Json.Parse(json)).ToString());

    [Fact]
    public void ToString_OfAlternatives_NamesAll()
    {
        Assert.Equal("a string or nothing", JsonType.String.OrAbsent().ToString());
        Assert.Equal(
            "a number, an object with id, note? and total or null",
            Order.Union(JsonType.Null).Union(JsonType.Number).ToString()
        );
        Assert.Equal("anything", JsonType.Any.ToString());
        Assert.Equal("any value", JsonType.AnyValue.ToString());
        Assert.Equal("impossible", JsonType.Never.ToString());
        Assert.Equal("an object", JsonType.AnyObject.ToString());
    }
}
