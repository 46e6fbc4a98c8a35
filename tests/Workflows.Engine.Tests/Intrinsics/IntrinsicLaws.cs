using Workflows.Engine.Intrinsics;
using Workflows.Engine.Tests.Paths;
using Workflows.Intrinsics;

namespace Workflows.Engine.Tests.Intrinsics;

/// <summary>What holds for every value, tried on many.</summary>
public sealed class IntrinsicLaws
{
    private const int Tries = 300;

    private readonly Random random = new(1);

    [Fact]
    public void Base64_EncodedAndDecoded_IsTheText()
    {
        var roundTrip = Compile("States.Base64Decode(States.Base64Encode($))");
        ForMany(Text, text => Assert.Equal(text, Evaluate(roundTrip, text)));
    }

    [Fact]
    public void Json_WrittenAndRead_IsTheValue()
    {
        var roundTrip = Compile("States.StringToJson(States.JsonToString($))");
        ForMany(() => Value(3), value => Assert.Equal(value, Evaluate(roundTrip, value)));
    }

    [Fact]
    public void Partition_OfAnyArray_HasPartsOfTheSizeThatMakeTheArray()
    {
        var partition = Compile("States.ArrayPartition($.items, $.size)");
        ForMany(
            () => (Items: Json.Array(Numbers()), Size: random.Next(1, 6)),
            given =>
            {
                var parts = Evaluate(partition, Json.Object(("items", given.Items), ("size", given.Size)))
                    .Items.ToArray();

                Assert.Equal(given.Items, Json.Array(parts.SelectMany(part => part.Items.ToArray())));
                Assert.All(parts.SkipLast(1), part => Assert.Equal(given.Size, part.Count));
                Assert.All(parts, part => Assert.InRange(part.Count, 1, given.Size));
            }
        );
    }

    [Fact]
    public void MathAdd_OfAnyNumbers_IsTheSumOfTheRounded()
    {
        var add = Compile("States.MathAdd($[0], $[1])");
        ForMany(
            () => (Left: random.Next(-40, 40) / 4m, Right: random.Next(-40, 40) / 4m),
            given =>
                Assert.Equal(
                    decimal.Floor(given.Left + 0.5m) + decimal.Floor(given.Right + 0.5m),
                    Evaluate(add, Json.Array(given.Left, given.Right))
                )
        );
    }

    [Fact]
    public void Unique_OfAnyArray_IsDistinct()
    {
        var unique = Compile("States.ArrayUnique($)");
        ForMany(Numbers, items => Assert.Equal(Json.Array(items.Distinct()), Evaluate(unique, Json.Array(items))));
    }

    [Fact]
    public void MathRandom_OfAnyRange_IsInsideIt()
    {
        var free = Compile("States.MathRandom($[0], $[1])");
        var seeded = Compile("States.MathRandom($[0], $[1], $[2])");
        ForMany(
            () => (Start: random.Next(-50, 50), Width: random.Next(1, 50), Seed: random.Next()),
            given =>
            {
                var input = Json.Array(given.Start, given.Start + given.Width, given.Seed);
                var last = given.Start + given.Width - 1;

                Assert.InRange(Evaluate(free, input).GetDouble(), given.Start, last);
                Assert.InRange(Evaluate(seeded, input).GetDouble(), given.Start, last);
                Assert.Equal(Evaluate(seeded, input), Evaluate(seeded, input));
            }
        );
    }

    private static void ForMany<T>(Func<T> make, Action<T> holds)
    {
        for (var i = 0; i < Tries; i++)
        {
            holds(make());
        }
    }

    private static Json Evaluate(Intrinsic call, Json input) => call.Evaluate(TestScopes.Of(input));

    private Json[] Numbers() => [.. Enumerable.Range(0, random.Next(12)).Select(_ => (Json)random.Next(5))];

    private string Text() =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(1, 0x700)));

    private Json Value(int depth) =>
        random.Next(depth == 0 ? 4 : 6) switch
        {
            0 => Json.Null,
            1 => random.Next(2) == 0,
            2 => random.Next(-1000, 1000) / 8.0,
            3 => Text(),
            4 => Json.Array(Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))),
            _ => Json.Object(
                Enumerable.Range(0, random.Next(4)).Select(_ => KeyValuePair.Create(Text(), Value(depth - 1)))
            ),
        };

    private static Intrinsic Compile(string text) =>
        Intrinsic.Compile(
            IntrinsicCall.TryParse(text, out var call, out var error)
                ? call
                : throw new InvalidOperationException(error)
        );
}
