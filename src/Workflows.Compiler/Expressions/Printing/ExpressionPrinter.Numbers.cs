namespace Workflows.Compiler;

/// <content>Arithmetic. JSONata has one kind of number, the double; the types of a term say what is owed beyond it.</content>
internal static partial class ExpressionPrinter
{
    private const string ZeroDivisor = "Attempted to divide by zero.";

    private static Fragment Number(OperationTerm term, PrintScope scope) =>
        term switch
        {
            { Operation: Operation.Negate, Arguments: [var number] } => Negation(number, scope),
            { Operation: Operation.Convert, Arguments: [var number] } => Conversion(number, term.Type, scope),
            { Operation: Operation.Divide or Operation.Remainder, Arguments: [_, var divisor] }
                when !IsNonZero(divisor, scope) => GuardedDivision(term, scope, Print),
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

    private static Fragment Negation(Term number, PrintScope scope) =>
        Print(number, scope) is var text && number is ConstantTerm
            ? Literal(text.Text.StartsWith('-') ? text.Text[1..] : $"-{text}")
            : Negative(text);

    private static Fragment Negative(Fragment number) => new($"-{number.Within(Binding.Sign + 1)}", Binding.Sign);

    private static Fragment Conversion(Term number, Type type, PrintScope scope) =>
        IsInteger(type) && !IsInteger(number.Type) ? Truncation(number, scope)
        : type == typeof(decimal) && IsFloat(number.Type) ? Round(Print(number, scope))
        : Print(number, scope);

    /// <summary>A division that fails if the divisor is zero. JSONata gives an infinite number then, or none.</summary>
    /// <param name="division">The division.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="print">Writes the division by what is not zero.</param>
    private static Fragment GuardedDivision(
        OperationTerm division,
        PrintScope scope,
        Func<Term, PrintScope, Fragment> print
    )
    {
        var (dividend, divisor) = (division.Arguments[0], division.Arguments[1]);
        var failure = new RaiseTerm(ZeroDivisor, division.Type);
        return divisor is ConstantTerm ? Print(failure, scope) : PrintWith(divisor, "divisor", scope, Print, Guarded);

        Fragment Guarded(Term by, PrintScope inner) =>
            Choose(
                new ConditionalTerm(IsZero(by), failure, division with { Arguments = [dividend, by] }),
                inner,
                print
            );
    }

    private static bool IsNonZero(Term divisor, PrintScope scope) =>
        TotalTerms.IsNonZero(divisor)
        || scope.Verdict(IsZero(divisor)) == false
        || scope.Verdict(AgainstZero(Operation.Greater, divisor)) == true
        || scope.Verdict(AgainstZero(Operation.Less, divisor)) == true;

    private static OperationTerm IsZero(Term number) => AgainstZero(Operation.Equal, number);

    private static OperationTerm AgainstZero(Operation comparison, Term number) =>
        number is OperationTerm { Operation: Operation.Convert, Arguments: [var whole] } && IsInteger(whole.Type)
            ? AgainstZero(comparison, whole)
            : new(comparison, [number, new ConstantTerm(0, number.Type)], typeof(bool));

    /// <summary>The quotient without its fraction.</summary>
    private static Fragment IntegerQuotient(Term dividend, Term divisor, PrintScope scope)
    {
        if (IsNatural(dividend) && IsNatural(divisor))
        {
            return Call("floor", Arithmetic(Operation.Divide, Print(dividend, scope), Print(divisor, scope)).Text);
        }
        return PrintWith(
            dividend,
            "dividend",
            scope,
            Print,
            (whole, outer) =>
                PrintWith(
                    divisor,
                    "divisor",
                    outer,
                    Print,
                    (part, inner) => TruncatedQuotient(Print(whole, inner), Print(part, inner))
                )
        );
    }

    private static Fragment TruncatedQuotient(Fragment dividend, Fragment divisor)
    {
        var multiple = Arithmetic(Operation.Subtract, dividend, Arithmetic(Operation.Remainder, dividend, divisor));
        return Arithmetic(Operation.Divide, multiple, divisor);
    }

    /// <summary>Whether a whole number is known not to be negative.</summary>
    private static bool IsNatural(Term number) =>
        number switch
        {
            ConstantTerm constant => constant.Value.GetDouble() >= 0,
            OperationTerm { Operation: Operation.ListLength or Operation.StringLength } => true,
            _ => false,
        };

    /// <summary>The number without its fraction.</summary>
    private static Fragment Truncation(Term number, PrintScope scope) =>
        PrintWith(number, "number", scope, Print, static (value, inner) => WithoutFraction(Print(value, inner)));

    private static Fragment WithoutFraction(Fragment number) =>
        Arithmetic(Operation.Subtract, number, Arithmetic(Operation.Remainder, number, Literal("1")));

    private static bool IsInteger(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static bool IsFloat(Type type) => type == typeof(double) || type == typeof(float);
}
