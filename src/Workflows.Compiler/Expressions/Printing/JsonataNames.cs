using Workflows.Jsonata;

namespace Workflows.Compiler;

/// <summary>Names of variables as JSONata and Step Functions allow them.</summary>
internal static class JsonataNames
{
    /// <summary>The longest name of a variable of a state machine.</summary>
    private const int MaxLength = 80;

    /// <summary>The name of the variable that the service sets.</summary>
    public const string States = "states";

    private static readonly HashSet<string> Reserved = new(
        [States, .. JsonataDialect.Standard.FunctionNames, .. JsonataDialect.StepFunctions.FunctionNames],
        StringComparer.Ordinal
    );

    /// <summary>
    /// A variable's name, without <c>$</c>, made valid: letters, digits and <c>_</c>, a letter first, and not the name of a
    /// built-in function, which it would hide.
    /// </summary>
    /// <param name="name">A name of the source, such as <c>order'</c>.</param>
    public static string Clean(string name)
    {
        var kept = string.Concat(name.Where(static c => char.IsLetterOrDigit(c) || c == '_'));
        var letters = kept.TrimStart('_');
        var valid = letters switch
        {
            "" => "value",
            _ when !char.IsLetter(letters[0]) => $"v{letters}",
            _ => letters,
        };
        var cut = valid.Length > MaxLength ? valid[..MaxLength] : valid;
        return Reserved.Contains(cut) ? $"{cut}_" : cut;
    }

    /// <summary>The cleaned name, with a number behind it if it is taken: <c>order</c>, <c>order2</c>, <c>order3</c>.</summary>
    /// <param name="name">A name of the source.</param>
    /// <param name="isTaken">Whether a cleaned name is in use already.</param>
    public static string Unique(string name, Func<string, bool> isTaken)
    {
        var clean = Clean(name);
        var unique = clean;
        for (var number = 2; isTaken(unique); number++)
        {
            var suffix = number.ToString(CultureInfo.InvariantCulture);
            unique = clean[..Math.Min(clean.Length, MaxLength - suffix.Length)] + suffix;
        }
        return unique;
    }

    /// <summary>The names of the variables that a text reads, without <c>$</c>; perhaps names of functions among them.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var start = text.IndexOf('$'); start >= 0; start = text.IndexOf('$', start + 1))
        {
            var end = start + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }
            yield return text[(start + 1)..end];
        }
    }
}
