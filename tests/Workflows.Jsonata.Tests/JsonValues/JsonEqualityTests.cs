namespace Workflows.Jsonata.Tests.JsonValues;

public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("100", "1e2", true)]
    [InlineData("0", "-0", true)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("\"a\"", "\"A\"", false)]
    [InlineData("[1,2]", "[1,2.0]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":null}", false)]
    [InlineData("null", "false", false)]
    [InlineData("[]", "{}", false)]
    [InlineData("1", "\"1\"", false)]
    public void Equals_MeansTheSameJson(string left, string right, bool equal)
    {
        var (l, r) = (Json.Parse(left), Json.Parse(right));

        Assert.Equal(equal, l == r);
        Assert.Equal(equal, r.Equals(l));
        if (equal)
        {
            Assert.Equal(l.GetHashCode(), r.GetHashCode());
        }
    }

    [Fact]
    public void Equals_Undefined_OnlyItself()
    {
        Assert.Equal(Json.Undefined, default);
        Assert.NotEqual(Json.Undefined, Json.Null);
    }

    [Fact]
    public void Equals_ObjectsOfManyMembers_DisregardsTheirOrder()
    {
        var members = Enumerable.Range(0, 20).Select(static n => (Key: $"k{n}", Value: (Json)n)).ToArray();

        Assert.Equal(Json.Object(members), Json.Object([.. members.Reverse()]));
    }
}
