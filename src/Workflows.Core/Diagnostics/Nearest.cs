namespace Workflows;

/// <summary>Which names someone may have meant.</summary>
internal static class Nearest
{
    private const int MostOffered = 3;

    /// <summary>The names that differ by a few letters, as a whole or as far as they were typed; the nearest first.</summary>
    public static IReadOnlyList<string> To(string given, IEnumerable<string> names) =>
        [
            .. names
                .Select(name => (Name: name, Distance: DistanceTo(name, given)))
                .Where(n => n.Distance < given.Length && n.Distance <= Math.Max(2, given.Length / 3))
                .OrderBy(n => n.Distance)
                .ThenBy(n => n.Name, StringComparer.Ordinal)
                .Take(MostOffered)
                .Select(n => n.Name),
        ];

    /// <summary>The end of a sentence that says what there is instead of a name that is not there.</summary>
    public static string Offer(string given, IReadOnlyList<string> names)
    {
        var near = To(given, names);
        return near.Count > 0
            ? $"did you mean {string.Join(" or ", near)}?"
            : names.Count switch
            {
                0 => "there are none.",
                1 => $"the only one is {names[0]}.",
                _ => $"there are {string.Join(", ", names)}.",
            };
    }

    private static int DistanceTo(string name, string given)
    {
        var (wanted, typed) = (name.ToUpperInvariant(), given.ToUpperInvariant());
        return Math.Min(Distance(typed, wanted), Distance(typed, wanted[..Math.Min(typed.Length, wanted.Length)]));
    }

    /// <summary>How many letters must be added, removed or replaced to make one word of the other (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
