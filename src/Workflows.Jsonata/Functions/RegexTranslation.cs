using System.Text;

namespace Workflows.Jsonata.Functions;

/// <summary>
/// Writes an ECMAScript regular expression so that .NET understands it the same way: ends of lines, the classes
/// <c>\d \w \s \b</c>, groups numbered in order, and the classes <c>[]</c> and <c>[^]</c>.
/// </summary>
internal sealed class RegexTranslation
{
    private const string Word = "a-zA-Z0-9_";

    // Without the Kelvin sign, which .NET takes for a k where case is ignored.
    private const string NonWord = @"\u0000-/:-@\[-\^`{-\u2129\u212b-\uffff";
    private const string LineEnds = @"\n\r\u2028\u2029";
    private const string Blanks = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string NonBlanks =
        @"\u0000-\u0008\u000e-\u001f!-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff";

    private readonly string pattern;
    private readonly bool isMultiline;
    private readonly StringBuilder result = new();
    private readonly List<string?> groups;
    private int at;

    private RegexTranslation(string pattern, bool isMultiline)
    {
        this.pattern = pattern;
        this.isMultiline = isMultiline;
        groups = GroupsOf(pattern);
    }

    public static string ToDotNet(string pattern, bool isMultiline) =>
        new RegexTranslation(pattern, isMultiline).Translate();

    private string Translate()
    {
        while (at < pattern.Length)
        {
            var c = pattern[at++];
            switch (c)
            {
                case '\\' when at < pattern.Length:
                    Escape();
                    break;
                case '[':
                    Class();
                    break;
                case '.':
                    result.Append("[^" + LineEnds + "]");
                    break;
                case '^':
                    result.Append(isMultiline ? $@"(?<=\A|[{LineEnds}])" : @"\A");
                    break;
                case '$':
                    result.Append(isMultiline ? $@"(?=[{LineEnds}]|\z)" : @"\z");
                    break;
                case '(' when GroupName(pattern, at) is { } name:
                    result.Append('(');
                    at += name.Length + "?<>".Length;
                    break;
                // In .NET these would be an atomic group, options or a comment; in ECMAScript they are errors.
                case '(' when IsAt("?") && !IsAt("?:") && !IsAt("?=") && !IsAt("?!") && !IsAt("?<=") && !IsAt("?<!"):
                    throw new FormatException("Invalid group.");
                default:
                    result.Append(c);
                    break;
            }
        }
        return result.ToString();
    }

    private void Escape()
    {
        var c = pattern[at++];
        switch (c)
        {
            case 'b':
                result.Append($"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))");
                break;
            case 'B':
                result.Append($"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))");
                break;
            case 'D':
                result.Append("[^0-9]");
                break;
            case 'W':
                result.Append($"[^{Word}]");
                break;
            case 'S':
                result.Append($"[^{Blanks}]");
                break;
            case 'd' or 'w' or 's':
                result.Append('[').Append(Members(c)).Append(']');
                break;
            case 'k' when NameReference() is { } number:
                result.Append(Reference(number));
                break;
            case >= '1' and <= '9':
                BackReference();
                break;
            default:
                result.Append(CharacterEscape(c));
                break;
        }
    }

    /// <summary>A reference to a group; beyond the groups there are, it is an octal escape.</summary>
    private void BackReference()
    {
        var start = at - 1;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
        {
            at++;
        }
        var number = int.TryParse(
            pattern.AsSpan(start, at - start),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var parsed
        )
            ? parsed
            : int.MaxValue;
        if (number <= groups.Count)
        {
            result.Append(Reference(number));
            return;
        }
        at = start;
        result.Append(Octal());
    }

    /// <summary>What a group has matched. In ECMAScript, a group that took no part stands for an empty text.</summary>
    private static string Reference(int group) =>
        string.Create(CultureInfo.InvariantCulture, $"(?({group})\\{group}|)");

    private string Octal()
    {
        var value = 0;
        var start = at;
        while (
            at < pattern.Length
            && at - start < 3
            && pattern[at] is >= '0' and <= '7'
            && (value * 8) + pattern[at] - '0' < 256
        )
        {
            value = (value * 8) + pattern[at++] - '0';
        }
        return at == start ? Literal(pattern[at++]) : Literal((char)value);
    }

