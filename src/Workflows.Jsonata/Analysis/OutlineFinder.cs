using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Functions;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Analysis;

/// <summary>Finds what a <see cref="ExpressionOutline"/> tells, in one walk over the syntax tree.</summary>
/// <remarks>
/// The first step of a path is applied to the context of the whole; what follows, predicates, orders and groupings
/// included, is applied to what the path has selected so far. A function's body keeps the context around it.
/// </remarks>
internal sealed class OutlineFinder
{
    private readonly FunctionLibrary library;
    private List<string>? contextNames;
    private List<VariablePath>? variablePaths;
    private List<string>? unknownFunctions;
    private List<MiscountedCall>? miscountedCalls;
    private HashSet<string>? boundNames;

    private OutlineFinder(FunctionLibrary library) => this.library = library;

    public static ExpressionOutline Find(SyntaxNode body, FunctionLibrary library)
    {
        var finder = new OutlineFinder(library);
        finder.Visit(body, true);
        if (finder.boundNames is { } bound)
        {
            // What the expression sets itself, here or there, may be what it calls.
            finder.unknownFunctions?.RemoveAll(bound.Contains);
            finder.miscountedCalls?.RemoveAll(call => bound.Contains(call.Function));
        }
        return new ExpressionOutline
        {
            ContextNames = finder.contextNames ?? [],
            VariablePaths = finder.variablePaths ?? [],
            UnknownFunctions = finder.unknownFunctions ?? [],
            MiscountedCalls = finder.miscountedCalls ?? [],
        };
    }

    /// <summary>Walks a part.</summary>
    /// <param name="syntax">The part.</param>
    /// <param name="isOutermost">Whether it is applied to the context of the whole.</param>
    private void Visit(SyntaxNode? syntax, bool isOutermost)
    {
        StackGuard.Check();
        switch (syntax)
        {
            case NameSyntax name when isOutermost:
                AddOnce(ref contextNames, name.Name);
                break;
            case VariableSyntax { Name: "" } when isOutermost:
                AddOnce(ref contextNames, "$");
                break;
            case VariableSyntax { Name: "$" }:
                AddOnce(ref contextNames, "$$");
                break;
            case PathSyntax path:
                Path(path, isOutermost);
                break;
            case SelectionSyntax selection:
                Visit(selection.Source, isOutermost);
                VisitAll(selection.Predicates, false);
                Pairs(selection.Group?.Pairs, false);
                break;
            case FocusSyntax focus:
                Bind(focus.Name);
                Visit(focus.Source, isOutermost);
                break;
            case BlockSyntax block:
                VisitAll(block.Expressions, isOutermost);
                break;
            case BindSyntax bind:
                Bind(bind.Name);
                Visit(bind.Value, isOutermost);
                break;
            case ConditionSyntax condition:
                Visit(condition.Test, isOutermost);
                Visit(condition.Then, isOutermost);
                Visit(condition.Else, isOutermost);
                break;
            case DefaultSyntax choice:
                Visit(choice.Left, isOutermost);
                Visit(choice.Right, isOutermost);
                break;
            case BinarySyntax binary:
                Visit(binary.Left, isOutermost);
                Visit(binary.Right, isOutermost);
                break;
            case NegateSyntax negate:
                Visit(negate.Operand, isOutermost);
                break;
            case ArraySyntax array:
                VisitAll(array.Items, isOutermost);
                break;
            case ObjectSyntax constructor:
                Pairs(constructor.Pairs, isOutermost);
                break;
            default:
                Function(syntax, isOutermost);
                break;
        }
    }

