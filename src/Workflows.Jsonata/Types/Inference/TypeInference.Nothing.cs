using Workflows.Jsonata.Functions;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Types.Inference;

/// <content>What a predicate says of nothing.</content>
internal sealed partial class TypeInference
{
    /// <summary>Whether a condition does surely not hold where the context is nothing.</summary>
    private bool IsFalsyOfNothing(SyntaxNode condition)
    {
        StackGuard.Check();
        return condition switch
        {
            BlockSyntax { Expressions: [var only] } => IsFalsyOfNothing(only),
            BinarySyntax { Operator: TokenKind.And } and => IsFalsyOfNothing(and.Left) || IsFalsyOfNothing(and.Right),
            BinarySyntax { Operator: TokenKind.Or } or => IsFalsyOfNothing(or.Left) && IsFalsyOfNothing(or.Right),
            BinarySyntax { Operator: TokenKind.In } membership => IsNothingOfNothing(membership.Left),
            BinarySyntax { Operator: not TokenKind.Ampersand } binary => IsNothingOfNothing(binary.Left)
                || IsNothingOfNothing(binary.Right),
            CallSyntax { Procedure: VariableSyntax { Name: "exists" }, Arguments: [var argument] } call
                when BuiltIn(call.Procedure) is not null => IsNothingOfNothing(argument),
            _ => IsNothingOfNothing(condition),
        };
    }

    /// <summary>Whether an expression surely gives nothing where the context is nothing.</summary>
    private bool IsNothingOfNothing(SyntaxNode expression)
    {
        StackGuard.Check();
        return expression switch
        {
            NameSyntax or VariableSyntax { Name: "" } => true,
            PathSyntax { Group: null, Steps: [{ Stages: [] } first, ..] } => IsNothingOfNothing(first.Expression),
            BlockSyntax { Expressions: [var only] } => IsNothingOfNothing(only),
            NegateSyntax negate => IsNothingOfNothing(negate.Operand),
            BinarySyntax
            {
                Operator: TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash or TokenKind.Percent
            } arithmetic => IsNothingOfNothing(arithmetic.Left) || IsNothingOfNothing(arithmetic.Right),
            CallSyntax { Arguments: [var first, ..] } call => BuiltIn(call.Procedure) is NativeFunction function
                && FunctionTypes.Knows(function)
                && IsNothingOfNothing(first)
                && FunctionTypes
                    .ResultOf(function, [JsonType.Absent, JsonType.Any], JsonType.Absent, JsonType.Any)
                    .IsSurelyAbsent,
            _ => false,
        };
    }
}
