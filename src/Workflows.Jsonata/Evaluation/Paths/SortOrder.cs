namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>What to sort by, in order of weight.</summary>
internal sealed class SortOrder(SortTerm[] terms, int position)
{
    private readonly SortTerm[] terms = terms;

    /// <summary>The items in order; equal ones keep theirs.</summary>
    public Json[] Sort(ReadOnlySpan<Json> items, Frame frame)
    {
        var entries = new Entry<Json>[items.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new Entry<Json>(items[i], items[i], frame, new Json[terms.Length]);
        }
        return System.Array.ConvertAll(Sorted(entries), static entry => entry.Item);
    }

    /// <inheritdoc cref="Sort(ReadOnlySpan{Json}, Frame)"/>
    public List<TupleFrame> Sort(List<TupleFrame> tuples)
    {
        var entries = new Entry<TupleFrame>[tuples.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new Entry<TupleFrame>(tuples[i], tuples[i].Current, tuples[i], new Json[terms.Length]);
        }
        return [.. Sorted(entries).Select(static entry => entry.Item)];
    }

    private Entry<T>[] Sorted<T>(Entry<T>[] entries)
    {
        MergeSort.Sort(entries, new EntryOrder<T>(this));
        return entries;
    }

    private int Compare(Json left, Json right)
    {
        if (left.IsUndefined || right.IsUndefined)
        {
            // What has no value comes last, whatever the direction.
            return left.IsUndefined.CompareTo(right.IsUndefined);
        }
        return (left.Reference, right.Reference) switch
        {
            (JsonNumber, JsonNumber) => left.NumberUnchecked.CompareTo(right.NumberUnchecked),
            (string a, string b) => string.CompareOrdinal(a, b),
            (JsonNumber or string, JsonNumber or string) => throw new JsonataException("T2007")
            {
                Position = position,
                Value = left,
                Value2 = right,
            },
            _ => throw new JsonataException("T2008")
            {
                Position = position,
                Value = left.IsNumber || left.IsString ? right : left,
            },
        };
    }

    /// <summary>An item with what it is sorted by. A term is evaluated when it is first needed.</summary>
    private struct Entry<T>(T item, Json context, Frame frame, Json[] keys)
    {
        private int known;

        public readonly T Item => item;

        public Json Key(int term, SortTerm[] terms)
        {
            if (term == known)
            {
                keys[term] = terms[term].Expression.Evaluate(context, frame);
                known++;
            }
            return keys[term];
        }
    }

    private readonly struct EntryOrder<T>(SortOrder order) : ISortOrder<Entry<T>>
    {
        public bool ComesAfter(ref Entry<T> left, ref Entry<T> right)
        {
            var terms = order.terms;
            for (var i = 0; i < terms.Length; i++)
            {
                var l = left.Key(i, terms);
                var r = right.Key(i, terms);
                var comparison = order.Compare(l, r);
                if (comparison != 0)
                {
                    var isReversed = terms[i].IsDescending && !l.IsUndefined && !r.IsUndefined;
                    return isReversed ? comparison < 0 : comparison > 0;
                }
            }
            return false;
        }
    }
}

/// <summary>One of the things to sort by.</summary>
internal readonly record struct SortTerm(Node Expression, bool IsDescending);
