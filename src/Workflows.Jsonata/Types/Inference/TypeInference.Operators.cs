using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Types.Inference;

/// <content>Operators, conditions and constructors.</content>
internal sealed partial class TypeInference
{
    private const JsonKinds Comparable = JsonKinds.Number | JsonKinds.String;

    private JsonType Binary(BinarySyntax binary, Flow context)
    {
        if (binary.Operator is TokenKind.And or TokenKind.Or)
        {
            var before = scope;
            Use(binary.Left, context);
            var after = scope;
            Perhaps(binary.Right, context, After(binary.Left, before).When(binary.Operator == TokenKind.And));
            scope = Join(after, after, scope);
            return JsonType.Boolean;
        }
        var left = Use(binary.Left, context);
        var right = Use(binary.Right, context);
        switch (binary.Operator)
        {
            case TokenKind.Plus:
                return Arithmetic("+", binary.Position, left, right);
            case TokenKind.Minus:
                return Arithmetic("-", binary.Position, left, right);
            case TokenKind.Star:
                return Arithmetic("*", binary.Position, left, right);
            case TokenKind.Slash:
                return Arithmetic("/", binary.Position, left, right);
            case TokenKind.Percent:
                return Arithmetic("%", binary.Position, left, right);
            case TokenKind.Range:
                return SequenceTypes.Of(Arithmetic("..", binary.Position, left, right));
            case TokenKind.Ampersand:
                return JsonType.String;
            case TokenKind.Equal:
                CheckEquality("=", binary.Position, left, right);
                return JsonType.Boolean;
            case TokenKind.NotEqual:
                CheckEquality("!=", binary.Position, left, right);
                return JsonType.Boolean;
            case TokenKind.In:
                CheckEquality("in", binary.Position, left, SequenceTypes.ItemsOf(right));
                return JsonType.Boolean;
            case TokenKind.Less:
                return Comparison("<", binary.Position, left, right);
            case TokenKind.LessOrEqual:
                return Comparison("<=", binary.Position, left, right);
            case TokenKind.Greater:
                return Comparison(">", binary.Position, left, right);
            case TokenKind.GreaterOrEqual:
                return Comparison(">=", binary.Position, left, right);
            default:
                return JsonType.Any;
        }
    }

    /// <summary>A number; nothing if one of the operands is nothing.</summary>
    private JsonType Arithmetic(string operation, int position, params ReadOnlySpan<JsonType> operands)
    {
        var type = JsonType.Number;
        foreach (var operand in operands)
        {
            if (IsNever(operand, JsonKinds.Number))
            {
                Conflict(operation, operands, fails: true, position);
                break;
            }
        }
        foreach (var operand in operands)
        {
            type = operand.MayBeAbsent ? type.OrAbsent() : type;
        }
        return type;
    }

    private JsonType Comparison(string operation, int position, JsonType left, JsonType right)
    {
        if (
            IsNever(left, Comparable)
            || IsNever(right, Comparable)
            || (
                left.Allows(JsonKinds.Value)
                && right.Allows(JsonKinds.Value)
                && (left.Kinds & right.Kinds & Comparable) == JsonKinds.None
            )
        )
        {
            Conflict(operation, [left, right], fails: true, position);
        }
        return left.MayBeAbsent || right.MayBeAbsent ? JsonType.Boolean.OrAbsent() : JsonType.Boolean;
    }

    /// <summary>Finds values that are never equal. To ask whether something is null is not wrong, though it never is.</summary>
    private void CheckEquality(string operation, int position, JsonType left, JsonType right)
    {
        var (l, r) = (left.Kinds & JsonKinds.Value, right.Kinds & JsonKinds.Value);
        if (
            (l & r) == JsonKinds.None
            && l is not (JsonKinds.None or JsonKinds.Null)
            && r is not (JsonKinds.None or JsonKinds.Null)
        )
        {
            Conflict(operation, [left, right], fails: false, position);
        }
    }

    /// <summary>Whether there may be a value, and it cannot be of these kinds.</summary>
    private static bool IsNever(JsonType operand, JsonKinds kinds) =>
        operand.Allows(JsonKinds.Value) && !operand.Allows(kinds);

    private void Conflict(string operation, ReadOnlySpan<JsonType> operands, bool fails, int position) =>
        findings.Add(new KindConflict(operation, operands.ToArray(), fails, position, findings.Conditions > 0));

