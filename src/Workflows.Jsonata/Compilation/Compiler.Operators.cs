using Workflows.Jsonata.Evaluation;
using Workflows.Jsonata.Evaluation.Operators;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Compilation;

/// <content>Operators between two operands.</content>
internal sealed partial class Compiler
{
    private Node Binary(BinarySyntax binary)
    {
        if (binary.Operator == TokenKind.Ampersand)
        {
            return Concatenation(binary);
        }
        var left = Compile(binary.Left);
        var right = binary.Operator is TokenKind.And or TokenKind.Or
            ? Perhaps(binary.Right, Compile)
            : Compile(binary.Right);
        var position = binary.Position;
        return binary.Operator switch
        {
            TokenKind.Plus => new ArithmeticNode<Addition>(left, right, position),
            TokenKind.Minus => new ArithmeticNode<Subtraction>(left, right, position),
            TokenKind.Star => new ArithmeticNode<Multiplication>(left, right, position),
            TokenKind.Slash => new ArithmeticNode<Division>(left, right, position),
            TokenKind.Percent => new ArithmeticNode<Remainder>(left, right, position),
            TokenKind.Equal => new EqualityNode(left, right, whenEqual: true),
            TokenKind.NotEqual => new EqualityNode(left, right, whenEqual: false),
            TokenKind.Less => new ComparisonNode<LessThan>(left, right, position),
            TokenKind.LessOrEqual => new ComparisonNode<LessOrEqual>(left, right, position),
            TokenKind.Greater => new ComparisonNode<GreaterThan>(left, right, position),
            TokenKind.GreaterOrEqual => new ComparisonNode<GreaterOrEqual>(left, right, position),
            TokenKind.And => new AndNode(left, right, position),
            TokenKind.Or => new OrNode(left, right, position),
            TokenKind.In => new InNode(left, right),
            TokenKind.Range => new RangeNode(left, right, position),
            var other => throw new InvalidOperationException($"{other} is no operator between two operands."),
        };
    }

    /// <summary>A whole chain <c>a &amp; b &amp; c</c> is one node.</summary>
    private ConcatenateNode Concatenation(BinarySyntax binary)
    {
        var operands = new Stack<Node>();
        SyntaxNode rest = binary;
        var outer = level;
        while (rest is BinarySyntax { Operator: TokenKind.Ampersand } chain)
        {
            operands.Push(Compile(chain.Right));
            rest = chain.Left;
            Descend();
        }
        level--;
        operands.Push(Compile(rest));
        level = outer;
        return new ConcatenateNode([.. operands]);
    }
}
