using Workflows.Engine.Paths;
using Workflows.Paths;

namespace Workflows.Engine.Tests.Paths;

/// <summary>What holds for every path, tried on many.</summary>
public sealed class PathLaws
{
    private const int Tries = 500;

    [Fact]
    public void Put_AtAnyPlace_IsWhatSelectFindsThere()
    {
        var random = new Random(1);
        for (var i = 0; i < Tries; i++)
        {
            var path = Parse("$" + string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Name(random))));
            var value = (Json)random.Next();

            var whole = ReferencePath.Compile(path).Put(Json.Parse("""{"k":1,"l":[]}"""), value);

            Assert.Equal(value, PathQuery.Compile(path).SelectIn(whole));
            Assert.Equal(whole, ReferencePath.Compile(path).Put(whole, value));
        }
    }

    [Fact]
    public void Slice_OfAnyArray_IsTheRangeOfDotNet()
    {
        var random = new Random(2);
        for (var i = 0; i < Tries; i++)
        {
            var items = Enumerable.Range(0, random.Next(8)).Select(n => (Json)n).ToArray();
            var (from, to) = (random.Next(10), random.Next(10));
            var bounds = (Start: Math.Min(from, items.Length), End: Math.Min(to, items.Length));

            Assert.Equal(Expected(items[bounds.Start..]), Slice($"$[{from}:]", items));
            Assert.Equal(Expected(items[..bounds.End]), Slice($"$[:{to}]", items));
            Assert.Equal(
                Expected(bounds.Start < bounds.End ? items[bounds.Start..bounds.End] : []),
                Slice($"$[{from}:{to}]", items)
            );
            Assert.Equal(Expected(items[^Math.Min(from + 1, items.Length)..]), Slice($"$[-{from + 1}:]", items));
        }
    }

    [Fact]
    public void Select_AnyIndex_CountsFromBothEnds()
    {
        for (var index = 0; index < 5; index++)
        {
            var items = Json.Array(0, 1, 2, 3, 4);

            Assert.Equal(index, PathQuery.Compile(Parse($"$[{index}]")).SelectIn(items));
            Assert.Equal(index, PathQuery.Compile(Parse($"$[{index - 5}]")).SelectIn(items));
        }
    }

    private static Json Slice(string path, Json[] items) => PathQuery.Compile(Parse(path)).SelectIn(Json.Array(items));

    private static Json Expected(Json[] items) => Json.Array(items);

    private static string Name(Random random) =>
        random.Next(3) switch
        {
            0 => $".n{random.Next(3)}",
            1 => $"['n {random.Next(3)}']",
            _ => $".n\\.{random.Next(3)}",
        };

    private static JsonPath Parse(string text)
    {
        Assert.True(JsonPath.TryParse(text, out var path, out var error), error);
        Assert.Equal(text, path.Text);
        return path;
    }
}
