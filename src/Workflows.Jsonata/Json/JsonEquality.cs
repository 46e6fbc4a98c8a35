namespace Workflows;

/// <summary>When two values denote the same JSON.</summary>
internal static class JsonEquality
{
    public static bool Equal(Json left, Json right)
    {
        if (left.Reference is JsonNumber l && right.Reference is JsonNumber r)
        {
            return left.NumberUnchecked == right.NumberUnchecked && SameDigits(left.NumberUnchecked, l.Text, r.Text);
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

    /// <summary>Whether two numbers of the same double are the same to the last digit; a number without a text has the double's shortest one.</summary>
    private static bool SameDigits(double value, string? left, string? right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return true;
        }
        return !TryExact(left ?? JsonNumberText.Format(value), out var a)
            || !TryExact(right ?? JsonNumberText.Format(value), out var b)
            || a == b;

        // Beyond the range of a decimal the double has to do.
        static bool TryExact(string text, out decimal exact) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out exact);
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
