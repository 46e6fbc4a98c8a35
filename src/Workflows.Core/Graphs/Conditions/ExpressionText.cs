using Workflows.Jsonata;
using Workflows.Jsonata.Syntax;

namespace Workflows.Graphs;

/// <summary>
/// A JSONata expression as a short text for people: without sigils, and with words for some functions. What people would
/// not read more easily that way stays as it is written.
/// </summary>
internal static class ExpressionText
{
    /// <summary>The text of a condition in its delimiters, <c>{% … %}</c>.</summary>
    public static GraphCondition Condition(string text)
    {
        var (written, syntax) = Read(text);
        var operand = syntax is BinarySyntax { Operator: TokenKind.Equal, Right: LiteralSyntax, Left: var left }
            ? SyntaxText.Of(left)
            : null;
        return new GraphCondition(written, operand);
    }

    /// <summary>The text of a field that may be an expression, cut where it is long; any other text is itself.</summary>
    public static string Of(string text) => JsonataText.IsExpression(text) ? GraphText.Short(Read(text).Text) : text;

    private static (string Text, SyntaxNode? Syntax) Read(string text)
    {
        var expression = JsonataText.Inner(text);
        try
        {
            var syntax = Parser.Parse(expression).Body;
            return (SyntaxText.Of(syntax) ?? expression, syntax);
        }
        catch (JsonataException)
        {
            return (expression, null);
        }
    }
}
