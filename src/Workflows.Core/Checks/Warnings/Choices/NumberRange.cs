namespace Workflows.Checks.Warnings;

/// <summary>The numbers that make a numeric comparison with a literal true.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="WithLow">Whether the lower end belongs to the range.</param>
/// <param name="High">The upper end.</param>
/// <param name="WithHigh">Whether the upper end belongs to the range.</param>
internal readonly record struct NumberRange(double Low, bool WithLow, double High, bool WithHigh)
{
    public static NumberRange? Of(ComparisonTest test)
    {
        if (!test.Operand.IsNumber)
        {
            return null;
        }
        var number = test.Operand.GetDouble();
        return test.Operator switch
        {
            ComparisonOperator.NumericEquals => new(number, true, number, true),
            ComparisonOperator.NumericLessThan => new(double.NegativeInfinity, false, number, false),
            ComparisonOperator.NumericLessThanEquals => new(double.NegativeInfinity, false, number, true),
            ComparisonOperator.NumericGreaterThan => new(number, false, double.PositiveInfinity, false),
            ComparisonOperator.NumericGreaterThanEquals => new(number, true, double.PositiveInfinity, false),
            _ => null,
        };
    }

    /// <summary>Whether all of another range is in this one.</summary>
    public bool Contains(NumberRange other) =>
        (Low < other.Low || (Low == other.Low && (WithLow || !other.WithLow)))
        && (High > other.High || (High == other.High && (WithHigh || !other.WithHigh)));

    /// <summary>Whether no number is in both ranges.</summary>
    public bool IsApartFrom(NumberRange other) => IsBelow(other) || other.IsBelow(this);

    private bool IsBelow(NumberRange other) => High < other.Low || (High == other.Low && !(WithHigh && other.WithLow));
}
