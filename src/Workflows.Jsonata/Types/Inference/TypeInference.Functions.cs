using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Functions;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Types.Inference;

/// <content>Calls, and functions that are defined.</content>
internal sealed partial class TypeInference
{
    private Flow Apply(ApplySyntax apply, Flow context)
    {
        // What follows a call there has no effect.
        var right = apply.Right is SelectionSyntax { Source: CallSyntax inner } ? inner : apply.Right;
        switch (right)
        {
            case CallSyntax call:
                return Call(call.Procedure, [apply.Left, .. call.Arguments], call.Position, context);
            case VariableSyntax procedure when BuiltIn(procedure) is not null:
                return Call(procedure, [apply.Left], apply.Position, context, isApplied: true);
            default:
                Use(apply.Left, context);
                Use(right, context);
                return Flow.Unknown;
        }
    }

    private Flow Call(SyntaxNode procedure, SyntaxNode[] arguments, int position, Flow context, bool isApplied = false)
    {
        if (BuiltIn(procedure) is not NativeFunction function || !FunctionTypes.Knows(function))
        {
            var callee = Use(procedure, context);
            foreach (var argument in arguments)
            {
                Use(argument, context);
            }
            if (callee.Allows(JsonKinds.Value) && !SignatureTypes.MayBeFunction(callee))
            {
                Conflict("()", [callee], fails: true, position);
            }
            return Flow.Unknown;
        }
        var name = function.Name;
        if (name is "lookup" && arguments is [var target, LiteralSyntax { Value: { IsString: true } key } literal])
        {
            return FieldSelection.Select(Visit(target, context), key.GetString(), literal.Position, arrays);
        }
        if (name is "merge" && arguments is [ArraySyntax { Items: var objects }])
        {
            return new Flow(Merge(objects, context));
        }
        var isQuestion = name is "exists" or "boolean" or "type";
        findings.Conditions += isQuestion ? 1 : 0;
        var flow = Call(function, arguments, position, context, isApplied);
        findings.Conditions -= isQuestion ? 1 : 0;
        return flow;
    }

    private Flow Call(NativeFunction function, SyntaxNode[] arguments, int position, Flow context, bool isApplied)
    {
        var types = new JsonType[arguments.Length];
        var first = default(Flow);
        var result = JsonType.Any;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (
                arguments[i] is LambdaSyntax { Signature: null } lambda
                && i == 1
                && FunctionTypes.TakesItems(function.Name)
            )
            {
                types[i] = JsonType.Any;
                result = Lambda(lambda, context, CallbackArguments(function.Name, first));
                continue;
            }
            var flow = Visit(arguments[i], context);
            first = i == 0 ? flow : first;
            types[i] = i == 0 && FunctionTypes.Selects(function.Name) ? flow.Type : Use(flow);
        }
        if (isApplied && SignatureTypes.MayBeFunction(types[0]))
        {
            // Two functions make a third one.
            return Flow.Unknown;
        }
        if (!SignatureTypes.CanTake(function.Parameters, types))
        {
            Conflict("$" + function.Name, types, fails: true, position);
        }
        var type = FunctionTypes.ResultOf(function, types, context.Type, result);
        type = hasHoles ? type.OrAbsent() : type;
        return FunctionTypes.Selects(function.Name) && arguments.Length > 0
            ? first.As(type) with
            {
                IsEach = true,
            }
            : new Flow(type);
    }

    /// <summary>What <c>$map</c> and its like call a function with.</summary>
    private Flow[] CallbackArguments(string function, Flow values)
    {
        var items = SequenceTypes.ItemsOf(values.Type);
        var item = values with { Type = hasHoles ? items.OrAbsent() : items, Gap = null };
        var place = new Flow(JsonType.Number);
        var all = new Flow(JsonType.ArrayOf(items));
        return function switch
        {
            "sort" => [item, item],
            "each" or "sift" => [new(items.AnyField()), new(JsonType.String), new(items)],
            "reduce" => [Flow.Unknown, item, place, all],
            _ => [item, place, all],
        };
    }

    /// <summary>The objects put together one after the other, as far as they are told apart.</summary>
    private JsonType Merge(SyntaxNode[] objects, Flow context)
    {
        var merged = JsonType.Object();
        foreach (var part in objects)
        {
            merged = ObjectTypes.Merge(merged, Use(part, context));
        }
        return merged;
    }

    /// <summary>A function's body, which may never run.</summary>
    /// <returns>What the function gives to a caller that does not look whether that is a sequence.</returns>
    private JsonType Lambda(LambdaSyntax lambda, Flow context, ReadOnlySpan<Flow> arguments)
    {
        var before = scope;
        definesFunctions = true;
        functionDepth++;
        findings.Conditions++;
        for (var i = 0; i < lambda.Parameters.Length; i++)
        {
            var argument =
                arguments.IsEmpty ? Flow.Unknown
                : i < arguments.Length ? arguments[i]
                : new Flow(JsonType.Absent);
            scope = new Variable(lambda.Parameters[i], argument, IsNarrowed: false, functionDepth, scope);
        }
        Declare(lambda.Variables);
        var result = Use(lambda.Body, context);
        findings.Conditions--;
        functionDepth--;
        scope = before;
        return EndOf(lambda.Body) switch
        {
            BodyEnd.Value => result,
            BodyEnd.Sequence => result.Union(JsonType.ArrayOf(result)),
            _ => JsonType.Any,
        };
    }

    /// <summary>What transformations find and change is not followed; only variables lead outside.</summary>
    private void Transform(TransformSyntax transform)
    {
        var before = scope;
        definesFunctions = true;
        functionDepth++;
        Declare(transform.Variables);
        Perhaps(transform.Pattern, Flow.Unknown, scope);
        Perhaps(transform.Update, Flow.Unknown, scope);
        if (transform.Delete is { } delete)
        {
            Perhaps(delete, Flow.Unknown, scope);
        }
        functionDepth--;
        scope = before;
    }

    private enum BodyEnd
    {
        /// <summary>A value.</summary>
        Value,

        /// <summary>Perhaps a sequence of one item or none, which is not that one item yet, or nothing.</summary>
        Sequence,

        /// <summary>A call that is run only after what stands behind it.</summary>
        Other,
    }

    /// <summary>What a function's body ends in: a call there is run when the body has been left.</summary>
    private BodyEnd EndOf(SyntaxNode body)
    {
        StackGuard.Check();
        return body switch
        {
            ConditionSyntax { Else: { } otherwise } condition => Last(EndOf(condition.Then), EndOf(otherwise)),
            ConditionSyntax condition => EndOf(condition.Then),
            DefaultSyntax choice => EndOf(choice.Right),
            BlockSyntax { Expressions: [.., var last] } => EndOf(last),
            CallSyntax call => BuiltIn(call.Procedure) is NativeFunction function && FunctionTypes.Knows(function)
                ? FunctionTypes.GivesSequence(function.Name)
                    ? BodyEnd.Sequence
                    : BodyEnd.Value
                : BodyEnd.Other,
            SelectionSyntax { Source: BlockSyntax } or SelectionSyntax { Source: CallSyntax, Predicates: [] } =>
                BodyEnd.Other,
            _ => BodyEnd.Value,
        };

        static BodyEnd Last(BodyEnd left, BodyEnd right) => left > right ? left : right;
    }
}
