using Workflows.Engine.Expressions;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Choices;

/// <summary>Asks for the type of a value, or whether there is one; with <c>false</c> as operand, the opposite.</summary>
internal sealed class TypeCondition : Condition
{
    private readonly ChoicePath variable;
    private readonly Func<Json, bool> isOfType;
    private readonly bool mayBeAbsent;
    private readonly bool expected;

    private TypeCondition(ChoicePath variable, Func<Json, bool> isOfType, bool mayBeAbsent, bool expected)
    {
        this.variable = variable;
        this.isOfType = isOfType;
        this.mayBeAbsent = mayBeAbsent;
        this.expected = expected;
    }

    /// <summary>Compiles a test; <see langword="null"/> if its operator asks something else.</summary>
    public static TypeCondition? Compile(ComparisonTest test, ChoicePath variable)
    {
        Func<Json, bool>? check = test.Operator switch
        {
            ComparisonOperator.IsPresent => static v => !v.IsUndefined,
            ComparisonOperator.IsNull => static v => v.IsNull,
            ComparisonOperator.IsString => static v => v.IsString,
            ComparisonOperator.IsNumeric => static v => v.IsNumber,
            ComparisonOperator.IsBoolean => static v => v.IsBoolean,
            ComparisonOperator.IsTimestamp => static v =>
                v.TryGetString(out var text) && TimestampText.TryParse(text, out _),
            _ => null,
        };
        return check is null
            ? null
            : new TypeCondition(variable, check, test.Operator == ComparisonOperator.IsPresent, test.Operand.IsTrue);
    }

    public override bool Holds(EvaluationScope scope) =>
        isOfType(mayBeAbsent ? variable.TrySelect(scope) : variable.Select(scope)) == expected;
}
