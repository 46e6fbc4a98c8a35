namespace Workflows.Jsonata.Evaluation;

/// <summary>When two values are equal to an expression: like JSON, but numbers are doubles, whatever their text.</summary>
internal sealed class DeepEquality(EvaluationGuard guard) : IEqualityComparer<Json>
{
    /// <summary>How deep a hash looks; what lies deeper is left to the comparison.</summary>
    private const int HashDepth = 3;

    public bool Equals(Json x, Json y) =>
        (x.Reference, y.Reference) switch
        {
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (JsonNumber, JsonNumber) => x.NumberUnchecked == y.NumberUnchecked,
            (JsonItems a, JsonItems b) => EqualItems(a, b),
            (JsonMembers a, JsonMembers b) => EqualMembers(a, b),
            var (a, b) => ReferenceEquals(a, b),
        };

    public int GetHashCode(Json obj) => Hash(obj, HashDepth);

    private bool EqualItems(JsonItems left, JsonItems right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        if (left.Count != right.Count)
        {
            return false;
        }
        StackGuard.Check();
        guard.Step(left.Count);
        for (var i = 0; i < left.Count; i++)
        {
            if (!Equals(left.Span[i], right.Span[i]))
            {
                return false;
            }
        }
        return true;
    }

    private bool EqualMembers(JsonMembers left, JsonMembers right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        if (left.Count != right.Count)
        {
            return false;
        }
        StackGuard.Check();
        guard.Step(left.Count);
        for (var i = 0; i < left.Count; i++)
        {
            var at = right.IndexOf(left.Keys[i]);
            if (at < 0 || !Equals(left.Values[i], right.Values[at]))
            {
                return false;
            }
        }
        return true;
    }

    private int Hash(Json value, int depth)
    {
        switch (value.Reference)
        {
            case JsonNumber:
                return value.NumberUnchecked.GetHashCode();
            case string text:
                return text.GetHashCode(StringComparison.Ordinal);
            case JsonItems items:
                guard.Step(items.Count);
                var hash = items.Count;
                for (var i = 0; i < items.Count && depth > 0; i++)
                {
                    hash = HashCode.Combine(hash, Hash(items.Span[i], depth - 1));
                }
                return hash;
            case JsonMembers members:
                // The order of members means nothing.
                var sum = members.Count;
                for (var i = 0; i < members.Count && depth > 0; i++)
                {
                    sum += HashCode.Combine(members.Keys[i], Hash(members.Values[i], depth - 1));
                }
                return sum;
            default:
                return value.Reference?.GetHashCode() ?? 0;
        }
    }
}
