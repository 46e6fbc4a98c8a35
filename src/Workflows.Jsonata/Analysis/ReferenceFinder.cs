using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Analysis;

/// <summary>
/// Finds what an expression reads from outside. Each part of the expression selects a part of what lies outside, or
/// makes a value of its own; a selection is noted down where it is used for something else than to select further.
/// </summary>
internal sealed partial class ReferenceFinder
{
    private readonly FunctionLibrary library;
    private readonly List<JsonataReference> found = [];
    private ReferenceScope scope = new(null);

    /// <summary>How many conditions decide whether the part at hand is evaluated, or whether it matters.</summary>
    private int conditions;

    private ReferenceFinder(FunctionLibrary library) => this.library = library;

    /// <summary>The references of an expression, in the order of evaluation, each once.</summary>
    public static IReadOnlyList<JsonataReference> Find(string text, FunctionLibrary library)
    {
        var syntax = Parser.Parse(text);
        var finder = new ReferenceFinder(library);
        finder.Use(finder.Visit(syntax.Body, new Selection(null, [], 0)));
        return
        [
            .. finder
                .found.GroupBy(static reference => reference.ToString(), StringComparer.Ordinal)
                .Select(static same =>
                    same.FirstOrDefault(static reference => !reference.IsConditional) ?? same.First()
                ),
        ];
    }

    /// <summary>What a part of the expression selects, if it selects anything from outside.</summary>
    /// <param name="syntax">The part.</param>
    /// <param name="context">What <c>$</c> is, if that is selected from outside.</param>
    private Selection? Visit(SyntaxNode syntax, Selection? context)
    {
        StackGuard.Check();
        switch (syntax)
        {
            case NameSyntax name:
                return context?.Field(name.Name, name.Position);
            case VariableSyntax variable:
                return Variable(variable, context);
            case PathSyntax path:
                return Path(path, context);
            case SelectionSyntax selection:
                return Predicates(selection, context);
            case ParentSyntax:
                return context?.Parent;
            case FocusSyntax focus:
                return Visit(focus.Source, context);
            case BlockSyntax block:
                return Block(block, context);
            case BindSyntax bind:
                var value = Visit(bind.Value, context);
                scope.Set(bind.Name, value);
                return value;
            case CallSyntax call:
                return Call(call.Procedure, call.Arguments, context);
            case ApplySyntax apply:
                return Apply(apply, context);
            case DefaultSyntax choice:
                Perhaps(choice.Left, context);
                Perhaps(choice.Right, context);
                return null;
            case ConditionSyntax condition:
                Use(condition.Test, context);
                Perhaps(condition.Then, context);
                Perhaps(condition.Else, context);
                return null;
            case BinarySyntax { Operator: TokenKind.And or TokenKind.Or } logic:
                Use(logic.Left, context);
                Perhaps(logic.Right, context);
                return null;
            case WildcardSyntax or DescendantsSyntax:
                Use(context);
                return null;
            case LambdaSyntax lambda:
                Lambda(lambda, context, []);
                return null;
            default:
                UseParts(syntax, context);
                return null;
        }
    }

    /// <summary>The parts of an expression that makes a value of its own of all of them.</summary>
    private void UseParts(SyntaxNode syntax, Selection? context)
    {
        switch (syntax)
        {
            case BinarySyntax binary:
                Use(binary.Left, context);
                Use(binary.Right, context);
                break;
            case NegateSyntax negate:
                Use(negate.Operand, context);
                break;
            case ArraySyntax array:
                UseAll(array.Items, context);
                break;
            case ObjectSyntax constructor:
                UsePairs(constructor.Pairs, context);
                break;
            case PartialSyntax partial:
                UseAll([.. partial.Arguments.OfType<SyntaxNode>()], context);
                Use(partial.Procedure, context);
                break;
            case TransformSyntax transform:
                Transform(transform);
                break;
            default:
                break;
        }
    }

    private Selection? Variable(VariableSyntax variable, Selection? context)
    {
        if (variable.Name.Length == 0)
        {
            return context is null ? null : context with { Position = variable.Position };
        }
        if (variable.Name is "$")
        {
            return new Selection(null, [], variable.Position);
        }
        if (scope.TryGet(variable.Name, out var known))
        {
            return known is null ? null : known with { Position = variable.Position };
        }
        return library.Find(variable.Name) is null ? new Selection(variable.Name, [], variable.Position) : null;
    }

    private Selection? Block(BlockSyntax block, Selection? context)
    {
        scope = new ReferenceScope(scope);
        Selection? last = null;
        for (var i = 0; i < block.Expressions.Length; i++)
        {
            last = Visit(block.Expressions[i], context);
            if (i < block.Expressions.Length - 1 && block.Expressions[i] is not BindSyntax)
            {
                Use(last);
            }
        }
        scope = scope.Outer!;
        return last;
    }

    private void Use(SyntaxNode? syntax, Selection? context)
    {
        if (syntax is not null)
        {
            Use(Visit(syntax, context));
        }
    }

    private void UseAll(ReadOnlySpan<SyntaxNode> nodes, Selection? context)
    {
        foreach (var node in nodes)
        {
            Use(node, context);
        }
    }

    private void UsePairs(PairSyntax[] pairs, Selection? context)
    {
        foreach (var pair in pairs)
        {
            Use(pair.Key, context);
            Use(pair.Value, context);
        }
    }

    private void Perhaps(SyntaxNode? syntax, Selection? context)
    {
        conditions++;
        Use(syntax, context);
        conditions--;
    }

    private void Use(Selection? selection)
    {
        if (selection is { Variable: not null } or { Fields.Length: > 0 } or { Position: > 0 })
        {
            found.Add(new JsonataReference(selection.Variable, selection.Fields, selection.Position, conditions > 0));
        }
    }
}
