using Workflows.Engine.Errors;
using Workflows.Engine.Paths;
using Workflows.Paths;

namespace Workflows.Engine.Tests.Paths;

/// <summary>Values put at a place.</summary>
public sealed class ReferencePathTests
{
    [Theory]
    [InlineData("$", """{"a":1}""", "9")]
    [InlineData("$.a", """{"a":1,"b":2}""", """{"a":9,"b":2}""")]
    [InlineData("$.c", """{"a":1}""", """{"a":1,"c":9}""")]
    [InlineData("$.x.y.z", """{"a":1}""", """{"a":1,"x":{"y":{"z":9}}}""")]
    [InlineData("$.a[1]", """{"a":[1,2,3]}""", """{"a":[1,9,3]}""")]
    [InlineData("$.a[0].b", """{"a":[{"c":1}]}""", """{"a":[{"c":1,"b":9}]}""")]
    public void Put_PlaceThatCanBe_IsSet(string path, string into, string expected) =>
        Assert.Equal(Json.Parse(expected), Reference(path).Put(Json.Parse(into), 9));

    [Theory]
    [InlineData("$.a", "\"text\"")]
    [InlineData("$.a", "[1]")]
    [InlineData("$.a.b", """{"a":1}""")]
    [InlineData("$.a.b", """{"a":null}""")]
    [InlineData("$.a[3]", """{"a":[1,2,3]}""")]
    [InlineData("$.a[0]", "{}")]
    [InlineData("$[0]", """{"a":1}""")]
    public void Put_PlaceThatCannotBe_Fails(string path, string into)
    {
        var failure = Assert.Throws<EvaluationException>(() => Reference(path).Put(Json.Parse(into), 9));

        Assert.Equal("States.ResultPathMatchFailure", failure.Error);
        Assert.Equal($"Unable to apply ReferencePath {path} to input {Json.Parse(into)}", failure.Message);
    }

    [Fact]
    public void Compile_PathToManyPlaces_IsMisuse() => Assert.Throws<ArgumentException>(() => Reference("$.a[*]"));

    private static ReferencePath Reference(string text) =>
        ReferencePath.Compile(
            JsonPath.TryParse(text, out var path, out var error) ? path : throw new InvalidOperationException(error)
        );
}
