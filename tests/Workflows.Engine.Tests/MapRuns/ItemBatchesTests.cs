using System.Text;
using Workflows.Engine.Errors;
using Workflows.Engine.MapRuns;

namespace Workflows.Engine.Tests.MapRuns;

public sealed class ItemBatchesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_AnyItems_KeepsThemAllAndItsLimits(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var items = Enumerable.Range(0, random.Next(30)).Select(_ => Item(random)).ToArray();
            var common = random.Next(2) == 0 ? default(Json) : Json.Object(("é", random.Next(1000)));
            var batches = new ItemBatches(random.Next(1, 8), random.Next(80, 200), common);

            var made = batches.Of(items).ToArray();

            Assert.Equal(Json.Array(items), Json.Array(made.SelectMany(b => b.Input["Items"].Items.ToArray())));
            Assert.All(
                made,
                b =>
                {
                    Assert.Equal(b.ItemCount, b.Input["Items"].Count);
                    Assert.InRange(b.ItemCount, 1, batches.MaxItems);
                    Assert.InRange(Size(b.Input), 0, batches.MaxBytes);
                    Assert.Equal(common, b.Input["BatchInput"]);
                }
            );
            // No batch could have taken the first item of the next one.
            Assert.All(made.Zip(made.Skip(1)), p => Assert.True(IsFull(batches, p.First, p.Second)));
        }
    }

    [Fact]
    public void Of_ItemThatAloneIsTooLarge_Fails()
    {
        var batches = new ItemBatches(10, 40, default);

        var error = Assert.Throws<EvaluationException>(() => batches.Of([1, new string('x', 40)]).ToArray());

        Assert.Equal(ErrorNames.DataLimitExceeded, error.Error);
    }

    private static Json Item(Random random) =>
        random.Next(3) switch
        {
            0 => random.Next(100_000),
            1 => new string('ü', random.Next(12)),
            _ => Json.Object(("a", Json.Array(random.Next(10), "\n"))),
        };

    private static bool IsFull(ItemBatches limits, ChildInput batch, ChildInput next) =>
        batch.ItemCount == limits.MaxItems || Size(batch.Input) + 1 + Size(next.Input["Items"][0]) > limits.MaxBytes;

    private static int Size(Json value) => Encoding.UTF8.GetByteCount(value.ToString());
}
