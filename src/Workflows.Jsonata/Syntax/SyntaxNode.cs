using System.Text.RegularExpressions;
using Workflows.Jsonata.Functions;

namespace Workflows.Jsonata.Syntax;

/// <summary>A whole expression.</summary>
/// <param name="Body">Its syntax tree.</param>
/// <param name="Variables">The variables it sets outside of blocks and functions.</param>
/// <param name="HasParents">Whether <c>%</c> occurs as an operand.</param>
internal sealed record ExpressionSyntax(SyntaxNode Body, string[] Variables, bool HasParents);

/// <summary>A part of an expression's syntax tree.</summary>
/// <param name="Position">The offset just behind the token that makes this node what it is.</param>
internal abstract record SyntaxNode(int Position)
{
    /// <summary>Whether <c>[]</c> follows: the result stays an array even if it has one item.</summary>
    public bool KeepArray { get; init; }

    /// <summary>What the node is called in error messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A string, number, boolean or null.</summary>
internal sealed record LiteralSyntax(Json Value, int Position) : SyntaxNode(Position)
{
    public override string Kind =>
        Value.Kind switch
        {
            JsonKind.String => "string",
            JsonKind.Number => "number",
            _ => "value",
        };
}

/// <summary>A field's name, as a step of a path.</summary>
internal sealed record NameSyntax(string Name, int Position) : SyntaxNode(Position)
{
    /// <summary>Whether it is written as a string.</summary>
    public bool IsString { get; init; }

