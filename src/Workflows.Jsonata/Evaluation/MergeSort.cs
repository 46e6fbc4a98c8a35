namespace Workflows.Jsonata.Evaluation;

/// <summary>Says which of two items comes later.</summary>
internal interface ISortOrder<T>
{
    bool ComesAfter(ref T left, ref T right);
}

/// <summary>A stable sort, which ends whatever the order says, be it no order at all.</summary>
internal static class MergeSort
{
    public static void Sort<T, TOrder>(T[] items, TOrder order)
        where TOrder : struct, ISortOrder<T> => Sort(items, new T[items.Length], 0, items.Length, order);

    private static void Sort<T, TOrder>(T[] items, T[] buffer, int start, int end, TOrder order)
        where TOrder : struct, ISortOrder<T>
    {
        if (end - start < 2)
        {
            return;
        }
        var middle = start + ((end - start) / 2);
        Sort(items, buffer, start, middle, order);
        Sort(items, buffer, middle, end, order);
        items.AsSpan(start, end - start).CopyTo(buffer.AsSpan(start));
        var (left, right) = (start, middle);
        for (var next = start; next < end; next++)
        {
            var takeRight = left == middle || (right < end && order.ComesAfter(ref buffer[left], ref buffer[right]));
            items[next] = takeRight ? buffer[right++] : buffer[left++];
        }
    }
}
