using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions of arrays.</summary>
internal static class ArrayFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("count", "<a:n>", 1, static (arguments, _) => arguments[0].Count),
        new("append", "<xx:a>", 2, static (arguments, root) => Sequence.Append(arguments[0], arguments[1], root.Guard)),
        new("reverse", "<a:a>", 1, Reverse),
        new("shuffle", "<a:a>", 1, Shuffle),
        new("distinct", "<x:x>", 1, Distinct),
        new("zip", "<a+>", 0, Zip),
    ];

    private static Json Reverse(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Count < 2)
        {
            return arguments[0];
        }
        var items = arguments[0].Items.ToArray();
        System.Array.Reverse(items);
        return Sequence.Array(items, items.Length);
    }

    private static Json Shuffle(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Count < 2)
        {
            return arguments[0];
        }
        var items = arguments[0].Items.ToArray();
        root.Random.Shuffle(items);
        return Sequence.Array(items, items.Length);
    }

    private static Json Distinct(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not JsonItems { Count: > 1 } items)
        {
            return arguments[0];
        }
        var seen = new HashSet<Json>(items.Count, root.Equality);
        var distinct = new ItemBuilder(items.Count);
        foreach (var item in items.Span)
        {
            if (seen.Add(item))
            {
                distinct.Add(item);
            }
        }
        return Sequence.IsSequence(arguments[0]) ? distinct.ToSequence() : distinct.ToArray();
    }

    private static Json Zip(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        var length = int.MaxValue;
        foreach (var array in arguments)
        {
            length = Math.Min(length, array.Count);
        }
        root.Guard.ReserveItems((long)length * arguments.Length);
        var rows = new Json[length];
        for (var i = 0; i < length; i++)
        {
            var row = new Json[arguments.Length];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = arguments[column].Items[i];
            }
            rows[i] = Sequence.Array(row, row.Length);
        }
        return Sequence.Array(rows, length);
    }
}
