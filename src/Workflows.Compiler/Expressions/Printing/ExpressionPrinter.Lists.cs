using System.Diagnostics.CodeAnalysis;

namespace Workflows.Compiler;

/// <content>Lists and tuples, which stay arrays whatever they hold.</content>
internal static partial class ExpressionPrinter
{
    private static Fragment List(OperationTerm term, PrintScope scope)
    {
        var list = term.Arguments[0];
        return term.Operation switch
        {
            Operation.ListMap or Operation.ListFilter => Literal($"[{Items(term, scope)}]"),
            Operation.ListLength => Call("count", Items(list, scope).Text),
            Operation.ListIsEmpty => EmptinessTest(list, "=", scope),
            Operation.ListExists => Exists(list, term.Arguments[1], scope),
            Operation.ListForAll => Fold(list, term.Arguments[1], "all", true, Operation.And, typeof(bool), scope),
            Operation.ListSumBy => Sum(list, term.Arguments[1], term.Type, scope),
            Operation.ListHead => Head(list, new RaiseTerm($"{ConditionText.Of(list)} is empty", term.Type), scope),
            _ => Head(list, new ConstantTerm(Json.Null, term.Type), scope),
        };
    }

    /// <summary>
    /// The items of a list for a function that takes an array. It makes an array of one item, and no items of nothing,
    /// so that what <c>$map</c> and <c>$filter</c> give can be handed on as it is.
    /// </summary>
    private static Fragment Items(Term list, PrintScope scope)
    {
        if (!IsCall(list, out var call))
        {
            return Value(list, scope);
        }
        var isMap = call.Operation == Operation.ListMap;
        var (source, (item, body)) = (call.Arguments[0], Function(call.Arguments[1]));
        var inner = ScopeOf(item, source, scope);
        var items = Items(source, scope);
        if (isMap && IsCall(source, out _) && IsItself(item, body, inner))
        {
            return items;
        }
        var result = Call(isMap ? "map" : "filter", items.Text, Lambda([item], body, inner));
        // With [] behind it, the call gives an array also for one item. Else that item's own items would be taken for the list's.
        return ItemArrayness(call, inner) == Arrayness.Never ? result : Path($"{result}[]");
    }

    /// <summary>Whether the items that <c>$map</c> or <c>$filter</c> gives are arrays.</summary>
    private static Arrayness ItemArrayness(OperationTerm call, PrintScope scope)
    {
        var (item, body) = Function(call.Arguments[1]);
        return call.Operation == Operation.ListMap ? ArraynessOf(body, scope) : JsonForm.ArraynessOf(item.Type);
    }

    private static bool IsCall(Term list, [NotNullWhen(true)] out OperationTerm? call)
    {
        call = list as OperationTerm;
        return call is { Operation: Operation.ListMap or Operation.ListFilter };
    }

    /// <summary>Whether a function gives what it is given.</summary>
    private static bool IsItself(Variable item, Term body, PrintScope scope) =>
        body switch
        {
            VariableTerm { Variable: var variable } => variable == item,
            OperationTerm { Operation: Operation.OptionValue, Arguments: [var option] } => !scope.MayBeNull(option)
                && IsItself(item, option, scope),
            _ => false,
        };

    /// <summary>The scope of a function of a list's items, which satisfy the condition that they were filtered by.</summary>
    private static PrintScope ScopeOf(Variable item, Term list, PrintScope scope)
    {
        if (list is not OperationTerm { Operation: Operation.ListFilter } filter)
        {
            return scope;
        }
        var (filtered, condition) = Function(filter.Arguments[1]);
        return scope.Knowing(TermSubstitution.Replace(condition, filtered, new VariableTerm(item)), holds: true);
    }

    private static string Lambda(ReadOnlySpan<Variable> parameters, Term body, PrintScope scope)
    {
        var names = new string[parameters.Length];
        for (var i = 0; i < names.Length; i++)
        {
            scope = scope.With(parameters[i]);
            names[i] = scope[parameters[i]];
        }
        return $"function({string.Join(", ", names)}) {{ {Print(body, scope)} }}";
    }

