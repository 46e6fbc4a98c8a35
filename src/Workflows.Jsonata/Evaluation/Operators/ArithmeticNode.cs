namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>left + right</c> and the like.</summary>
internal sealed class ArithmeticNode<TOperator>(Node left, Node right, int position) : Node
    where TOperator : struct, IArithmeticOperator
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var l = left.Evaluate(input, frame);
        var r = right.Evaluate(input, frame);
        if (
            l.Reference is JsonNumber
            && r.Reference is JsonNumber
            && double.IsFinite(l.NumberUnchecked)
            && double.IsFinite(r.NumberUnchecked)
        )
        {
            return Json.NumberUncheckedFrom(TOperator.Apply(l.NumberUnchecked, r.NumberUnchecked));
        }
        return Refuse(l, r);
    }

    /// <summary>Not two numbers: nothing if one side is nothing, else an error.</summary>
    private Json Refuse(Json l, Json r)
    {
        Check(l, "T2001");
        Check(r, "T2002");
        return default;
    }

    private void Check(Json operand, string code)
    {
        if (operand.IsUndefined)
        {
            return;
        }
        var isInfinite = operand.IsNumber && double.IsInfinity(operand.NumberUnchecked);
        if (isInfinite || operand.Reference is not JsonNumber || double.IsNaN(operand.NumberUnchecked))
        {
            throw new JsonataException(isInfinite ? "D1001" : code)
            {
                Position = position,
                TokenValue = TOperator.Symbol,
                Value = isInfinite ? Json.Null : operand,
            };
        }
    }
}

/// <summary>An operator on two numbers. Its result may be infinite, or no number; whoever uses it finds out.</summary>
internal interface IArithmeticOperator
{
    static abstract string Symbol { get; }

    static abstract double Apply(double left, double right);
}

internal readonly struct Addition : IArithmeticOperator
{
    public static string Symbol => "+";

    public static double Apply(double left, double right) => left + right;
}

internal readonly struct Subtraction : IArithmeticOperator
{
    public static string Symbol => "-";

    public static double Apply(double left, double right) => left - right;
}

internal readonly struct Multiplication : IArithmeticOperator
{
    public static string Symbol => "*";

    public static double Apply(double left, double right) => left * right;
}

internal readonly struct Division : IArithmeticOperator
{
    public static string Symbol => "/";

    public static double Apply(double left, double right) => left / right;
}

internal readonly struct Remainder : IArithmeticOperator
{
    public static string Symbol => "%";

    public static double Apply(double left, double right) => left % right;
}
