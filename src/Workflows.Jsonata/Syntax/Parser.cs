namespace Workflows.Jsonata.Syntax;

/// <summary>Reads an expression by Pratt's method: each operator binds its left operand with a certain power.</summary>
internal sealed partial class Parser
{
    /// <summary>How deep brackets, arguments and right operands may nest.</summary>
    private const int MaxDepth = 1_000;

    /// <summary>How many operators may follow one another on one level, as in <c>a + b + c</c>.</summary>
    private const int MaxChain = 5_000;

    private Tokenizer tokenizer;
    private Token token;
    private int depth;
    private List<string> variables = [];
    private int closures;
    private JsonataException? mistake;

    private Parser(string text)
    {
        tokenizer = new Tokenizer(text);
        token = tokenizer.Next(afterOperand: false);
    }

    /// <summary>The syntax tree of an expression.</summary>
    /// <exception cref="JsonataException">The text is no expression.</exception>
    public static ExpressionSyntax Parse(string text)
    {
        var parser = new Parser(text);
        var body = parser.Expression(0);
        if (parser.token.Kind != TokenKind.End)
        {
            throw parser.Unexpected("S0201");
        }
        return parser.mistake is null
            ? new ExpressionSyntax(body, [.. parser.variables], parser.hasParents)
            : throw parser.mistake;
    }

    private SyntaxNode Expression(int power)
    {
        if (++depth > MaxDepth)
        {
            throw TooDeep();
        }
        StackGuard.Check();
        var chain = 0;
        var first = token;
        Advance(afterOperand: true);
        var left = Operand(first);
        while (power < BindingPower.Of(token.Kind))
        {
            if (++chain > MaxChain)
            {
                throw TooDeep();
            }
            var op = token;
            Advance(afterOperand: false);
            left = Infix(left, op);
        }
        depth--;
        return left;
    }

    private SyntaxNode Infix(SyntaxNode left, Token op)
    {
        var position = op.Position;
        switch (op.Kind)
        {
            case TokenKind.Dot:
                var step = Expression(BindingPower.Of(TokenKind.Dot));
                return Attach(left, step, position, static (path, next, _) => PathBuilder.Step(path, next));
            case TokenKind.LeftBracket:
                return Predicate(left, position);
            case TokenKind.LeftBrace:
                var pairs = Pairs();
                return Attach(left, pairs, position, PathBuilder.Group);
            case TokenKind.LeftParenthesis:
                return Call(left, position);
            case TokenKind.Caret:
                return PathBuilder.Sort(left, SortTerms(), position);
            case TokenKind.At:
                var focus = BoundVariable(op);
                return Attach(left, focus, position, PathBuilder.Focus);
            case TokenKind.Hash:
                return PathBuilder.Index(left, BoundVariable(op));
            case TokenKind.Bind:
                return Bind(left, position);
            case TokenKind.Apply:
                var right = Expression(BindingPower.Of(TokenKind.Apply));
                return new ApplySyntax(left, right, position) { KeepArray = left.KeepArray || right.KeepArray };
            case TokenKind.Question:
                return Condition(left, position);
            case TokenKind.Elvis or TokenKind.Coalesce:
                return new DefaultSyntax(op.Kind, left, Expression(0), position);
            default:
                return new BinarySyntax(op.Kind, left, Expression(BindingPower.Of(op.Kind)), position);
        }
    }

    private SyntaxNode Predicate(SyntaxNode left, int position)
    {
        if (token.Kind == TokenKind.RightBracket)
        {
            Advance(afterOperand: false);
            return PathBuilder.KeepArray(left);
        }
        var predicate = Expression(0);
        Expect(TokenKind.RightBracket, afterOperand: true);
        return Attach(left, predicate, position, PathBuilder.Filter);
    }

    /// <summary>
    /// Attaches something to an expression. What does not go together there is reported only if the text is right
    /// otherwise, as that may say better what is wrong.
    /// </summary>
    private SyntaxNode Attach<T>(SyntaxNode left, T part, int position, Func<SyntaxNode, T, int, SyntaxNode> attach)
    {
        try
        {
            return attach(left, part, position);
        }
        catch (JsonataException error)
        {
            mistake ??= error;
            return left;
        }
    }

    private ConditionSyntax Condition(SyntaxNode test, int position)
    {
        var then = Expression(0);
        SyntaxNode? otherwise = null;
        if (token.Kind == TokenKind.Colon)
        {
            Advance(afterOperand: false);
            otherwise = Expression(0);
        }
        return new ConditionSyntax(test, then, otherwise, position);
    }

    private BindSyntax Bind(SyntaxNode left, int position)
    {
        if (left is not VariableSyntax variable)
        {
            throw Misplaced("S0212", left);
        }
        variables.Add(variable.Name);
        // One less than the operator's power makes it associate to the right.
        return new BindSyntax(variable.Name, Expression(BindingPower.Bind - 1), position);
    }

    private string BoundVariable(Token op) =>
        Expression(BindingPower.Postfix) is var operand && operand is VariableSyntax variable
            ? variable.Name
            : throw new JsonataException("S0214") { Position = operand.Position, TokenValue = op.Text };

    private SortTermSyntax[] SortTerms()
    {
        var terms = new List<SortTermSyntax>();
        Expect(TokenKind.LeftParenthesis);
        do
        {
            var descending = token.Kind == TokenKind.Greater;
            if (token.Kind is TokenKind.Less or TokenKind.Greater)
            {
                Advance(afterOperand: false);
            }
            terms.Add(new SortTermSyntax(Expression(0), descending));
        } while (Skip(TokenKind.Comma));
        Expect(TokenKind.RightParenthesis);
        return [.. terms];
    }

    private PairSyntax[] Pairs()
    {
        var pairs = new List<PairSyntax>();
        if (token.Kind != TokenKind.RightBrace)
        {
            do
            {
                var key = Expression(0);
                Expect(TokenKind.Colon);
                pairs.Add(new PairSyntax(key, Expression(0)));
            } while (Skip(TokenKind.Comma));
        }
        Expect(TokenKind.RightBrace, afterOperand: true);
        return [.. pairs];
    }

    private void Advance(bool afterOperand)
    {
        token = tokenizer.Next(afterOperand);
        if (token.Kind == TokenKind.Unknown)
        {
            throw Unexpected("S0204");
        }
    }

    private void Expect(TokenKind kind, bool afterOperand = false)
    {
        if (token.Kind != kind)
        {
            throw new JsonataException(token.Kind == TokenKind.End ? "S0203" : "S0202")
            {
                Position = token.Position,
                TokenValue = token.Shown,
                Value = Tokenizer.OperatorText(kind),
            };
        }
        Advance(afterOperand);
    }

    /// <summary>Passes over a token if it comes next.</summary>
    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }
        Advance(afterOperand: false);
        return true;
    }

    private JsonataException TooDeep() =>
        new(JsonataException.LimitExceeded, "The expression nests too deep, or is too long.")
        {
            Position = token.Position,
        };

    private JsonataException Unexpected(string code) =>
        new(code) { Position = token.Position, TokenValue = token.Shown };

    /// <summary>An error about an operand that should be a variable.</summary>
    private static JsonataException Misplaced(string code, SyntaxNode operand, Json value = default)
    {
        var shown = operand switch
        {
            PathSyntax { Steps: [{ Expression: NameSyntax name }] } => name.Name,
            LiteralSyntax literal => literal.Value,
            VariableSyntax variable => variable.Name,
            _ => Json.Undefined,
        };
        return new JsonataException(code)
        {
            Position = operand.Position,
            TokenValue = shown,
            Value = value,
        };
    }
}
