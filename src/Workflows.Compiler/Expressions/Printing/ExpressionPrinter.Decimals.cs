namespace Workflows.Compiler;

/// <content>
/// Decimal arithmetic on doubles, exact to 12 decimals for results below 1,000: what the operations are off by is less
/// than half of the last decimal, and rounding takes it away.
/// </content>
internal static partial class ExpressionPrinter
{
    private const string Decimals = "12";

    /// <summary>
    /// By how much a result may be off before rounding, in units of 2 to the power of -44, which is what the nearest
    /// double to a decimal below 1,000 is off by at most. Nine of them are half of the twelfth decimal.
    /// </summary>
    private const int ErrorLimit = 9;

    /// <summary>An operand that is not rounded yet.</summary>
    /// <param name="Text">Its text.</param>
    /// <param name="Error">By how much it may be off, in the units of <see cref="ErrorLimit"/>.</param>
    /// <param name="IsSum">
    /// Whether it is a sum or difference. That may be much smaller than its operands, and is then off by much for its size.
    /// </param>
    private readonly record struct DecimalOperand(Fragment Text, int Error, bool IsSum = false)
    {
        public DecimalOperand Rounded => new(Round(Text), 1);

        public DecimalOperand Negated => this with { Text = Negative(Text) };
    }

    private static Fragment Decimal(OperationTerm term, PrintScope scope) =>
        term.Operation == Operation.Remainder ? DecimalRemainder(term, scope) : Round(Unrounded(term, scope).Text);

    private static Fragment Round(Fragment number) => Call("round", number.Text, Decimals);

    private static DecimalOperand Unrounded(Term term, PrintScope scope) =>
        term switch
        {
            ConstantTerm { Value: var value } => new(Print(term, scope), double.IsInteger(value.GetDouble()) ? 0 : 1),
            OperationTerm { Operation: Operation.Convert, Arguments: [var number] } when IsInteger(number.Type) => new(
                Print(number, scope),
                0
            ),
            OperationTerm { Operation: Operation.Add or Operation.Subtract, Arguments: [var left, var right] } sum =>
                Sum(sum.Operation, Unrounded(left, scope), Unrounded(right, scope)),
            OperationTerm { Operation: Operation.Multiply, Arguments: [var left, var right] } product => Product(
                product.Operation,
                Unrounded(left, scope),
                Unrounded(right, scope)
            ),
            OperationTerm { Operation: Operation.Divide, Arguments: [var left, var right] } quotient => IsNonZero(
                right,
                scope
            )
                ? Product(quotient.Operation, Unrounded(left, scope), Unrounded(right, scope))
                : WithParts(print => GuardedDivision(quotient, scope, print)),
            OperationTerm { Operation: Operation.Negate, Arguments: [not ConstantTerm and var number] } => Unrounded(
                number,
                scope
            ).Negated,
            ConditionalTerm choice => WithParts(print => Choose(choice, scope, print)),
            _ => new(Print(term, scope), 1),
        };

    /// <summary>An operand that a function writes from parts, which are not rounded yet either.</summary>
    private static DecimalOperand WithParts(Func<Func<Term, PrintScope, Fragment>, Fragment> print)
    {
        var (error, isSum) = (0, false);
        var text = print(
            (part, inner) =>
            {
                var operand = Unrounded(part, inner);
                (error, isSum) = (Math.Max(error, operand.Error), isSum || operand.IsSum);
                return operand.Text;
            }
        );
        return new(text, error, isSum);
    }

    /// <summary>A sum or difference. In a long chain of them, those before are rounded.</summary>
    private static DecimalOperand Sum(Operation operation, DecimalOperand left, DecimalOperand right)
    {
        if (left.Error + right.Error + 1 > ErrorLimit)
        {
            left = left.IsSum ? left.Rounded : left;
            right = right.IsSum ? right.Rounded : right;
        }
        return new(Arithmetic(operation, left.Text, right.Text), left.Error + right.Error + 1, IsSum: true);
    }

    /// <summary>
    /// A product or quotient. Its operands are not rounded, as that may take digits from them that count once they are
    /// multiplied; but for sums, as what these are off by is multiplied as well.
    /// </summary>
    private static DecimalOperand Product(Operation operation, DecimalOperand left, DecimalOperand right)
    {
        left = left.IsSum ? left.Rounded : left;
        right = right.IsSum ? right.Rounded : right;
        var error = (2 * (RelativeError(left) + RelativeError(right) + 1)) - 1;
        return new(Arithmetic(operation, left.Text, right.Text), error);
    }

    /// <summary>By how much an operand may be off for its size, in units of 2 to the power of -53.</summary>
    private static int RelativeError(DecimalOperand operand) => (operand.Error + 1) / 2;

    /// <summary>
    /// What is left of the doubles may be all but the divisor where nothing is left of the decimals: the doubles of 0.3
    /// and 0.1 leave 0.09999999999999998.
    /// </summary>
    private static Fragment DecimalRemainder(OperationTerm term, PrintScope scope) =>
        PrintWith(
            term.Arguments[1],
            "divisor",
            scope,
            Print,
            (divisor, inner) =>
            {
                var rest = new Variable("rest", typeof(decimal));
                var by = Print(divisor, inner);
                var size = divisor is ConstantTerm ? by.Text.TrimStart('-') : Call("abs", by.Text).Text;
                var remainder = Round(Arithmetic(Operation.Remainder, Print(term.Arguments[0], inner), by));
                var name = inner.With(rest)[rest];
                var body = new Fragment($"$abs({name}) = {size} ? 0 : {name}", Binding.Conditional);
                return Fragment.Block(name, remainder, body);
            }
        );
}
