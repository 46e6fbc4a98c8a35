using System.Text;
using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Functions that look for something in a string: a string, a regular expression, or what a function finds.</summary>
internal static class MatchFunctions
{
    public static readonly NativeFunction[] All =
    [
        new("contains", "<s-(sf):b>", 2, Contains),
        new("match", "<s-f<s:o>n?:a<o>>", 3, Match),
        new("replace", "<s-(sf)(sf)n?:s>", 4, Replace),
        new("split", "<s-(sf)n?:a<s>>", 3, Split),
    ];

    private static Json Contains(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text || arguments[1].IsUndefined)
        {
            return default;
        }
        return arguments[1].Reference is string sought
            ? text.Contains(sought, StringComparison.Ordinal)
            : new Matcher(arguments[1], text, root).MoveNext();
    }

    private static Json Match(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        var limit = Limit(arguments[2], "D3040", 3);
        var results = default(ItemBuilder);
        if (limit > 0)
        {
            var matcher = new Matcher(arguments[1], text, root);
            var isFound = matcher.MoveNext();
            // The match beyond the limit is looked for all the same, and so are errors: this is how JSONata has it.
            for (; isFound && results.Count < limit; isFound = matcher.MoveNext())
            {
                var builder = new JsonObjectBuilder(3);
                builder.Set("match", matcher.Match);
                builder.Set("index", matcher.Start);
                builder.Set("groups", matcher.Groups);
                results.Add(builder.ToUnsealed());
            }
        }
        return results.ToSequence();
    }

    private static Json Split(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        var limit = Limit(arguments[2], "D3020", 3);
        var parts = default(ItemBuilder);
        if (arguments[1].Reference is string separator)
        {
            SplitAt(separator, text, Math.Floor(limit), ref parts);
        }
        else if (limit > 0)
        {
            SplitAtMatches(new Matcher(arguments[1], text, root), text, limit, ref parts);
        }
        return parts.ToArray();
    }

    private static void SplitAtMatches(Matcher matcher, string text, double limit, ref ItemBuilder parts)
    {
        var start = 0;
        for (var isFound = matcher.MoveNext(); isFound && parts.Count < limit; isFound = matcher.MoveNext())
        {
            parts.Add(text[start..Math.Clamp(matcher.Start, start, text.Length)]);
            start = Math.Clamp(matcher.End, 0, text.Length);
        }
        if (parts.Count < limit)
        {
            parts.Add(text[start..]);
        }
    }

    private static void SplitAt(string separator, string text, double limit, ref ItemBuilder parts)
    {
        if (separator.Length == 0)
        {
            for (var i = 0; i < text.Length && i < limit; i++)
            {
                parts.Add(text[i].ToString());
            }
            return;
        }
        var start = 0;
        while (parts.Count < limit)
        {
            var at = text.IndexOf(separator, start, StringComparison.Ordinal);
            parts.Add(at < 0 ? text[start..] : text[start..at]);
            if (at < 0)
            {
                return;
            }
            start = at + separator.Length;
        }
    }

    private static Json Replace(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        if (arguments[1].Reference is string { Length: 0 })
        {
            throw new JsonataException("D3010") { Value = "", Index = 2 };
        }
        var limit = Limit(arguments[3], "D3011", 4);
        return limit <= 0 ? text
            : arguments[1].Reference is string sought ? ReplaceText(text, sought, arguments[2], limit, root.Guard)
            : ReplaceMatches(text, new Matcher(arguments[1], text, root), arguments[2], limit, root);
    }

    private static string ReplaceText(string text, string sought, Json replacement, double limit, EvaluationGuard guard)
    {
        var at = text.IndexOf(sought, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }
        if (replacement.Reference is not string substitute)
        {
            throw new JsonataException("D3012") { Value = replacement };
        }
        var result = new StringBuilder(text.Length + substitute.Length);
        var start = 0;
        for (var count = 0; at >= 0 && count < limit; count++)
        {
            result.Append(text, start, at - start).Append(substitute);
            guard.ReserveText(result.Length);
            start = at + sought.Length;
            at = text.IndexOf(sought, start, StringComparison.Ordinal);
        }
        return result.Append(text, start, text.Length - start).ToString();
    }

    private static string ReplaceMatches(string text, Matcher matcher, Json replacement, double limit, RootFrame root)
    {
        var result = new StringBuilder();
        var start = 0;
        var isFound = matcher.MoveNext();
        for (var count = 0; isFound && count < limit; count++, isFound = matcher.MoveNext())
        {
            var at = Math.Clamp(matcher.Start, start, text.Length);
            result.Append(text, start, at - start).Append(Substitute(matcher, replacement, root));
            root.Guard.ReserveText(result.Length);
            start = Math.Clamp(at + matcher.Match.Length, 0, text.Length);
        }
        return result.Append(text, start, text.Length - start).ToString();
    }

    private static string Substitute(Matcher matcher, Json replacement, RootFrame root)
    {
        if (replacement.Reference is string template)
        {
            return ReplacementTemplate.Fill(template, matcher.Match, matcher.Groups);
        }
        var substitute = replacement.Reference is JsonataFunction function
            ? Sequence.Normalize(function.Invoke([matcher.Description], Json.Null, root))
            : replacement;
        return substitute.Reference as string ?? throw new JsonataException("D3012") { Value = substitute };
    }

    /// <summary>How many matches to take at most.</summary>
    private static double Limit(Json limit, string code, int index) =>
        limit.IsUndefined ? double.PositiveInfinity
        : limit.NumberUnchecked < 0 ? throw new JsonataException(code) { Value = limit, Index = index }
        : limit.NumberUnchecked;
}
