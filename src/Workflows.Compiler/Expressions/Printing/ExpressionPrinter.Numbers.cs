namespace Workflows.Compiler;

/// <content>Arithmetic. JSONata has one kind of number, the double; the types of a term say what is owed beyond it.</content>
internal static partial class ExpressionPrinter
{
    private const string ZeroDivisor = "Attempted to divide by zero.";

    private static Fragment Number(OperationTerm term, PrintScope scope) =>
        term switch
        {
            { Operation: Operation.Negate, Arguments: [var number] } => Negative(number, scope),
            { Operation: Operation.Convert, Arguments: [var number] } => IsTruncation(number.Type, term.Type)
                ? Truncation(number, scope)
                : Print(number, scope),
            { Operation: Operation.Divide or Operation.Remainder, Arguments: [_, var divisor] }
                when !IsNonZero(divisor, scope) => GuardedDivision(term, scope),
            _ when term.Type == typeof(decimal) => Decimal(term, scope),
            { Operation: Operation.Divide, Arguments: [var dividend, var divisor] } when IsInteger(term.Type) =>
                IntegerQuotient(dividend, divisor, scope),
            _ => Arithmetic(term.Operation, Print(term.Arguments[0], scope), Print(term.Arguments[1], scope)),
        };

    private static Fragment Arithmetic(Operation operation, Fragment left, Fragment right) =>
        operation switch
        {
            Operation.Add => Infix(left, "+", right, Binding.Sum),
            Operation.Subtract => Infix(left, "-", right, Binding.Sum),
            Operation.Multiply => Infix(left, "*", right, Binding.Product),
            Operation.Divide => Infix(left, "/", right, Binding.Product),
            _ => Infix(left, "%", right, Binding.Product),
        };

    private static Fragment Negative(Term number, PrintScope scope)
    {
        var text = Print(number, scope);
        return number is ConstantTerm
            ? Literal(text.Text.StartsWith('-') ? text.Text[1..] : $"-{text}")
            : new($"-{text.Within(Binding.Sign + 1)}", Binding.Sign);
    }

    /// <summary>JSONata gives an infinite number, or none, for a division by zero.</summary>
    private static Fragment GuardedDivision(OperationTerm division, PrintScope scope)
    {
        var (dividend, divisor) = (division.Arguments[0], division.Arguments[1]);
        return divisor is ConstantTerm
            ? Fail(ZeroDivisor)
            : PrintWith(
                divisor,
                "divisor",
                scope,
                by => new ConditionalTerm(
                    IsZero(by),
                    new RaiseTerm(ZeroDivisor, division.Type),
                    division with
                    {
                        Arguments = [dividend, by],
                    }
                )
            );
    }

    private static bool IsNonZero(Term divisor, PrintScope scope) =>
        TotalTerms.IsNonZero(divisor) || scope.Verdict(IsZero(divisor)) == false;

    private static OperationTerm IsZero(Term number) =>
        new(Operation.Equal, [number, new ConstantTerm(0, number.Type)], typeof(bool));

    /// <summary>The quotient without its fraction.</summary>
    private static Fragment IntegerQuotient(Term dividend, Term divisor, PrintScope scope)
    {
        if (!IsRepeatable(dividend, scope) && IsNatural(dividend) && IsNatural(divisor))
        {
            return Call("floor", Arithmetic(Operation.Divide, Print(dividend, scope), Print(divisor, scope)).Text);
        }
        return PrintWith(
            dividend,
            "dividend",
            scope,
            (whole, inner) => PrintWith(divisor, "divisor", inner, Quotient(whole))
        );

        static Func<Term, PrintScope, Fragment> Quotient(Term dividend) =>
            (divisor, scope) =>
            {
                var (whole, by) = (Print(dividend, scope), Print(divisor, scope));
                var multiple = Arithmetic(Operation.Subtract, whole, Arithmetic(Operation.Remainder, whole, by));
                return Arithmetic(Operation.Divide, multiple, by);
            };
    }

    /// <summary>Whether a whole number is known not to be negative.</summary>
    private static bool IsNatural(Term number) =>
        number switch
        {
            ConstantTerm constant => constant.Value.GetDouble() >= 0,
            OperationTerm { Operation: Operation.ListLength or Operation.StringLength } => true,
            _ => false,
        };

    /// <summary>The number without its fraction, which is what is left of it when divided by one.</summary>
    private static Fragment Truncation(Term number, PrintScope scope) =>
        PrintWith(
            number,
            "number",
            scope,
            static (term, inner) =>
                Print(term, inner) is var number
                    ? Arithmetic(Operation.Subtract, number, Arithmetic(Operation.Remainder, number, Literal("1")))
                    : default
        );

    private static bool IsTruncation(Type from, Type to) => IsInteger(to) && !IsInteger(from);

    private static bool IsInteger(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;
}
