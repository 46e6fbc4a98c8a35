using System.Text.RegularExpressions;
using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>A regular expression: a function that gives the first match in a string.</summary>
internal sealed class RegexFunction(Regex regex, string pattern, int position) : JsonataFunction
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The same expression for the evaluations that have less time.</summary>
    private Regex? quicker;

    public override int Arity => 2;

    /// <summary>The function of a pattern.</summary>
    /// <exception cref="JsonataException">The pattern is no regular expression.</exception>
    public static RegexFunction Of(string pattern, RegexOptions flags, int position)
    {
        try
        {
            var isMultiline = flags.HasFlag(RegexOptions.Multiline);
            var options = (flags & RegexOptions.IgnoreCase) | RegexOptions.CultureInvariant;
            var regex = new Regex(RegexTranslation.ToDotNet(pattern, isMultiline), options, MatchTimeout);
            return new RegexFunction(regex, pattern, position);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new JsonataException("S0303", error) { Position = position, Value = pattern };
        }
    }

    /// <summary>The first match from an offset on.</summary>
    /// <exception cref="JsonataException">.NET fails to carry the expression out.</exception>
    public Match Find(string text, int start, EvaluationGuard guard)
    {
        try
        {
            var match = Within(guard.SearchTime).Match(text, start);
            return !match.Success || (match.Index >= start && match.Index + match.Length <= text.Length)
                ? match
                : throw Failure(null);
        }
        catch (Exception error)
            when (error is IndexOutOfRangeException or ArgumentException or InvalidOperationException)
        {
            // Lazy loops around what may be empty can upset the stack of .NET's own matcher.
            throw Failure(error);
        }
    }

    private JsonataException Failure(Exception? error) => new("S0303", error) { Position = position, Value = pattern };

    /// <summary>The match after another one.</summary>
    /// <returns>None if the text has come to its end.</returns>
    public Match? FindNext(string text, Match previous, EvaluationGuard guard)
    {
        var end = previous.Index + previous.Length;
        if (end >= text.Length)
        {
            return null;
        }
        var next = Find(text, end, guard);
        return next is { Success: true, Length: 0 }
            ? throw new JsonataException("D1004") { Position = position, Value = pattern }
            : next;
    }

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root)
    {
        var text = arguments.IsEmpty ? "undefined" : TextOf(arguments[0], root.Guard);
        var start =
            arguments.Length > 1 && arguments[1].IsNumber
                ? Math.Clamp(arguments[1].NumberUnchecked, 0, text.Length + 1.0)
                : 0;
        return start > text.Length ? default : Describe(Find(text, (int)start, root.Guard), text);
    }

    /// <summary>The text that ECMAScript takes a value for where it wants a string.</summary>
    private static string TextOf(Json value, EvaluationGuard guard)
    {
        switch (value.Reference)
        {
            case string text:
                return text;
            case null:
                return "undefined";
            case JsonNumber:
                return JsonNumberText.Format(value.NumberUnchecked);
            case JsonItems items:
                StackGuard.Check();
                guard.Step();
                var parts = System.Array.ConvertAll(
                    items.Span.ToArray(),
                    item => item.IsNullOrUndefined ? "" : TextOf(item, guard)
                );
                guard.ReserveText(parts.Sum(static part => (long)part.Length + 1));
                return string.Join(',', parts);
            case JsonMembers or JsonataFunction:
                return "[object Object]";
            default:
                return value.ToString();
        }
    }

    /// <summary>A match as an object: where it is, its groups, and a function for the next one.</summary>
    public Json Describe(Match? match, string text)
    {
        if (match is not { Success: true })
        {
            return default;
        }
        var builder = new JsonObjectBuilder(5);
        builder.Set("match", match.Value);
        builder.Set("start", match.Index);
        builder.Set("end", match.Index + match.Length);
        builder.Set("groups", GroupsOf(match));
        builder.Set("next", Json.FromReference(new NextMatch(this, match, text)));
        return builder.ToUnsealed();
    }

    /// <summary>The groups of a match; one that took no part has no value.</summary>
    public static Json GroupsOf(Match match)
    {
        var groups = new Json[match.Groups.Count - 1];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = match.Groups[i + 1] is { Success: true } group ? group.Value : default(Json);
        }
        return Sequence.Array(groups, groups.Length);
    }

    private Regex Within(TimeSpan time)
    {
        if (time == Timeout.InfiniteTimeSpan || time >= MatchTimeout)
        {
            return regex;
        }
        var known = Volatile.Read(ref quicker);
        if (known?.MatchTimeout != time)
        {
            known = new Regex(regex.ToString(), regex.Options, time);
            Volatile.Write(ref quicker, known);
        }
        return known;
    }

    private sealed class NextMatch(RegexFunction regex, Match match, string text) : JsonataFunction
    {
        public override int Arity => 0;

        public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root) =>
            regex.Describe(regex.FindNext(text, match, root.Guard), text);
    }
}
