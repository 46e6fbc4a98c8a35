using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Workflows.Engine.History;

/// <summary>The events of one execution in order. Each is made anew whenever it is asked for.</summary>
internal sealed class EventLog : IReadOnlyList<HistoryEvent>
{
    // Blocks double up to the largest that the runtime does not take for a large object, whose making and freeing would cost
    // short executions too much. A long history is kept in large objects: those are never moved.
    private const int SmallestBlock = 16;
    private const int Block = 1024;
    private const int LargeBlock = 16 * Block;
    private const int InGrowingBlocks = Block - SmallestBlock;
    private const int BlockCount = 31;
    private const int InSmallBlocks = InGrowingBlocks + (BlockCount * Block);

    private readonly List<LoggedEvent[]> blocks = [];
    private LoggedEvent[] block = new LoggedEvent[SmallestBlock];
    private int filled;
    private int before;

    public EventLog() => blocks.Add(block);

    /// <inheritdoc/>
    public int Count => before + filled;

    /// <inheritdoc/>
    public HistoryEvent this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var (number, place) = Find(index);
            return Make(in blocks[number][place], index + 1);
        }
    }

    /// <summary>Adds an event; gives its number.</summary>
    public int Add(in EventEntry entry, int previousId, DateTimeOffset time)
    {
        if (filled == block.Length)
        {
            before += filled;
            filled = 0;
            block = new LoggedEvent[
                before < InGrowingBlocks ? block.Length * 2
                : before < InSmallBlocks ? Block
                : LargeBlock
            ];
            blocks.Add(block);
        }
        block[filled++] = new LoggedEvent(entry, previousId, time.UtcTicks);
        return Count;
    }

    /// <inheritdoc/>
    public IEnumerator<HistoryEvent> GetEnumerator()
    {
        var number = 0;
        foreach (var records in blocks)
        {
            for (var i = 0; i < records.Length && number < Count; i++)
            {
                yield return Make(in records[i], ++number);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static HistoryEvent Make(in LoggedEvent record, int id)
    {
        var made = record.Entry.ToEvent();
        made.Place(id, record.PreviousId, new DateTimeOffset(record.Ticks, TimeSpan.Zero));
        return made;
    }

    /// <summary>The block of an event and the place in it.</summary>
    private static (int Block, int Place) Find(int index)
    {
        if (index >= InSmallBlocks)
        {
            var rest = index - InSmallBlocks;
            return (GrowingBlockCount + BlockCount + (rest / LargeBlock), rest % LargeBlock);
        }
        if (index >= InGrowingBlocks)
        {
            var rest = index - InGrowingBlocks;
            return (GrowingBlockCount + (rest / Block), rest % Block);
        }
        var number = BitOperations.Log2((uint)(index / SmallestBlock) + 1);
        return (number, index - (SmallestBlock * ((1 << number) - 1)));
    }

    private static int GrowingBlockCount => BitOperations.Log2(Block / SmallestBlock);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct LoggedEvent(EventEntry Entry, int PreviousId, long Ticks);
}
