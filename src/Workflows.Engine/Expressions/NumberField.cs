using System.Numerics;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Expressions;

/// <summary>A number field: it stands in the definition, or an expression or a path gives it.</summary>
internal abstract class NumberField
{
    /// <summary>The number.</summary>
    /// <exception cref="Errors.EvaluationException">There is none, or it is out of its range.</exception>
    public abstract double Value(EvaluationScope scope);

    /// <summary>A field of a JSONata state; <see langword="null"/> if it is absent.</summary>
    /// <typeparam name="T">What its literal is: an integer, or any number.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="location">Its name.</param>
    /// <param name="least">The least that an expression may give.</param>
    /// <param name="most">The most that an expression may give.</param>
    /// <param name="compiler">Compiles the expression.</param>
    public static NumberField? Compile<T>(
        Computed<T>? field,
        string location,
        long least,
        long most,
        ExpressionCompiler compiler
    )
        where T : struct, INumber<T> =>
        field is not { } given ? null
        : given.Expression is { } text
            ? new ComputedNumber(compiler.Compile(text, location), least, most, isInteger: typeof(T) == typeof(long))
        : new LiteralNumber(double.CreateChecked(given.Literal!.Value));

    /// <summary>A field of a JSONPath state, which has a twin whose name ends in <c>Path</c>; <see langword="null"/> if both are absent.</summary>
    /// <param name="literal">The field.</param>
    /// <param name="path">Its twin.</param>
    /// <param name="location">The twin's name, such as <c>MaxConcurrencyPath</c>.</param>
    /// <param name="isInteger">Whether it must be an integer.</param>
    /// <param name="compiler">Compiles the path.</param>
    public static NumberField? Compile(
        double? literal,
        string? path,
        string location,
        bool isInteger,
        ExpressionCompiler compiler
    ) =>
        path is not null ? new PathNumber(PathSelection.Compile(path, location, compiler), location, isInteger)
        : literal is { } number ? new LiteralNumber(number)
        : null;

    private sealed class LiteralNumber(double number) : NumberField
    {
        public override double Value(EvaluationScope scope) => number;
    }

    private sealed class ComputedNumber(ExpressionTemplate expression, long least, long most, bool isInteger)
        : NumberField
    {
        public override double Value(EvaluationScope scope)
        {
            var value = expression.Evaluate(scope);
            if (!value.IsNumber)
            {
                throw expression.Unexpected("number", value);
            }
            var number = value.GetDouble();
            return number >= least && number <= most && (!isInteger || double.IsInteger(number))
                ? number
                : throw expression.Unexpected(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(isInteger ? "integer" : "number")} from {least} to {most}"
                    ),
                    value
                );
        }
    }
}
