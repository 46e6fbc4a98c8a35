namespace Workflows.Jsonata.Syntax;

/// <summary>How strongly an operator binds the operand on its left; 0 for what is no infix operator.</summary>
internal static class BindingPower
{
    public const int Bind = 10;
    public const int Prefix = 70;
    public const int Postfix = 80;

    public static int Of(TokenKind kind) =>
        kind switch
        {
            TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.At or TokenKind.Hash => Postfix,
            TokenKind.Dot => 75,
            TokenKind.LeftBrace => 70,
            TokenKind.Star or TokenKind.Slash or TokenKind.Percent => 60,
            TokenKind.Plus or TokenKind.Minus or TokenKind.Ampersand => 50,
            TokenKind.Equal
            or TokenKind.NotEqual
            or TokenKind.Less
            or TokenKind.LessOrEqual
            or TokenKind.Greater
            or TokenKind.GreaterOrEqual
            or TokenKind.Caret
            or TokenKind.Apply
            or TokenKind.Elvis
            or TokenKind.Coalesce
            or TokenKind.In => 40,
            TokenKind.And => 30,
            TokenKind.Or => 25,
            TokenKind.Question => 20,
            TokenKind.Bind => Bind,
            _ => 0,
        };
}