    public override string Kind => "name";
}

/// <summary><c>$name</c>; the empty name is the context, the name <c>$</c> the whole input.</summary>
internal sealed record VariableSyntax(string Name, int Position) : SyntaxNode(Position)
{
    public override string Kind => "variable";
}

/// <summary><c>*</c></summary>
internal sealed record WildcardSyntax(int Position) : SyntaxNode(Position)
{
    public override string Kind => "wildcard";
}

/// <summary><c>**</c></summary>
internal sealed record DescendantsSyntax(int Position) : SyntaxNode(Position)
{
    public override string Kind => "descendant";
}

/// <summary><c>%</c> as an operand: what the context was selected from.</summary>
internal sealed record ParentSyntax(int Position) : SyntaxNode(Position)
{
    public override string Kind => "parent";
}

/// <summary><c>/pattern/flags</c></summary>
internal sealed record RegexSyntax(string Pattern, RegexOptions Flags, int Position) : SyntaxNode(Position)
{
    public override string Kind => "regex";
}

/// <summary>An operator between two operands.</summary>
internal sealed record BinarySyntax(TokenKind Operator, SyntaxNode Left, SyntaxNode Right, int Position)
    : SyntaxNode(Position)
{
    public override string Kind => "binary";
}

/// <summary><c>-operand</c></summary>
internal sealed record NegateSyntax(SyntaxNode Operand, int Position) : SyntaxNode(Position)
{
    public override string Kind => "unary";
}

/// <summary><c>[a, b]</c></summary>
internal sealed record ArraySyntax(SyntaxNode[] Items, int Position) : SyntaxNode(Position)
{
    public override string Kind => "unary";
}

/// <summary><c>{key: value}</c></summary>
internal sealed record ObjectSyntax(PairSyntax[] Pairs, int Position) : SyntaxNode(Position)
{
    public override string Kind => "unary";
}

/// <summary>A member of an object constructor or of a grouping.</summary>
internal readonly record struct PairSyntax(SyntaxNode Key, SyntaxNode Value);

/// <summary><c>(a; b)</c></summary>
/// <param name="Expressions">The expressions; the last is the value.</param>
/// <param name="Variables">The variables it sets.</param>
/// <param name="Captures">Whether a function inside may outlive it.</param>
/// <param name="Position">Its place.</param>
internal sealed record BlockSyntax(SyntaxNode[] Expressions, string[] Variables, bool Captures, int Position)
    : SyntaxNode(Position)
{
    public override string Kind => "block";

    /// <summary>Whether one of the expressions is a path that begins with an array constructor.</summary>
    public bool HasArrayPath { get; } =
        Array.Exists(
            Expressions,
            static part =>
                part switch
                {
                    PathSyntax path => path.Steps[0].IsArray,
                    BlockSyntax block => block.HasArrayPath,
                    _ => false,
                }
        );
}

/// <summary><c>test ? then : else</c></summary>
internal sealed record ConditionSyntax(SyntaxNode Test, SyntaxNode Then, SyntaxNode? Else, int Position)
    : SyntaxNode(Position)
{
    public override string Kind => "condition";
}

/// <summary><c>left ?: right</c> (unless left is falsy) and <c>left ?? right</c> (unless left is absent).</summary>
internal sealed record DefaultSyntax(TokenKind Operator, SyntaxNode Left, SyntaxNode Right, int Position)
    : SyntaxNode(Position)
{
    public override string Kind => "condition";
}

/// <summary><c>$name := value</c></summary>
internal sealed record BindSyntax(string Name, SyntaxNode Value, int Position) : SyntaxNode(Position)
{
    public override string Kind => "bind";
}

/// <summary><c>left ~> right</c></summary>
internal sealed record ApplySyntax(SyntaxNode Left, SyntaxNode Right, int Position) : SyntaxNode(Position)
{
    public override string Kind => "apply";
}

/// <summary><c>procedure(arguments)</c></summary>
internal sealed record CallSyntax(SyntaxNode Procedure, SyntaxNode[] Arguments, int Position) : SyntaxNode(Position)
{
    public override string Kind => "function";
}

/// <summary><c>procedure(a, ?)</c>: an argument that is absent is a <c>?</c>.</summary>
internal sealed record PartialSyntax(SyntaxNode Procedure, SyntaxNode?[] Arguments, int Position) : SyntaxNode(Position)
{
    public override string Kind => "partial";
}

/// <summary><c>function($a, $b)&lt;signature&gt;{ body }</c></summary>
/// <param name="Parameters">The parameters' names, without <c>$</c>.</param>
/// <param name="Signature">What it takes, if that is said.</param>
/// <param name="Body">What it evaluates.</param>
/// <param name="Variables">The variables it sets outside of blocks.</param>
/// <param name="Captures">Whether a function inside may outlive a call.</param>
/// <param name="Position">Its place.</param>
internal sealed record LambdaSyntax(
    string[] Parameters,
    Signature? Signature,
    SyntaxNode Body,
    string[] Variables,
    bool Captures,
    int Position
) : SyntaxNode(Position)
{
    public override string Kind => "lambda";
}

/// <summary><c>| pattern | update, delete |</c></summary>
internal sealed record TransformSyntax(
    SyntaxNode Pattern,
    SyntaxNode Update,
    SyntaxNode? Delete,
    string[] Variables,
    int Position
) : SyntaxNode(Position)
{
    public override string Kind => "transform";
}

/// <summary>What follows an expression that is no path: <c>source[predicate]{grouping}</c>.</summary>
internal sealed record SelectionSyntax(SyntaxNode Source, SyntaxNode[] Predicates, GroupSyntax? Group)
    : SyntaxNode(Source.Position)
{
    public override string Kind => Source.Kind;
}

/// <summary><c>source@$name</c>, where the source is no path. It has an effect only as a step of one.</summary>
internal sealed record FocusSyntax(SyntaxNode Source, string Name) : SyntaxNode(Source.Position)
{
    public override string Kind => Source.Kind;
}

/// <summary><c>{key: value}</c> behind an expression.</summary>
internal sealed record GroupSyntax(PairSyntax[] Pairs, int Position);

/// <summary><c>^(&lt;a, &gt;b)</c> as a step of a path.</summary>
internal sealed record SortSyntax(SortTermSyntax[] Terms, int Position) : SyntaxNode(Position)
{
    public override string Kind => "sort";
}

/// <summary>What to sort by.</summary>
internal readonly record struct SortTermSyntax(SyntaxNode Expression, bool Descending);
