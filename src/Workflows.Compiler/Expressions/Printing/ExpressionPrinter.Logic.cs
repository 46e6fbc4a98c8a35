using Workflows.Serialization;

namespace Workflows.Compiler;

/// <content>Conditions and choices.</content>
internal static partial class ExpressionPrinter
{
    /// <summary>Writes one of two values.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="print">Writes a branch.</param>
    private static Fragment Choose(ConditionalTerm choice, PrintScope scope, Func<Term, PrintScope, Fragment> print)
    {
        var (condition, then, otherwise) = (choice.Condition, choice.Then, choice.Else);
        if (scope.Verdict(condition) is { } holds)
        {
            return print(holds ? then : otherwise, scope);
        }
        if (
            Conditions.Simplify(condition) is OperationTerm { Operation: Operation.Not, Arguments: [var opposite] }
            && !IsPlainNegation(opposite)
        )
        {
            return Choose(new ConditionalTerm(opposite, otherwise, then), scope, print);
        }
        var test = Print(condition, scope).Within(Binding.Or);
        var first = print(then, scope.Knowing(condition, holds: true)).Within(Binding.Or);
        var second = print(otherwise, scope.Knowing(condition, holds: false));
        return new($"{test} ? {first} : {second}", Binding.Conditional);
    }

    private static Fragment Logic(OperationTerm term, PrintScope scope)
    {
        if (term.Operation == Operation.Not)
        {
            return Opposite(term.Arguments[0], scope);
        }
        var (symbol, binding, holds) =
            term.Operation == Operation.And ? (" and ", Binding.And, true) : (" or ", Binding.Or, false);
        var parts = new List<string>();
        foreach (var operand in Chain(term))
        {
            parts.Add(Print(operand, scope).Within(binding + 1));
            // The next operand is evaluated only if this one holds, or does not.
            scope = scope.Knowing(operand, holds);
        }
        return new(string.Join(symbol, parts), binding);
    }

    /// <summary>The operands of an operator and of the same operators among them.</summary>
    private static IEnumerable<Term> Chain(OperationTerm term) =>
        term.Arguments.SelectMany(argument =>
            argument is OperationTerm inner && inner.Operation == term.Operation ? Chain(inner) : [argument]
        );

    /// <summary>Whether the negation of a condition is written as an operator of its own.</summary>
    private static bool IsPlainNegation(Term condition) =>
        condition is OperationTerm { Operation: var operation }
        && (Conditions.IsComparison(operation) || operation == Operation.ListIsEmpty);

    private static Fragment Opposite(Term condition, PrintScope scope) =>
        condition switch
        {
            OperationTerm comparison when Conditions.IsComparison(comparison.Operation) => Compare(
                Conditions.Opposite(comparison),
                scope
            ),
            OperationTerm { Operation: Operation.Not, Arguments: [var inner] } => Print(inner, scope),
            OperationTerm { Operation: Operation.IsSome, Arguments: [var option] } => OptionTest(
                option,
                isNone: true,
                scope
            ),
            OperationTerm { Operation: Operation.IsNone, Arguments: [var option] } => OptionTest(
                option,
                isNone: false,
                scope
            ),
            OperationTerm { Operation: Operation.ListIsEmpty, Arguments: [var list] } => EmptinessTest(
                list,
                ">",
                scope
            ),
            CaseTestTerm test => CaseTest(test, holds: false, scope),
            _ => Call("not", Print(condition, scope).Text),
        };

    private static Fragment Compare(OperationTerm term, PrintScope scope)
    {
        var (left, right) = (term.Arguments[0], term.Arguments[1]);
        if (term.Operation is Operation.Equal or Operation.NotEqual)
        {
            return Equality(left, right, term.Operation == Operation.Equal, scope);
        }
        var symbol = term.Operation switch
        {
            Operation.Less => "<",
            Operation.LessOrEqual => "<=",
            Operation.Greater => ">",
            _ => ">=",
        };
        return Comparison(Print(left, scope), symbol, Print(right, scope));
    }

    private static Fragment Comparison(Fragment left, string symbol, Fragment right) =>
        new($"{left.Within(Binding.Sum)} {symbol} {right.Within(Binding.Sum)}", Binding.Comparison);

    /// <summary>
    /// Both <c>=</c> and <c>!=</c> are false where a side has no value. That is right for <c>=</c> where the other
    /// side is never null.
    /// </summary>
    private static Fragment Equality(Term left, Term right, bool holds, PrintScope scope)
    {
        if (Nullness.IsNull(right))
        {
            return OptionTest(left, isNone: holds, scope);
        }
        if (Nullness.IsNull(left))
        {
            return OptionTest(right, isNone: holds, scope);
        }
        var (l, r) = (PrintOptional(left, scope), PrintOptional(right, scope));
        if (scope.MayBeNull(left) && scope.MayBeNull(right))
        {
            (l, r) = (Print(left, scope), Print(right, scope));
        }
        return l.IsDefined && r.IsDefined ? Comparison(l, holds ? "=" : "!=", r)
            : holds ? Comparison(l, "=", r)
            : Call("not", Comparison(l, "=", r).Text);
    }

    /// <summary>A case without fields is a string, any other an object that names its case.</summary>
    private static Fragment CaseTest(CaseTestTerm test, bool holds, PrintScope scope)
    {
        var name = Literal(JsonataLiterals.Text(test.Case.JsonName));
        if (test.Case.Fields.Count == 0)
        {
            return Comparison(Print(test.Target, scope), holds ? "=" : "!=", name);
        }
        var tag = Path($"{Base(test.Target, scope)}.{JsonataLiterals.Name(test.Union.Discriminator)}");
        var isString = test.Union.Cases.Any(static c => c.Fields.Count == 0);
        return holds || !isString
            ? Comparison(tag, holds ? "=" : "!=", name)
            : Call("not", Comparison(tag, "=", name).Text);
    }
}