    private int? NameReference()
    {
        var end = IsAt("<") ? pattern.IndexOf('>', at) : -1;
        var number = end < 0 ? 0 : groups.IndexOf(pattern[(at + 1)..end]) + 1;
        if (number == 0)
        {
            return null;
        }
        at = end + 1;
        return number;
    }

    private void Class()
    {
        var isNegated = IsAt("^");
        at += isNegated ? 1 : 0;
        var members = new StringBuilder();
        while (at < pattern.Length && pattern[at] != ']')
        {
            members.Append(ClassMember(out var isSet));
            if (IsAt("-") && at + 1 < pattern.Length && pattern[at + 1] != ']')
            {
                at++;
                var last = ClassMember(out var isLastSet);
                // Between sets of characters there is no range: the dash is one.
                members.Append(isSet || isLastSet ? @"\-" : "-").Append(last);
            }
        }
        if (at == pattern.Length)
        {
            throw new FormatException("Unterminated character class.");
        }
        at++;
        if (members.Length == 0)
        {
            result.Append(isNegated ? @"[\s\S]" : "(?!)");
            return;
        }
        result.Append(isNegated ? "[^" : "[").Append(members).Append(']');
    }

    /// <summary>One character of a class, or a set of characters such as <c>\d</c>.</summary>
    private string ClassMember(out bool isSet)
    {
        var c = pattern[at++];
        isSet = false;
        if (c != '\\' || at == pattern.Length)
        {
            return Literal(c);
        }
        isSet = pattern[at] is 'd' or 'D' or 'w' or 'W' or 's' or 'S';
        return ClassEscape(pattern[at++]);
    }

    private string ClassEscape(char c) =>
        c switch
        {
            'd' or 'w' or 's' => Members(c),
            'D' => @"\u0000-/:-\uffff",
            'W' => NonWord,
            'S' => NonBlanks,
            'b' => @"\b",
            >= '1' and <= '9' => OctalAgain(),
            'c' when at < pattern.Length && (char.IsAsciiDigit(pattern[at]) || pattern[at] == '_') => Control(),
            _ => CharacterEscape(c),
        };

    private string OctalAgain()
    {
        at--;
        return Octal();
    }

    private static string Members(char letter) =>
        letter switch
        {
            'd' => "0-9",
            'w' => Word,
            _ => Blanks,
        };

    /// <summary>An escape that stands for one character, inside and outside of classes.</summary>
    private string CharacterEscape(char c)
    {
        switch (c)
        {
            case 't' or 'n' or 'v' or 'f' or 'r':
                return "\\" + c;
            case '0':
                return OctalAgain();
            case 'c' when at < pattern.Length && char.IsAsciiLetter(pattern[at]):
                return Control();
            case 'c':
                // No control character: the backslash is one, and the letter comes next.
                at--;
                return Literal('\\');
            case 'x' when Hex(2) is { } code:
                return Literal(code);
            case 'u' when Hex(4) is { } code:
                return Literal(code);
            default:
                return Literal(c);
        }
    }

    private string Control() => Literal((char)(pattern[at++] % 32));

    private char? Hex(int digits)
    {
        if (
            at + digits > pattern.Length
            || !ushort.TryParse(
                pattern.AsSpan(at, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
        {
            return null;
        }
        at += digits;
        return (char)code;
    }

    private static string Literal(char c) =>
        char.IsAsciiLetterOrDigit(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    private bool IsAt(string text) => pattern.AsSpan(at).StartsWith(text, StringComparison.Ordinal);

    /// <summary>The names of the capturing groups in order; null for those without.</summary>
    private static List<string?> GroupsOf(string pattern)
    {
        var names = new List<string?>();
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '('
                    when !isInClass
                        && (i + 1 == pattern.Length || pattern[i + 1] != '?' || GroupName(pattern, i + 1) is not null):
                    names.Add(GroupName(pattern, i + 1));
                    break;
                default:
                    break;
            }
        }
        return names;
    }

    /// <summary>The name of a group whose parenthesis is just before.</summary>
    private static string? GroupName(string pattern, int at)
    {
        if (
            !pattern.AsSpan(at).StartsWith("?<", StringComparison.Ordinal)
            || at + 2 >= pattern.Length
            || pattern[at + 2] is '=' or '!'
        )
        {
            return null;
        }
        var end = pattern.IndexOf('>', at);
        return end < 0 ? null : pattern[(at + 2)..end];
    }
}
