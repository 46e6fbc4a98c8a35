using Workflows.Engine.History;

namespace Workflows.Engine.Tests.History;

public class EventLogTests
{
    private const int Many = 100_000;

    [Fact]
    public void Index_OfEachEvent_GivesTheEventThatWasAdded()
    {
        var log = Filled();

        for (var i = 0; i < Many; i++)
        {
            var what = Assert.IsType<MapIterationEvent>(log[i]);
            Assert.Equal((i, i + 1, i), (what.Index, what.Id, what.PreviousId));
        }
    }

    [Fact]
    public void Enumeration_Events_AreThoseOfTheIndexes()
    {
        var log = Filled();

        Assert.Equal(Enumerable.Range(0, Many), log.Cast<MapIterationEvent>().Select(e => e.Index));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Many)]
    public void Index_OutOfRange_IsRefused(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Filled()[index]);

    private static EventLog Filled()
    {
        var log = new EventLog();
        for (var i = 0; i < Many; i++)
        {
            log.Add(EventEntry.Iteration(HistoryEventType.MapIterationStarted, "Each", i), i, DateTimeOffset.UnixEpoch);
        }
        return log;
    }
}