    private static Fragment EmptinessTest(Term list, string symbol, PrintScope scope) =>
        Comparison(Call("count", Items(list, scope).Text), symbol, Literal("0"));

    private static Fragment Exists(Term list, Term condition, PrintScope scope)
    {
        var (item, body) = Function(condition);
        // What comes behind the first item found must not be looked at if that may fail.
        return TermAnalysis.IsTotal(body)
            ? Call(
                "exists",
                Call("filter", Items(list, scope).Text, Lambda([item], body, ScopeOf(item, list, scope))).Text
            )
            : Fold(list, condition, "any", false, Operation.Or, typeof(bool), scope);
    }

    private static Fragment Sum(Term list, Term function, Type type, PrintScope scope)
    {
        if (type == typeof(decimal))
        {
            // Each sum is rounded, as the errors of many would add up.
            return Fold(list, function, "total", 0, Operation.Add, type, scope);
        }
        var (item, body) = Function(function);
        var numbers = IsItself(item, body, ScopeOf(item, list, scope))
            ? list
            : new OperationTerm(Operation.ListMap, [list, function], type.MakeArrayType());
        return Call("sum", Value(numbers, scope).Text);
    }

    /// <summary>Goes through a list with an operator between what is there already and what a function gives for an item.</summary>
    private static Fragment Fold(
        Term list,
        Term function,
        string name,
        Json start,
        Operation operation,
        Type type,
        PrintScope scope
    )
    {
        var (item, body) = Function(function);
        var result = new Variable(name, type);
        var step = new OperationTerm(operation, [new VariableTerm(result), body], type);
        var lambda = Lambda([result, item], step, ScopeOf(item, list, scope));
        return Call("reduce", Value(list, scope).Text, lambda, JsonataLiterals.Of(start));
    }

    private static Fragment Head(Term list, Term otherwise, PrintScope scope) =>
        PrintWith(
            list,
            "items",
            scope,
            items => new ConditionalTerm(
                Conditions.Not(Conditions.IsEmpty(items)),
                new ItemTerm(items, 0, otherwise.Type),
                otherwise
            )
        );

    /// <summary>The first item of a list; nothing if it is empty.</summary>
    private static Fragment FirstItem(Term list, PrintScope scope)
    {
        var isPlainCall = IsCall(list, out var call) && ItemArrayness(call, scope) == Arrayness.Never;
        var items = isPlainCall ? Items(list, scope).Text : Base(list, scope);
        return Path($"{items}[0]") with { IsDefined = false };
    }

    /// <summary>An array of the given items. An array among them is put in brackets, which keep it one item.</summary>
    private static Fragment Array(ArrayTerm array, PrintScope scope)
    {
        if (array.Items.Any(item => ArraynessOf(item, scope) == Arrayness.Perhaps))
        {
            return ArrayOfAny(array, scope);
        }
        var items = array.Items.Select(item =>
            Print(item, scope) is var text && ArraynessOf(item, scope) == Arrayness.Always && !text.IsArray
                ? $"[{text}]"
                : text.Text
        );
        return Literal($"[{string.Join(", ", items)}]");
    }

    /// <summary>
    /// An array whose items may or may not be arrays. In an object, each is one value; what a function gives for these
    /// objects is not merged.
    /// </summary>
    private static Fragment ArrayOfAny(ArrayTerm array, PrintScope scope)
    {
        var items = array.Items.Select(item => $"{{'value': {Print(item, scope)}}}");
        // The function reads nothing but its parameter, so that it may hide another $item.
        return Literal($"[$map([{string.Join(", ", items)}], function($item) {{ $item.value }})[]]");
    }

    /// <summary>Whether a term's value is an array. The type of a choice is that of one branch; the other may be null.</summary>
    private static Arrayness ArraynessOf(Term term, PrintScope scope) =>
        term is ConstantTerm constant ? (constant.Value.IsArray ? Arrayness.Always : Arrayness.Never)
        : JsonForm.ArraynessOf(term.Type) is var byType && byType == Arrayness.Always && scope.MayBeNull(term)
            ? Arrayness.Perhaps
        : byType;
}
