using System.Buffers;
using System.Text.RegularExpressions;

namespace Workflows.Jsonata.Syntax;

/// <summary>Reads the tokens of an expression one by one.</summary>
/// <param name="text">The expression.</param>
internal struct Tokenizer(string text)
{
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\n\r\v.[]{}(),@#;:?+-*/%|=<>^!~&");
    private int position;

    /// <summary>The next token.</summary>
    /// <param name="afterOperand">Whether an operator may follow here: then <c>/</c> divides, else it begins a regular expression.</param>
    public Token Next(bool afterOperand)
    {
        SkipBlanks();
        if (position >= text.Length)
        {
            return new Token(TokenKind.End, text.Length, "(end)");
        }
        var c = text[position];
        if (c == '/' && !afterOperand)
        {
            return RegularExpression();
        }
        var (kind, length) = Operator(c, position + 1 < text.Length ? text[position + 1] : '\0');
        if (length > 0)
        {
            var start = position;
            position += length;
            return new Token(kind, position, OperatorText(kind) ?? text.Substring(start, length));
        }
        return c switch
        {
            '"' or '\'' => String(c),
            >= '0' and <= '9' => Number(),
            '`' => QuotedName(),
            _ => Name(),
        };
    }

    private static (TokenKind Kind, int Length) Operator(char c, char next) =>
        (c, next) switch
        {
            ('.', '.') => (TokenKind.Range, 2),
            (':', '=') => (TokenKind.Bind, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('*', '*') => (TokenKind.StarStar, 2),
            ('~', '>') => (TokenKind.Apply, 2),
            ('?', ':') => (TokenKind.Elvis, 2),
            ('?', '?') => (TokenKind.Coalesce, 2),
            ('.', _) => (TokenKind.Dot, 1),
            ('[', _) => (TokenKind.LeftBracket, 1),
            (']', _) => (TokenKind.RightBracket, 1),
            ('{', _) => (TokenKind.LeftBrace, 1),
            ('}', _) => (TokenKind.RightBrace, 1),
            ('(', _) => (TokenKind.LeftParenthesis, 1),
            (')', _) => (TokenKind.RightParenthesis, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('@', _) => (TokenKind.At, 1),
            ('#', _) => (TokenKind.Hash, 1),
            (';', _) => (TokenKind.Semicolon, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('?', _) => (TokenKind.Question, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('|', _) => (TokenKind.Pipe, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('^', _) => (TokenKind.Caret, 1),
            ('&', _) => (TokenKind.Ampersand, 1),
            ('!' or '~', _) => (TokenKind.Unknown, 1),
            _ => (TokenKind.End, 0),
        };

    /// <summary>The text of an operator, of those whose text depends on the kind alone.</summary>
    public static string? OperatorText(TokenKind kind) =>
        kind switch
        {
            TokenKind.Range => "..",
            TokenKind.Bind => ":=",
            TokenKind.NotEqual => "!=",
            TokenKind.GreaterOrEqual => ">=",
            TokenKind.LessOrEqual => "<=",
            TokenKind.StarStar => "**",
            TokenKind.Apply => "~>",
            TokenKind.Elvis => "?:",
            TokenKind.Coalesce => "??",
            TokenKind.Dot => ".",
            TokenKind.LeftBracket => "[",
            TokenKind.RightBracket => "]",
            TokenKind.LeftBrace => "{",
            TokenKind.RightBrace => "}",
            TokenKind.LeftParenthesis => "(",
            TokenKind.RightParenthesis => ")",
            TokenKind.Comma => ",",
            TokenKind.At => "@",
            TokenKind.Hash => "#",
            TokenKind.Semicolon => ";",
            TokenKind.Colon => ":",
            TokenKind.Question => "?",
            TokenKind.Plus => "+",
            TokenKind.Minus => "-",
            TokenKind.Star => "*",
            TokenKind.Slash => "/",
            TokenKind.Percent => "%",
            TokenKind.Pipe => "|",
            TokenKind.Equal => "=",
            TokenKind.Less => "<",
            TokenKind.Greater => ">",
            TokenKind.Caret => "^",
            TokenKind.Ampersand => "&",
            TokenKind.And => "and",
            TokenKind.Or => "or",
            TokenKind.In => "in",
            _ => null,
        };

    private void SkipBlanks()
    {
        while (position < text.Length)
        {
            if (text[position] is ' ' or '\t' or '\n' or '\r' or '\v')
            {
                position++;
            }
            else if (text.AsSpan(position).StartsWith("/*", StringComparison.Ordinal))
            {
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                position = end >= 0 ? end + 2 : throw Error("S0106", position);
            }
            else
            {
                break;
            }
        }
    }

    private Token String(char quote)
    {
        var start = ++position;
        var rest = text.AsSpan(start);
        var length = rest.IndexOfAny(quote, '\\');
        if (length >= 0 && rest[length] == quote)
        {
            position += length + 1;
            var plain = rest[..length].ToString();
            return new Token(TokenKind.String, position, plain) { Value = plain };
        }
        var content = StringEscapes.Read(text, quote, ref position);
        return new Token(TokenKind.String, position, content) { Value = content };
    }

    private Token Number()
    {
        var start = position;
        if (text[position] == '0')
        {
            position++;
        }
        else
        {
            SkipDigits();
        }
        if (IsDigitAfter('.', 0))
        {
            position++;
            SkipDigits();
        }
        if (IsDigitAfter('e', 0) || IsDigitAfter('E', 0))
        {
            position++;
            SkipDigits();
        }
        else if (position + 1 < text.Length && text[position + 1] is '+' or '-')
        {
            if (IsDigitAfter('e', 1) || IsDigitAfter('E', 1))
            {
                position += 2;
                SkipDigits();
            }
        }
        var digits = text.AsSpan(start, position - start);
        var value = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            throw Error("S0102", start, digits.ToString());
        }
        return new Token(TokenKind.Number, position, "") { Value = value };
    }

    private readonly bool IsDigitAfter(char c, int signs)
    {
        var at = position + 1 + signs;
        return at < text.Length && text[position] == c && char.IsAsciiDigit(text[at]);
    }

    private void SkipDigits()
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }
    }

    private Token QuotedName()
    {
        var start = position + 1;
        var end = text.IndexOf('`', start);
        if (end < 0)
        {
            throw Error("S0105", text.Length);
        }
        position = end + 1;
        return new Token(TokenKind.Name, position, text[start..end]);
    }

    private Token Name()
    {
        var start = position;
        var length = text.AsSpan(start).IndexOfAny(EndsOfName);
        position = length < 0 ? text.Length : start + length;
        var name = text.AsSpan(start, position - start);
        return name switch
        {
            ['$', .. var variable] => new Token(TokenKind.Variable, position, variable.ToString()),
            "and" => new Token(TokenKind.And, position, "and"),
            "or" => new Token(TokenKind.Or, position, "or"),
            "in" => new Token(TokenKind.In, position, "in"),
            "true" => new Token(TokenKind.Constant, position, "true") { Value = Json.True },
            "false" => new Token(TokenKind.Constant, position, "false") { Value = Json.False },
            "null" => new Token(TokenKind.Constant, position, "null") { Value = Json.Null },
            _ => new Token(TokenKind.Name, position, name.ToString()),
        };
    }

    private Token RegularExpression()
    {
        var start = ++position;
        var depth = 0;
        for (; position < text.Length; position++)
        {
            var escaped = text[position - 1] == '\\';
            switch (text[position])
            {
                case '/' when depth == 0 && !IsEscaped(start):
                    return EndOfRegularExpression(start);
                case '(' or '[' or '{' when !escaped:
                    depth++;
                    break;
                case ')' or ']' or '}' when !escaped:
                    depth--;
                    break;
                default:
                    break;
            }
        }
        throw Error("S0302", position);
    }

    /// <summary>Whether an odd number of backslashes stands before the current character.</summary>
    private readonly bool IsEscaped(int start)
    {
        var before = text.AsSpan(start, position - start);
        return (before.Length - before.TrimEnd('\\').Length) % 2 == 1;
    }

    private Token EndOfRegularExpression(int start)
    {
        if (position == start)
        {
            throw Error("S0301", position);
        }
        var pattern = text[start..position];
        var flags = RegexOptions.None;
        for (position++; position < text.Length && text[position] is 'i' or 'm'; position++)
        {
            flags |= text[position] == 'i' ? RegexOptions.IgnoreCase : RegexOptions.Multiline;
        }
        return new Token(TokenKind.Regex, position, pattern) { Flags = flags };
    }

    private static JsonataException Error(string code, int position, string? token = null) =>
        new(code) { Position = position, TokenValue = token is null ? default(Json) : token };
}
