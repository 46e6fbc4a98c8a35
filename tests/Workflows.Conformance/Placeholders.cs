using System.Text.RegularExpressions;

namespace Workflows.Conformance;

/// <summary>Compares with a recording in which volatile values were replaced by placeholders.</summary>
internal sealed class Placeholders(HashSet<string> values, IReadOnlyList<string> substrings)
{
    /// <summary>How a name begins that the case has made up for one that the recording has.</summary>
    private const string SymbolicName = "sym--";

    private const string IsoTime = @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Placeholders Of(Json given) =>
        new(
            [.. given["values"].Items.ToArray().Select(v => v.ToPlainText())],
            [.. given["substrings"].Items.ToArray().Select(v => v.ToPlainText()).OrderByDescending(t => t.Length)]
        );

    /// <summary>Whether the actual value is what was recorded, the placeholders standing for anything.</summary>
    public bool Match(Json expected, Json actual) => Match(expected, actual, insideText: false);

    /// <summary>The same for a recording that may be older than the redriving of executions, and lack the count of redrives.</summary>
    public bool MatchOld(Json expected, Json actual) =>
        Match(expected, actual) || Match(expected, WithoutRedrives(actual));

    /// <summary>Whether the items of two arrays are the same in some order.</summary>
    public bool MatchBag(Json expected, Json actual)
    {
        var left = actual.Items.ToArray().ToList();
        foreach (var item in expected.Items)
        {
            var at = left.FindIndex(other => Match(item, other));
            if (at < 0)
            {
                return false;
            }
            left.RemoveAt(at);
        }
        return left.Count == 0;
    }

    private bool Match(Json expected, Json actual, bool insideText)
    {
        if (expected.TryGetString(out var text))
        {
            return values.Contains(text) || (actual.TryGetString(out var other) && MatchText(text, other, insideText));
        }
        if (expected.Kind != actual.Kind)
        {
            return false;
        }
        return expected.Kind switch
        {
            JsonKind.Array => MatchItems(expected, actual, insideText),
            JsonKind.Object => MatchMembers(expected, actual, insideText),
            JsonKind.Number => expected.GetDouble().Equals(actual.GetDouble()),
            _ => expected == actual,
        };
    }

    private bool MatchItems(Json expected, Json actual, bool insideText)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }
        for (var i = 0; i < expected.Count; i++)
        {
            if (!Match(expected[i], actual[i], insideText))
            {
                return false;
            }
        }
        return true;
    }

    private bool MatchMembers(Json expected, Json actual, bool insideText)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }
        for (var i = 0; i < expected.Count; i++)
        {
            var key = expected.Keys[i];
            var value = expected.Values[i];
            var same = actual[key];
            if (
                !same.IsUndefined ? !Match(value, same, insideText) : !HasMatchingMember(key, value, actual, insideText)
            )
            {
                return false;
            }
        }
        return true;
    }

    private bool HasMatchingMember(string key, Json value, Json actual, bool insideText)
    {
        for (var i = 0; i < actual.Count; i++)
        {
            if (Match(key, actual.Keys[i], insideText) && Match(value, actual.Values[i], insideText))
            {
                return true;
            }
        }
        return false;
    }

    private bool MatchText(string expected, string actual, bool insideText)
    {
        if (
            string.Equals(expected, actual, StringComparison.Ordinal)
            || actual.StartsWith(SymbolicName, StringComparison.Ordinal)
        )
        {
            return true;
        }
        var pattern = substrings.Aggregate(
            Regex.Escape(expected),
            static (p, s) => p.Replace(Regex.Escape(s), ".*?", StringComparison.Ordinal)
        );
        pattern = pattern.Replace("date", $"(?:date|{IsoTime})", StringComparison.Ordinal);
        if (Regex.IsMatch(actual, $@"\A(?:{pattern})\z", RegexOptions.Singleline, Patience))
        {
            return true;
        }
        // JSON inside a string: spacing and the order of keys are free.
        return !insideText
            && expected is ['{' or '[' or '"', ..]
            && actual is ['{' or '[' or '"', ..]
            && Json.TryParse(expected, out var left)
            && Json.TryParse(actual, out var right)
            && Match(left, right, insideText: true);
    }

    private static Json WithoutRedrives(Json value) =>
        value.Kind switch
        {
            JsonKind.Array => Json.Array(value.Items.ToArray().Select(WithoutRedrives)),
            JsonKind.Object => Json.Object(
                value
                    .Members()
                    .Where(m => m.Key != "RedriveCount")
                    .Select(m => KeyValuePair.Create(m.Key, WithoutRedrives(m.Value)))
            ),
            _ => value,
        };
}

/// <summary>Small additions to JSON values.</summary>
internal static class JsonExtensions
{
    /// <summary>A string as it is, anything else as JSON text.</summary>
    public static string ToPlainText(this Json value) => value.TryGetString(out var text) ? text : value.ToString();

    /// <summary>The members of an object; none for any other kind.</summary>
    public static IEnumerable<KeyValuePair<string, Json>> Members(this Json value) =>
        Enumerable.Range(0, value.Count).Select(i => KeyValuePair.Create(value.Keys[i], value.Values[i]));
}
