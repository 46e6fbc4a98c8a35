using Workflows.Jsonata.Syntax;

namespace Workflows.Graphs;

/// <summary>Writes the kinds of JSONata that conditions are mostly made of in the manner of people.</summary>
internal static class SyntaxText
{
    /// <summary>The text of an expression; nothing if it holds something of another kind.</summary>
    public static string? Of(SyntaxNode syntax) => Write(syntax)?.Text;

    /// <summary>A text, and how strongly its outermost operator binds.</summary>
    private sealed record Fragment(string Text, int Power)
    {
        public string Within(int power) => Power < power ? $"({Text})" : Text;
    }

    private static Fragment? Write(SyntaxNode syntax) =>
        syntax switch
        {
            { KeepArray: true } => null,
            LiteralSyntax literal => Word(ValueText.Of(literal.Value)),
            VariableSyntax { Name: not ("" or "$") } variable => Word(variable.Name),
            NameSyntax name => Word(name.Name),
            PathSyntax path => Path(path),
            BinarySyntax binary => Infix(binary),
            NegateSyntax negation when Write(negation.Operand) is { } operand => new(
                $"-{operand.Within(BindingPower.Prefix)}",
                BindingPower.Prefix
            ),
            ArraySyntax array when List(array.Items) is { } items => Word($"[{items}]"),
            CallSyntax { Procedure: VariableSyntax function } call => Call(function.Name, call.Arguments),
            BlockSyntax { Expressions: [var only], Variables: [] } => Write(only),
            _ => null,
        };

    private static Fragment Word(string text) => new(text, BindingPower.Postfix);

    private static Fragment? Infix(BinarySyntax syntax)
    {
        var power = BindingPower.Of(syntax.Operator);
        var isFlat = syntax.Operator is TokenKind.And or TokenKind.Or;
        return Write(syntax.Left) is { } left && Write(syntax.Right) is { } right
            ? new(
                $"{left.Within(power)} {Tokenizer.OperatorText(syntax.Operator)} {right.Within(isFlat ? power : power + 1)}",
                power
            )
            : null;
    }

    private static Fragment? Call(string function, SyntaxNode[] arguments) =>
        (function, arguments) switch
        {
            ("not", [var only]) when Write(only) is { } operand => new(
                $"not {operand.Within(BindingPower.Prefix)}",
                BindingPower.Prefix
            ),
            ("exists", [var only]) when Write(only) is { } operand => new(
                $"{operand.Within(BindingPower.Prefix)} is present",
                BindingPower.Of(TokenKind.Equal)
            ),
            _ => List(arguments) is { } list ? Word($"{function}({list})") : null,
        };

    private static string? List(SyntaxNode[] items)
    {
        var parts = items.Select(Of).ToList();
        return parts.Contains(null) ? null : string.Join(", ", parts);
    }

    /// <summary>A path of names; what the service binds is named by what it is: <c>input.id</c>, <c>Execution.Name</c>.</summary>
    private static Fragment? Path(PathSyntax path)
    {
        var steps = path.Steps.Select(Step).ToList();
        if (path is { Group: not null } or { KeepSingleton: true } || steps.Contains(null))
        {
            return null;
        }
        var known = steps switch
        {
            ["states", "context", _, ..] => 2,
            ["states", _, ..] => 1,
            _ => 0,
        };
        return Word(string.Join('.', steps.Skip(path.Steps[0].Expression is VariableSyntax ? known : 0)));
    }

    private static string? Step(StepSyntax step) =>
        step switch
        {
            { Focus: not null } or { Index: not null } => null,
            { Expression: SelectionSyntax { Source: VariableSyntax variable, Group: null } selection, Stages: [] } =>
                Indexed(variable, selection.Predicates),
            { Expression: NameSyntax or VariableSyntax } => Indexed(
                step.Expression,
                [.. step.Stages.Select(static s => s.Predicate)]
            ),
            _ => null,
        };

    /// <summary>A name with an index, if it has one; a filter is no name.</summary>
    private static string? Indexed(SyntaxNode name, SyntaxNode?[] predicates) =>
        predicates switch
        {
            [] => Of(name),
            [LiteralSyntax { Value: { IsNumber: true } index }] => $"{Of(name)}[{index}]",
            _ => null,
        };
}
