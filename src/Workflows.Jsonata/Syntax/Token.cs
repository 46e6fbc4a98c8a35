using System.Text.RegularExpressions;

namespace Workflows.Jsonata.Syntax;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">The offset just behind it.</param>
/// <param name="Text">A name, a string's content, a regular expression's pattern, or an operator as written.</param>
internal readonly record struct Token(TokenKind Kind, int Position, string Text)
{
    /// <summary>The value of a string, number or constant.</summary>
    public Json Value { get; init; }

    /// <summary>The flags of a regular expression.</summary>
    public RegexOptions Flags { get; init; }

    /// <summary>The token as error messages show it: a JSON value.</summary>
    public Json Shown => Kind is TokenKind.Number or TokenKind.Constant ? Value : Text;
}
