using System.Globalization;
using Workflows.Jsonata.Functions.Pictures;

namespace Workflows.Jsonata.Tests.Functions.Pictures;

public sealed class PictureRobustnessTests
{
    private const string Material = "[][][]YMDdFWwXxHhPmsfZzCEqNnoatcIiAa10#,-*;:. T٠\ud835\udfd8\ud800";

    [Fact]
    public void Use_OfAnyPicture_FailsOnlyAsJsonata()
    {
        JsonataExpression[] expressions =
        [
            JsonataExpression.Parse("$fromMillis($n, $p, $z)"),
            JsonataExpression.Parse("$toMillis($t, $p)"),
            JsonataExpression.Parse("$formatInteger($n, $p)"),
            JsonataExpression.Parse("$parseInteger($t, $p)"),
        ];
        var random = new Random(77);
        for (var i = 0; i < 20_000; i++)
        {
            var bindings = JsonataBindings.Of(
                ("n", Math.Floor(random.NextDouble() * 1e13)),
                ("p", RandomText(random)),
                ("t", RandomText(random)),
                ("z", i % 2 == 0 ? "+0100" : RandomText(random))
            );
            try
            {
                expressions[i % expressions.Length].Evaluate(Json.Null, bindings);
            }
            catch (JsonataException error)
            {
                Assert.NotEqual(error.Code, error.Message);
            }
        }
    }

    [Fact]
    public void FromMillis_AnEndlessWidth_Fails() => Expect.Error("$fromMillis(0, '[Y,2000000000]')", "U1001");

    [Fact]
    public void ToMillis_ATextOfManyReadings_IsGivenUp() =>
        Expect.Error("$toMillis($pad('', 2000, 'i'), $join($map([1..60], function(){ '[Da]' })) & '!')", "U1001");

    [Fact]
    public void Get_MorePicturesThanAreKept_ReadsThemAgain()
    {
        var reads = 0;
        var cache = new PictureCache<string>(text =>
        {
            reads++;
            return text + "!";
        });

        for (var i = 0; i < 1000; i++)
        {
            var text = (i % 500).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(text + "!", cache.Get(text));
            Assert.Same(cache.Get(text), cache.Get(text));
        }

        Assert.Equal(1000, reads);
    }

    [Fact]
    public async Task Use_ByManyThreads_GivesEachItsOwn()
    {
        var expression = JsonataExpression.Parse(
            "$formatInteger($n, '#,##0') & $fromMillis($n, '[Y0001] [' & $c & ']')"
        );
        var work = Enumerable
            .Range(0, 8)
            .Select(worker =>
                Task.Run(
                    () =>
                    {
                        for (var i = 0; i < 2000; i++)
                        {
                            var bindings = JsonataBindings.Of(("n", worker), ("c", $"D1,{i % 400}"));
                            var width = Math.Max(i % 400, 1);
                            Assert.Equal(
                                $"{worker}1970 {"1".PadLeft(width, '0')}",
                                expression.Evaluate(Json.Null, bindings).GetString()
                            );
                        }
                    },
                    TestContext.Current.CancellationToken
                )
            );

        await Task.WhenAll(work);
    }

    private static string RandomText(Random random) =>
        new([.. Enumerable.Range(0, random.Next(14)).Select(_ => Material[random.Next(Material.Length)])]);
}
