namespace Workflows;

/// <summary>When two values denote the same JSON.</summary>
internal static class JsonEquality
{
    public static bool Equal(Json left, Json right)
    {
        if (left.Reference is JsonNumber l && right.Reference is JsonNumber r)
        {
            return left.NumberUnchecked == right.NumberUnchecked && SameDigits(l.Text, r.Text);
        }
        if (ReferenceEquals(left.Reference, right.Reference))
        {
            return true;
        }
        return (left.Reference, right.Reference) switch
        {
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (JsonItems a, JsonItems b) => a.Span.SequenceEqual(b.Span),
            (JsonMembers a, JsonMembers b) => EqualMembers(a, b),
            _ => false,
        };
    }

    public static int Hash(Json value) =>
        value.Reference switch
        {
            null => 0,
            JsonNumber => value.NumberUnchecked.GetHashCode(),
            string text => text.GetHashCode(StringComparison.Ordinal),
            JsonItems items => HashItems(items),
            JsonMembers members => HashMembers(members),
            { } other => other.GetHashCode(),
        };

    /// <summary>Whether two texts of the same double are the same number too; no text: the double's own digits.</summary>
    private static bool SameDigits(string? left, string? right)
    {
        if (left is null && right is null)
        {
            return true;
        }
        return !Exact(left, out var a) || !Exact(right, out var b) || a == b;

        // Doubles that have no text were computed: they are the number the other's double is.
        static bool Exact(string? text, out decimal value) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool EqualMembers(JsonMembers left, JsonMembers right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }
        var keys = left.Keys;
        var values = left.Values;
        for (var i = 0; i < keys.Length; i++)
        {
            var at = right.IndexOf(keys[i]);
            if (at < 0 || !Equal(values[i], right.Values[at]))
            {
                return false;
            }
        }
        return true;
    }

    private static int HashItems(JsonItems items)
    {
        var hash = new HashCode();
        foreach (var item in items.Span)
        {
            hash.Add(Hash(item));
        }
        return hash.ToHashCode();
    }

    private static int HashMembers(JsonMembers members)
    {
        var sum = members.Count;
        for (var i = 0; i < members.Count; i++)
        {
            sum += HashCode.Combine(members.Keys[i], Hash(members.Values[i]));
        }
        return sum;
    }
}
