namespace Workflows.Jsonata.Evaluation.Operators;

/// <summary><c>left &lt; right</c> and the like, of two numbers or two strings.</summary>
internal sealed class ComparisonNode<TOperator>(Node left, Node right, int position) : Node
    where TOperator : struct, IComparisonOperator
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var l = left.Evaluate(input, frame);
        var r = right.Evaluate(input, frame);
        return (l.Reference, r.Reference) switch
        {
            (JsonNumber, JsonNumber) => TOperator.Holds(l.NumberUnchecked, r.NumberUnchecked),
            (string a, string b) => TOperator.Holds(string.CompareOrdinal(a, b), 0),
            _ => Refuse(l, r),
        };
    }

    private Json Refuse(Json l, Json r)
    {
        if (!IsComparable(l) || !IsComparable(r))
        {
            throw new JsonataException("T2010")
            {
                Position = position,
                TokenValue = TOperator.Symbol,
                Value = l.IsNumber || l.IsString ? r : l,
            };
        }
        return l.IsUndefined || r.IsUndefined
            ? default(Json)
            : throw new JsonataException("T2009")
            {
                Position = position,
                TokenValue = TOperator.Symbol,
                Value = l,
                Value2 = r,
            };
    }

    private static bool IsComparable(Json value) => value.IsNumber || value.IsString || value.IsUndefined;
}

/// <summary>An order between two values.</summary>
internal interface IComparisonOperator
{
    static abstract string Symbol { get; }

    static abstract bool Holds(double left, double right);
}

internal readonly struct LessThan : IComparisonOperator
{
    public static string Symbol => "<";

    public static bool Holds(double left, double right) => left < right;
}

internal readonly struct LessOrEqual : IComparisonOperator
{
    public static string Symbol => "<=";

    public static bool Holds(double left, double right) => left <= right;
}

internal readonly struct GreaterThan : IComparisonOperator
{
    public static string Symbol => ">";

    public static bool Holds(double left, double right) => left > right;
}

internal readonly struct GreaterOrEqual : IComparisonOperator
{
    public static string Symbol => ">=";

    public static bool Holds(double left, double right) => left >= right;
}
