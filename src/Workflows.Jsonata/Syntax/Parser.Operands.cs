namespace Workflows.Jsonata.Syntax;

/// <content>What an expression may begin with.</content>
internal sealed partial class Parser
{
    private bool hasParents;

    private SyntaxNode Operand(Token first)
    {
        var position = first.Position;
        switch (first.Kind)
        {
            case TokenKind.Name or TokenKind.And or TokenKind.Or or TokenKind.In:
                return PathSyntax.Of(new StepSyntax(new NameSyntax(first.Text, position)));
            case TokenKind.Variable:
                // What $eval evaluates may define functions, which see the variables around it.
                closures += string.Equals(first.Text, "eval", StringComparison.Ordinal) ? 1 : 0;
                return new VariableSyntax(first.Text, position);
            case TokenKind.String or TokenKind.Number or TokenKind.Constant:
                return new LiteralSyntax(first.Value, position);
            case TokenKind.Regex:
                return new RegexSyntax(first.Text, first.Flags, position);
            case TokenKind.Star:
                return new WildcardSyntax(position);
            case TokenKind.StarStar:
                return new DescendantsSyntax(position);
            case TokenKind.Percent:
                hasParents = true;
                return new ParentSyntax(position);
            case TokenKind.Minus:
                return Negate(Expression(BindingPower.Prefix), position);
            case TokenKind.LeftParenthesis:
                return Block(position);
            case TokenKind.LeftBracket:
                return Array(position);
            case TokenKind.LeftBrace:
                return new ObjectSyntax(Pairs(), position);
            case TokenKind.Pipe:
                return Transform(position);
            case TokenKind.End:
                // Reported only if nothing else is wrong: mostly a bracket is missing, too, and says more.
                mistake ??= new JsonataException("S0207") { Position = position, TokenValue = "(end)" };
                return new LiteralSyntax(Json.Null, position);
            default:
                throw new JsonataException("S0211") { Position = position, TokenValue = first.Text };
        }
    }

    /// <summary>A minus before a number makes it negative; before all else it is an operator.</summary>
    private static SyntaxNode Negate(SyntaxNode operand, int position) =>
        operand switch
        {
            LiteralSyntax { Value.IsNumber: true } number => Negative(number),
            SelectionSyntax { Source: LiteralSyntax { Value.IsNumber: true } number } selection => selection with
            {
                Source = Negative(number),
            },
            _ => new NegateSyntax(operand, position),
        };

    private static LiteralSyntax Negative(LiteralSyntax number) => number with { Value = -number.Value.GetDouble() };

    private BlockSyntax Block(int position)
    {
        var (outer, closuresBefore) = (variables, closures);
        variables = [];
        var expressions = new List<SyntaxNode>();
        while (token.Kind != TokenKind.RightParenthesis)
        {
            expressions.Add(Expression(0));
            if (!Skip(TokenKind.Semicolon))
            {
                break;
            }
        }
        Expect(TokenKind.RightParenthesis, afterOperand: true);
        var block = new BlockSyntax([.. expressions], [.. variables], closures > closuresBefore, position);
        variables = outer;
        return block;
    }

    private ArraySyntax Array(int position)
    {
        var items = new List<SyntaxNode>();
        if (token.Kind != TokenKind.RightBracket)
        {
            do
            {
                var item = Expression(0);
                if (token.Kind == TokenKind.Range)
                {
                    var range = token.Position;
                    Advance(afterOperand: false);
                    item = new BinarySyntax(TokenKind.Range, item, Expression(0), range);
                }
                items.Add(item);
            } while (Skip(TokenKind.Comma));
        }
        Expect(TokenKind.RightBracket, afterOperand: true);
        return new ArraySyntax([.. items], position);
    }

    private TransformSyntax Transform(int position)
    {
        var outer = variables;
        variables = [];
        var pattern = Expression(0);
        Expect(TokenKind.Pipe);
        var update = Expression(0);
        var delete = Skip(TokenKind.Comma) ? Expression(0) : null;
        Expect(TokenKind.Pipe);
        var transform = new TransformSyntax(pattern, update, delete, [.. variables], position);
        variables = outer;
        closures++;
        return transform;
    }
}
