using Workflows.Engine.Paths;
using Workflows.Paths;

namespace Workflows.Engine.Tests.Paths;

/// <summary>What paths find.</summary>
public sealed class PathQueryTests
{
    private static readonly Json Data = Json.Parse(
        """
        {
          "a": { "b": [10, 20, 30, 40], "c": null, "d": { "b": ["x"] } },
          "list": [{ "k": 1, "l": "one" }, { "k": 2 }, { "l": "three" }],
          "length()": "a name"
        }
        """
    );

    [Theory]
    [InlineData("$.a.b", "[10,20,30,40]")]
    [InlineData("$['a']['b'][0]", "10")]
    [InlineData("$.a.b[-1]", "40")]
    [InlineData("$.a.c", "null")]
    [InlineData("$.list[1].k", "2")]
    [InlineData("$.list[0]['l','k','m']", """{"l":"one","k":1}""")]
    [InlineData("$.length()", "\"a name\"")]
    [InlineData("$$.Execution.Name", "\"e1\"")]
    [InlineData("$order.id", "7")]
    public void Select_DefinitePath_GivesTheValue(string path, string expected) =>
        Assert.Equal(Json.Parse(expected), Query(path).Select(TestScopes.Of(Data)));

    [Theory]
    [InlineData("$.x", "No results for path: $['x']")]
    [InlineData("$.a.x", "No results for path: $['a']['x']")]
    [InlineData("$.x.y", "Missing property in path $['x']")]
    [InlineData("$.a.c.x", "Property ['x'] not found in path $['a']['c']")]
    [InlineData("$.a.b.length()", "Property ['length()'] not found in path $['a']['b']")]
    [InlineData("$.a.b[4]", "No results for path: $['a']['b'][4]")]
    [InlineData("$.a.b[-5]", "No results for path: $['a']['b'][-5]")]
    [InlineData("$.a.c[0]", "The path $['a']['c'] is null")]
    [InlineData("$.a.d[0]", "Filter: [0] can only be applied to arrays. Current context is: {\"b\":[\"x\"]}")]
    [InlineData("$['a','list'].b", "Multi properties can only be used as path leafs: $['a', 'list']")]
    public void Select_DefinitePathToNothing_GivesNothingAndSaysWhy(string path, string expected)
    {
        var query = Query(path);

        Assert.True(query.SelectIn(Data).IsUndefined);
        Assert.Equal(expected, query.Missing(Data));
    }

    [Fact]
    public void Select_VariableThatDoesNotExist_GivesNothing() =>
        Assert.True(Query("$nobody").Select(TestScopes.Of(Data)).IsUndefined);

    [Theory]
    [InlineData("$.a.b[*]", "[10,20,30,40]")]
    [InlineData("$.list[*].k", "[1,2]")]
    [InlineData("$.list[*]['k','l']", """[{"k":1,"l":"one"},{"k":2},{"l":"three"}]""")]
    [InlineData("$.list[*]['k','l'].x", "[]")]
    [InlineData("$.a.b[0,-1,9]", "[10,40]")]
    [InlineData("$.a.b[1:3]", "[20,30]")]
    [InlineData("$.a.b[2:]", "[30,40]")]
    [InlineData("$.a.b[-3:]", "[20,30,40]")]
    [InlineData("$.a.b[:2]", "[10,20]")]
    [InlineData("$.a.b[:-1]", "[10,20,30]")]
    [InlineData("$.a.b[-3:-1]", "[20,30]")]
    [InlineData("$.a.b[1:-1]", "[]")]
    [InlineData("$.a.b[3:1]", "[]")]
    [InlineData("$.a.b[-9:9]", "[10,20,30,40,10,20,30,40]")]
    [InlineData("$.a.d.*", """[["x"]]""")]
    [InlineData("$..k", "[1,2]")]
    [InlineData("$..b", """[[10,20,30,40],["x"]]""")]
    [InlineData("$..b[0]", """[10,"x"]""")]
    [InlineData("$.a..[0]", """[10,"x"]""")]
    [InlineData("$.list..*", """[{"k":1,"l":"one"},{"k":2},{"l":"three"},1,"one",2,"three"]""")]
    [InlineData("$..[?(@.k > 1)]", """[{"k":2}]""")]
    public void Select_IndefinitePath_GivesAllInOrder(string path, string expected) =>
        Assert.Equal(Json.Parse(expected), Query(path).SelectIn(Data));

    [Theory]
    [InlineData("$[*]", "{}")]
    [InlineData("$.x[*].y", "{}")]
    [InlineData("$.x.y[1:5]", "{}")]
    [InlineData("$.x[?(@.y)]", "{}")]
    [InlineData("$..x", "null")]
    [InlineData("$[1:]", "\"text\"")]
    public void Select_IndefinitePathToNothing_GivesAnEmptyArray(string path, string data) =>
        Assert.Equal(Json.EmptyArray, Query(path).SelectIn(Json.Parse(data)));

    private static PathQuery Query(string text) =>
        PathQuery.Compile(
            JsonPath.TryParse(text, out var path, out var error) ? path : throw new InvalidOperationException(error)
        );
}
