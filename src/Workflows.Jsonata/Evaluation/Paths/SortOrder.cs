namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>What to sort by, in order of weight.</summary>
internal sealed class SortOrder(SortTerm[] terms, int position)
{
    private readonly SortTerm[] terms = terms;

    /// <summary>The items in order; equal ones keep theirs.</summary>
    public Json[] Sort(JsonItems items, Frame frame)
    {
        var order = new ItemKeys(items.Storage, frame, terms);
        return Sorted(items.Count, order, static (order, place) => order.Items[place]);
    }

    /// <inheritdoc cref="Sort(JsonItems, Frame)"/>
    public List<TupleFrame> Sort(List<TupleFrame> tuples) =>
        [.. Sorted(tuples.Count, new TupleKeys(tuples, terms), static (order, place) => order.Tuples[place])];

    /// <summary>Sorts the places of what is sorted, which are cheaper to move than the things themselves.</summary>
    private TItem[] Sorted<TKeys, TItem>(int count, TKeys keys, Func<TKeys, int, TItem> itemAt)
        where TKeys : IKeys
    {
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = i;
        }
        MergeSort.Sort(places, new PlaceOrder<TKeys>(this, keys, count));
        var sorted = new TItem[count];
        for (var i = 0; i < count; i++)
        {
            sorted[i] = itemAt(keys, places[i]);
        }
        return sorted;
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
            (JsonNumber, JsonNumber) => Compare(left.NumberUnchecked, right.NumberUnchecked),
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

    /// <summary>What is no number comes after all others, even after its like, as in the reference implementation.</summary>
    private static int Compare(double left, double right) =>
        left == right ? 0
        : left < right ? -1
        : 1;

    /// <summary>What the things that are sorted are sorted by.</summary>
    private interface IKeys
    {
        Json Evaluate(int place, int term);
    }

    private readonly struct ItemKeys(Json[] items, Frame frame, SortTerm[] terms) : IKeys
    {
        public Json[] Items => items;

        public Json Evaluate(int place, int term) => terms[term].Expression.Evaluate(items[place], frame);
    }

    private readonly struct TupleKeys(List<TupleFrame> tuples, SortTerm[] terms) : IKeys
    {
        public List<TupleFrame> Tuples => tuples;

        public Json Evaluate(int place, int term) =>
            terms[term].Expression.Evaluate(tuples[place].Current, tuples[place]);
    }

    /// <summary>An order of places. A term is evaluated when it is first needed, and once.</summary>
    private readonly struct PlaceOrder<TKeys>(SortOrder order, TKeys source, int count) : ISortOrder<int>
        where TKeys : IKeys
    {
        private readonly Json[] keys = new Json[count * order.terms.Length];
        private readonly int[] known = new int[count];

        public bool ComesAfter(ref int left, ref int right)
        {
            var terms = order.terms;
            for (var i = 0; i < terms.Length; i++)
            {
                var l = Key(left, i);
                var r = Key(right, i);
                var comparison = order.Compare(l, r);
                if (comparison != 0)
                {
                    var isReversed = terms[i].IsDescending && !l.IsUndefined && !r.IsUndefined;
                    return isReversed ? comparison < 0 : comparison > 0;
                }
            }
            return false;
        }

        private Json Key(int place, int term)
        {
            ref var key = ref keys[(place * order.terms.Length) + term];
            if (term == known[place])
            {
                key = source.Evaluate(place, term);
                known[place]++;
            }
            return key;
        }
    }
}

/// <summary>One of the things to sort by.</summary>
internal readonly record struct SortTerm(Node Expression, bool IsDescending);
