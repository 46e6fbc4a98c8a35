using Workflows.Engine.Paths;
using Workflows.Paths;

namespace Workflows.Engine.Tests.Paths;

/// <summary>What filters let through.</summary>
public sealed class FilterTests
{
    private static readonly Json Data = Json.Parse(
        """
        {
          "wanted": "b",
          "limit": 2,
          "items": [
            { "id": 1, "name": "a", "n": 1, "tags": ["x", "y"], "flag": false },
            { "id": 2, "name": "b", "n": 2.0, "tags": [], "note": null },
            { "id": 3, "name": "Bc", "n": "3", "tags": ["y"], "inner": { "v": 1 } }
          ]
        }
        """
    );

    [Theory]
    [InlineData("@.note", "2")]
    [InlineData("@.flag", "1")]
    [InlineData("!@.flag", "2 3")]
    [InlineData("@.tags[*]", "1 3")]
    [InlineData("@.name == 'b'", "2")]
    [InlineData("@.name == $.wanted", "2")]
    [InlineData("$.limit <= @.n", "2")]
    [InlineData("@.n == 3", "3")]
    [InlineData("@.n === 3", "")]
    [InlineData("@.n !== 3", "1 2 3")]
    [InlineData("@.n == '3'", "3")]
    [InlineData("@.note == null", "2")]
    [InlineData("@.nothing == @.nothing", "")]
    [InlineData("@.nothing != 1", "1 2 3")]
    [InlineData("@.flag == false", "1")]
    [InlineData("@.tags == ['x','y']", "1")]
    [InlineData("@.inner == {'v': 1}", "3")]
    [InlineData("@.n < 2", "1")]
    [InlineData("@.n > 1", "2")]
    [InlineData("@.name >= 'a'", "1 2")]
    [InlineData("@.name =~ /b.*/i", "2 3")]
    [InlineData("@.name =~ /b/i", "2")]
    [InlineData("/b/ =~ @.name", "2")]
    [InlineData("@.tags =~ /y/", "1 3")]
    [InlineData("@.name in ['a', 'Bc']", "1 3")]
    [InlineData("@.name nin ['a', 'Bc']", "2")]
    [InlineData("'y' in @.tags", "1 3")]
    [InlineData("@.tags subsetof ['y', 'z']", "2 3")]
    [InlineData("@.tags anyof ['x', 'z']", "1")]
    [InlineData("@.tags noneof ['x', 'z']", "2 3")]
    [InlineData("@.tags all ['x', 'y']", "1")]
    [InlineData("@.tags contains 'y'", "1 3")]
    [InlineData("@.name contains 'c'", "3")]
    [InlineData("@.tags size 2", "1")]
    [InlineData("@.name size 2", "3")]
    [InlineData("@.tags empty true", "2")]
    [InlineData("@.name empty false", "1 2 3")]
    [InlineData("@.id > 1 && @.name == 'b' || @.flag == false", "1 2")]
    [InlineData("!(@.id == 1 || @.id == 2)", "3")]
    public void Select_Filter_LetsItemsThrough(string condition, string ids)
    {
        var found = Query($"$.items[?({condition})].id").SelectIn(Data);

        Assert.Equal(ids, string.Join(' ', found.Items.ToArray()));
    }

    [Fact]
    public void Select_FilterOfAnObject_LetsTheObjectThrough()
    {
        Assert.Equal(Json.Parse("[1]"), Query("$.items[0][?(@.name == 'a')].id").SelectIn(Data));
        Assert.Equal(Json.EmptyArray, Query("$.items[0][?(@.name == 'b')].id").SelectIn(Data));
    }

    private static PathQuery Query(string text) =>
        PathQuery.Compile(
            JsonPath.TryParse(text, out var path, out var error) ? path : throw new InvalidOperationException(error)
        );
}