    /// <summary>Calls, and functions that are defined.</summary>
    private void Function(SyntaxNode? syntax, bool isOutermost)
    {
        switch (syntax)
        {
            case CallSyntax call:
                Call(call, 0, isOutermost);
                break;
            case PartialSyntax partial:
                Procedure(partial.Procedure, partial.Arguments.Length, isOutermost);
                VisitAll(partial.Arguments, isOutermost);
                break;
            case ApplySyntax { Right: CallSyntax call } apply:
                Visit(apply.Left, isOutermost);
                Call(call, 1, isOutermost);
                break;
            case ApplySyntax apply:
                Visit(apply.Left, isOutermost);
                Procedure(apply.Right, 1, isOutermost);
                break;
            case LambdaSyntax lambda:
                foreach (var parameter in lambda.Parameters)
                {
                    Bind(parameter);
                }
                Visit(lambda.Body, isOutermost);
                break;
            case TransformSyntax transform:
                Visit(transform.Pattern, false);
                Visit(transform.Update, false);
                Visit(transform.Delete, false);
                break;
            default:
                break;
        }
    }

    /// <summary>A call, which may get arguments from elsewhere before its own.</summary>
    private void Call(CallSyntax call, int others, bool isOutermost)
    {
        Procedure(call.Procedure, others + call.Arguments.Length, isOutermost);
        VisitAll(call.Arguments, isOutermost);
    }

    private void Procedure(SyntaxNode procedure, int arguments, bool isOutermost)
    {
        if (procedure is not VariableSyntax { Name: not ("" or "$") } variable)
        {
            Visit(procedure, isOutermost);
        }
        else if (library.Find(variable.Name) is not { } function)
        {
            AddOnce(ref unknownFunctions, variable.Name);
        }
        else if (function is NativeFunction native)
        {
            Count(native, arguments);
        }
    }

    private void Count(NativeFunction function, int arguments)
    {
        var (least, most) = (0, 0);
        foreach (var parameter in function.Parameters)
        {
            least += parameter.IsOptional ? 0 : 1;
            most = parameter.Repeats || most == int.MaxValue ? int.MaxValue : most + 1;
        }
        if (arguments < least || arguments > most)
        {
            (miscountedCalls ??= []).Add(new MiscountedCall(function.Name, arguments, least, most));
        }
    }

    private void Path(PathSyntax path, bool isOutermost)
    {
        AddVariablePath(path.Steps);
        for (var i = 0; i < path.Steps.Length; i++)
        {
            var step = path.Steps[i];
            Bind(step.Focus);
            Bind(step.Index);
            if (step.Expression is SortSyntax sort)
            {
                foreach (var term in sort.Terms)
                {
                    Visit(term.Expression, false);
                }
            }
            else
            {
                Visit(step.Expression, isOutermost && i == 0);
            }
            foreach (var stage in step.Stages)
            {
                Bind(stage.Index);
                Visit(stage.Predicate, false);
            }
        }
        Pairs(path.Group?.Pairs, false);
    }

    private void AddVariablePath(StepSyntax[] steps)
    {
        var first = steps[0].Expression is SelectionSyntax selection ? selection.Source : steps[0].Expression;
        if (first is not VariableSyntax { Name: not ("" or "$") } variable)
        {
            return;
        }
        var count = 1;
        while (count < steps.Length && steps[count].Expression is NameSyntax)
        {
            count++;
        }
        if (count == 1)
        {
            return;
        }
        var fields = new string[count - 1];
        for (var i = 1; i < count; i++)
        {
            fields[i - 1] = ((NameSyntax)steps[i].Expression).Name;
        }
        (variablePaths ??= []).Add(new VariablePath(variable.Name, fields));
    }

    private void VisitAll(ReadOnlySpan<SyntaxNode?> nodes, bool isOutermost)
    {
        foreach (var node in nodes)
        {
            Visit(node, isOutermost);
        }
    }

    private void Pairs(ReadOnlySpan<PairSyntax> pairs, bool isOutermost)
    {
        foreach (var pair in pairs)
        {
            Visit(pair.Key, isOutermost);
            Visit(pair.Value, isOutermost);
        }
    }

    private void Bind(string? name)
    {
        if (name is not null)
        {
            (boundNames ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        }
    }

    private static void AddOnce(ref List<string>? names, string name)
    {
        names ??= [];
        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }
}
