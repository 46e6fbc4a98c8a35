using System.Buffers;

namespace Workflows;

/// <summary>Items of nested lists that are being read: those of an inner list lie on those of the outer.</summary>
internal struct PooledStack<T>
{
    private const int FirstCapacity = 32;

    private T[]? items;

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref items![index];

    public void Push(T item)
    {
        if (items is null || Count == items.Length)
        {
            Grow();
        }
        items![Count++] = item;
    }

    /// <summary>The items from a place on.</summary>
    public readonly ReadOnlySpan<T> From(int start) => items.AsSpan(start, Count - start);

    /// <summary>Takes the items from a place on away.</summary>
    public T[] Pop(int start)
    {
        var popped = From(start).ToArray();
        Drop(start);
        return popped;
    }

    /// <summary>Forgets the items from a place on.</summary>
    public void Drop(int start) => Count = start;

    /// <summary>Gives the storage back.</summary>
    public void Release()
    {
        if (items is not null)
        {
            ArrayPool<T>.Shared.Return(items, clearArray: true);
            items = null;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstCapacity, Count * 2));
        items?.CopyTo(larger, 0);
        Release();
        items = larger;
    }
}
