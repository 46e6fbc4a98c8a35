using Workflows.Jsonata.Functions;

namespace Workflows.Engine.Intrinsics;

/// <summary>The functions of numbers.</summary>
internal static class MathFunctions
{
    public static Json Add(CallArguments arguments)
    {
        var left = arguments.Integer(0);
        var right = arguments.Integer(1);
        var sum = unchecked(left + right);
        // The sum overflows when both numbers have a sign that it has not.
        return ((left ^ sum) & (right ^ sum)) >= 0
            ? sum
            : throw arguments.Failure("The sum does not fit into 64 bits.");
    }

    /// <summary>An integer from the first to less than the second; the same one for the same seed.</summary>
    public static Json Random(CallArguments arguments)
    {
        var start = arguments.Integer(0);
        var end = arguments.Integer(1);
        var width = (Int128)end - start;
        if (width <= 0 || width > int.MaxValue)
        {
            throw arguments.Failure("The end must be greater than the start, by no more than 32 bits can hold.");
        }
        return arguments.Values.Length > 2
            ? start + new JavaRandom(arguments.Integer(2)).NextInt((int)width)
            : arguments.Scope.Random.NextInt64(start, end);
    }
}
