namespace Workflows.Jsonata.Syntax;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    End,
    Name,
    Variable,
    String,
    Number,

    /// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Constant,
    Regex,
    Dot,
    Range,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    LeftParenthesis,
    RightParenthesis,
    Comma,
    At,
    Hash,
    Semicolon,
    Colon,
    Question,
    Elvis,
    Coalesce,
    Plus,
    Minus,
    Star,
    StarStar,
    Slash,
    Percent,
    Pipe,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Caret,
    Bind,
    Apply,
    Ampersand,
    And,
    Or,
    In,

    /// <summary><c>!</c> or <c>~</c> alone: they end a name, but are no operators.</summary>
    Unknown,
}