    private JsonType Condition(ConditionSyntax condition, Flow context)
    {
        var before = scope;
        // Who asks for nothing but a value asks whether it is there.
        var isQuestion = condition.Test is VariableSyntax or PathSyntax;
        findings.Conditions += isQuestion ? 1 : 0;
        Use(condition.Test, context);
        findings.Conditions -= isQuestion ? 1 : 0;
        var after = scope;
        var outcomes = After(condition.Test, before);
        var type = Perhaps(condition.Then, context, outcomes.WhenTrue);
        var afterThen = scope;
        scope = after;
        type = type.Union(
            condition.Else is { } otherwise ? Perhaps(otherwise, context, outcomes.WhenFalse) : JsonType.Absent
        );
        scope = Join(after, afterThen, scope);
        return type;
    }

    private JsonType Default(DefaultSyntax choice, Flow context)
    {
        var left = Perhaps(choice.Left, context, scope);
        var after = scope;
        var right = Perhaps(choice.Right, context, after);
        scope = Join(after, after, scope);
        return choice.Operator == TokenKind.Elvis ? left.Without(JsonKinds.Absent | JsonKinds.Null).Union(right)
            : left.MayBeAbsent ? left.Without(JsonKinds.Absent).Union(right)
            : left;
    }

    private JsonType Array(ArraySyntax array, Flow context)
    {
        var items = JsonType.Never;
        foreach (var item in array.Items)
        {
            var type = Use(item, context);
            var isOne = item is ArraySyntax or SelectionSyntax { Source: ArraySyntax };
            items = items.Union(isOne ? type : SequenceTypes.ItemsOf(type));
        }
        return JsonType.ArrayOf(items);
    }

    /// <summary>An object constructor, or a grouping of several items by key.</summary>
    private JsonType Group(PairSyntax[] pairs, int position, Flow context)
    {
        var before = scope;
        var item = Each(context);
        var group = context;
        if (context.Type.Allows(JsonKinds.Array))
        {
            // One item is itself, several under one key are an array; of none, one that is nothing is grouped.
            item = item.As(item.Type.Union(context.Type).OrAbsent());
            group = item.As(item.Type.Union(JsonType.ArrayOf(SequenceTypes.ItemsOf(item.Type))));
        }
        var fields = new Dictionary<string, JsonType>(pairs.Length, StringComparer.Ordinal);
        var others = JsonType.Absent;
        foreach (var pair in pairs)
        {
            var key = Use(pair.Key, item);
            if (IsNever(key, JsonKinds.String))
            {
                Conflict("{", [key], fails: true, position);
            }
            var value = Use(pair.Value, group);
            if (pair.Key is LiteralSyntax { Value: { IsString: true } name })
            {
                fields[name.GetString()] = value;
            }
            else
            {
                others = others.Union(value);
            }
        }
        if (context.Type.Allows(JsonKinds.Array))
        {
            EndRepetition(before);
        }
        return JsonType.Object(fields, others);
    }

    /// <summary>Each item of what an expression goes through.</summary>
    private Flow Each(Flow sequence) =>
        sequence.Type.Allows(JsonKinds.Array)
            ? sequence with
            {
                Type = ItemsOf(sequence.Type),
                Gap = null,
                IsEach = true,
            }
            : sequence with
            {
                Gap = null,
            };

    /// <summary>What the items of a sequence are where they are gone through one by one.</summary>
    private JsonType ItemsOf(JsonType sequence)
    {
        var items = SequenceTypes.ItemsOf(sequence, arrays);
        return hasHoles ? items.OrAbsent() : items;
    }

    private static JsonType Wildcard(JsonType value)
    {
        if (value.IsUnknown)
        {
            return JsonType.Any;
        }
        var values = value.Items;
        if (value.Allows(JsonKinds.Object))
        {
            values = values.Union(value.AnyField());
        }
        var hasArray = values.Allows(JsonKinds.Array);
        while (values.Allows(JsonKinds.Array) && !values.IsUnknown)
        {
            values = SequenceTypes.ItemsOf(values);
        }
        if (values.IsUnknown)
        {
            return JsonType.Any;
        }
        // With an array among the values, the result is an array, too, even if it has no item.
        var selected = SequenceTypes.Of(values);
        return hasArray ? selected.Union(JsonType.ArrayOf(values)) : selected;
    }
}
