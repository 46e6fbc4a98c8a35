using Workflows.Jsonata.Functions.Pictures;

namespace Workflows.Jsonata.Tests.Functions.Pictures;

public sealed class CalendarTimeTests
{
    [Fact]
    public void FromMillis_AnyTimeOfDotNet_HasTheSameParts()
    {
        var random = new Random(1582);
        for (var i = 0; i < 20_000; i++)
        {
            var expected = new DateTime(
                random.NextInt64(DateTime.MinValue.AddYears(99).Ticks, DateTime.MaxValue.Ticks),
                DateTimeKind.Utc
            );
            var millis = new DateTimeOffset(expected).ToUnixTimeMilliseconds();
            var time = CalendarTime.FromMillis(millis);

            Assert.Equal(
                (expected.Year, expected.Month, expected.Day, expected.DayOfYear),
                (time.Year, time.Month, time.Day, DateTimeComponent.ValueOf('d', time))
            );
            Assert.Equal(
                (expected.Hour, expected.Minute, expected.Second, expected.Millisecond),
                (time.Hour, time.Minute, time.Second, time.Millisecond)
            );
            Assert.Equal(((int)expected.DayOfWeek + 6) % 7 + 1, time.DayOfWeek);
        }
    }

    [Fact]
    public void FromMillis_AnyDay_BelongsToTheIsoWeekOfDotNet()
    {
        for (var day = new DateTime(1895, 12, 20, 0, 0, 0, DateTimeKind.Utc); day.Year < 2110; day = day.AddDays(1))
        {
            var time = CalendarTime.FromMillis(new DateTimeOffset(day).ToUnixTimeMilliseconds());

            Assert.Equal(ISOWeek.GetYear(day), DateTimeComponent.ValueOf('X', time));
            Assert.Equal(ISOWeek.GetWeekOfYear(day), DateTimeComponent.ValueOf('W', time));
        }
    }

    [Fact]
    public void DayNumber_OfEveryDayFromEndToEnd_IsTheInverse()
    {
        var random = new Random(46);
        for (var i = 0; i < 20_000; i++)
        {
            var day = random.Next(-100_000_000, 100_000_001);
            var time = CalendarTime.FromMillis(day * CalendarTime.MillisInDay);

            Assert.InRange(time.Month, 1, 12);
            Assert.InRange(time.Day, 1, 31);
            Assert.Equal(day, CalendarTime.DayNumber(time.Year, time.Month, time.Day));
        }
    }

    [Theory]
    [InlineData(8_640_000_000_000_001)]
    [InlineData(-8_640_000_000_000_001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void FromMillis_OutOfRange_Fails(double millis) =>
        Assert.Equal("D1001", Assert.Throws<JsonataException>(() => CalendarTime.FromMillis(millis)).Code);
}
