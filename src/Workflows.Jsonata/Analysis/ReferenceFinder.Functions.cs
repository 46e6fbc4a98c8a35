using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Analysis;

/// <content>Calls, and functions that are defined.</content>
internal sealed partial class ReferenceFinder
{
    private Selection? Apply(ApplySyntax apply, Selection? context)
    {
        switch (apply.Right)
        {
            case CallSyntax call:
                return Call(call.Procedure, [apply.Left, .. call.Arguments], context);
            case VariableSyntax procedure:
                return Call(procedure, [apply.Left], context);
            case TransformSyntax transform:
                Use(apply.Left, context);
                Transform(transform);
                return null;
            default:
                Use(apply.Left, context);
                Use(apply.Right, context);
                return null;
        }
    }

    private Selection? Call(SyntaxNode procedure, SyntaxNode[] arguments, Selection? context)
    {
        var name = BuiltInName(procedure);
        switch (name)
        {
            case "exists" or "boolean" or "type" when arguments.Length > 0:
                conditions++;
                UseAll(arguments, context);
                conditions--;
                return null;
            case "lookup" when arguments is [var target, LiteralSyntax { Value.IsString: true } key]:
                return Visit(target, context)?.Field(key.Value.GetString(), key.Position);
            case "reverse" or "shuffle" or "distinct" when arguments is [var array]:
                return Visit(array, context);
            case "filter" or "single" or "sort" when arguments.Length > 0:
                var items = Visit(arguments[0], context);
                Callback(arguments.ElementAtOrDefault(1), context, [items, name is "sort" ? items : null, items]);
                return items;
            case "map" when arguments.Length > 0:
                var mapped = Visit(arguments[0], context);
                Callback(arguments.ElementAtOrDefault(1), context, [mapped, null, mapped]);
                UseUnlessFollowed(mapped, arguments);
                return null;
            case "reduce" when arguments.Length > 0:
                var folded = Visit(arguments[0], context);
                Callback(arguments.ElementAtOrDefault(1), context, [null, folded, null, folded]);
                Use(arguments.ElementAtOrDefault(2), context);
                UseUnlessFollowed(folded, arguments);
                return null;
            default:
                UseAll(arguments, context);
                Use(procedure, context);
                return null;
        }
    }

    /// <summary>The items themselves are used unless a function that is written there says what of them is.</summary>
    private void UseUnlessFollowed(Selection? items, SyntaxNode[] arguments)
    {
        if (arguments.ElementAtOrDefault(1) is not LambdaSyntax)
        {
            Use(items);
        }
    }

    private string? BuiltInName(SyntaxNode procedure) =>
        procedure is VariableSyntax variable
        && !scope.TryGet(variable.Name, out _)
        && library.Find(variable.Name) is not null
            ? variable.Name
            : null;

    private void Callback(SyntaxNode? function, Selection? context, ReadOnlySpan<Selection?> arguments)
    {
        if (function is LambdaSyntax lambda)
        {
            Lambda(lambda, context, arguments);
        }
        else
        {
            Use(function, context);
        }
    }

    /// <summary>A function's body, which may never run.</summary>
    private void Lambda(LambdaSyntax lambda, Selection? context, ReadOnlySpan<Selection?> arguments)
    {
        scope = new ReferenceScope(scope);
        for (var i = 0; i < lambda.Parameters.Length; i++)
        {
            scope.Set(lambda.Parameters[i], i < arguments.Length ? arguments[i] : null);
        }
        Perhaps(lambda.Body, context);
        scope = scope.Outer!;
    }

    /// <summary>What a transformation changes is a copy of its own; only variables lead outside.</summary>
    private void Transform(TransformSyntax transform)
    {
        scope = new ReferenceScope(scope);
        Perhaps(transform.Pattern, null);
        Perhaps(transform.Update, null);
        Perhaps(transform.Delete, null);
        scope = scope.Outer!;
    }
}
