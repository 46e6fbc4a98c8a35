using Workflows.Benchmarks.Measuring;
using Workflows.Benchmarks.Tables;

namespace Workflows.Benchmarks.Tests.Tables;

public sealed class TableTests
{
    [Fact]
    public void ToString_Rows_AreAligned()
    {
        var table = new MarkdownTable("name", "time");
        table.Add("a | b", "1 ns");
        table.Add("c");

        Assert.Equal(
            """
            | name   | time |
            | ------ | ---: |
            | a \| b | 1 ns |
            | c      |      |

            """.ReplaceLineEndings("\n"),
            table.ToString()
        );
    }

    [Fact]
    public void Add_TooManyCells_Throws() =>
        Assert.Throws<ArgumentException>(() => new MarkdownTable("name").Add("a", "b"));

    [Theory]
    [InlineData(0.5, "0.50 ns")]
    [InlineData(9.994, "9.99 ns")]
    [InlineData(9.996, "10.0 ns")]
    [InlineData(123.4, "123 ns")]
    [InlineData(999.6, "1.00 µs")]
    [InlineData(45_678, "45.7 µs")]
    [InlineData(12_345_678, "12.3 ms")]
    [InlineData(12_345_678_901, "12.3 s")]
    public void Time_Nanoseconds_HasThreeDigits(double nanoseconds, string expected) =>
        Assert.Equal(expected, Quantity.Time(nanoseconds));

    [Fact]
    public void Time_Measurement_ShowsTheSpread()
    {
        Assert.Equal("100 ns (20%)", Quantity.Time(new Measurement(100, 90, 110, null)));
        Assert.Equal("–", Quantity.Time(null));
    }

    [Theory]
    [InlineData(null, "–")]
    [InlineData(0.2, "0 B")]
    [InlineData(160.0, "160 B")]
    [InlineData(8_264.0, "8.26 KB")]
    [InlineData(2_310_000.0, "2.31 MB")]
    public void Bytes_Number_HasItsUnit(double? bytes, string expected) =>
        Assert.Equal(expected, Quantity.Bytes(bytes));

    [Fact]
    public void Ratio_TwoCosts_SaysHowManyTimes()
    {
        var ours = new Measurement(100, 90, 110, null);

        Assert.Equal("12.5×", Quantity.Ratio(ours with { Nanoseconds = 1_250 }, ours));
        Assert.Equal("–", Quantity.Ratio(null, ours));
    }

    [Fact]
    public void PerSecond_Cost_IsItsRate()
    {
        Assert.Equal("4,000,000", Quantity.PerSecond(new Measurement(250, 240, 260, null)));
        Assert.Equal("–", Quantity.PerSecond(null));
    }
}
